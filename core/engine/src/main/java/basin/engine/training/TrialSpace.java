package basin.engine.training;

import basin.engine.number.Arithmetic;
import basin.spi.descent.Block;
import basin.spi.descent.Space;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import java.util.List;

/** The space of a landscape's points, in one trial. */
record TrialSpace(List<Block> blocks, int dimension, Arithmetic arithmetic, Streams streams)
    implements Space {
  @Override
  public Precision precision() {
    return arithmetic.precision();
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
    return streams.named(name);
  }
}
