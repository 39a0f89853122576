package basin.optimizers;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.descent.Space;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Block;
import basin.spi.random.RandomStream;
import java.util.List;

/** A space of one block. */
record FlatSpace(Precision precision, int dimension) implements Space {
  @Override
  public List<Block> blocks() {
    return List.of(new Block("x", 0, 1, dimension));
  }

  @Override
  public Vec vector() {
    return vector(dimension);
  }

  @Override
  public Vec vector(int length) {
    return Arithmetic.of(precision).vec(length);
  }

  @Override
  public RandomStream random(String name) {
    return new SeededStreams(0).named(name);
  }
}
