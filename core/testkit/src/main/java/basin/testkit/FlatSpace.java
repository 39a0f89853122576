package basin.testkit;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.descent.Block;
import basin.spi.descent.Space;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.List;

/** A space of one block {@code x}, for optimizers under test; its streams have seed 0. */
public record FlatSpace(Arithmetic arithmetic, int dimension) implements Space {
  @Override
  public Precision precision() {
    return arithmetic.precision();
  }

  @Override
  public List<Block> blocks() {
    return List.of(new Block("x", 0, 1, dimension));
  }

  @Override
  public Vec vector() {
    return arithmetic.vec(dimension);
  }

  @Override
  public Vec vector(int length) {
    return arithmetic.vec(length);
  }

  @Override
  public RandomStream random(String name) {
    return new SeededStreams(0).named(name);
  }
}
