package basin.layers.truth;

import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/** A stream whose uniform numbers are just below 1 where a mask keeps, just above 0 elsewhere. */
final class GivenMask implements RandomStream {
  private final double[] mask;
  private int next;

  private GivenMask(double[] mask) {
    this.mask = mask;
  }

  /** Streams that all begin with the mask, row after row. */
  static Streams of(JsonNode rows) {
    double[] mask = Arrays.stream(Truth.rows(rows)).flatMapToDouble(Arrays::stream).toArray();
    return new Streams() {
      @Override
      public RandomStream named(String name) {
        return new GivenMask(mask);
      }

      @Override
      public Streams withSeed(long seed) {
        return this;
      }

      @Override
      public long seed() {
        return 0;
      }
    };
  }

  @Override
  public double uniform() {
    return mask[next++] == 0 ? Double.MIN_NORMAL : 1 - 0x1p-53;
  }

  @Override
  public long bits() {
    throw new UnsupportedOperationException("a mask is drawn from uniform numbers");
  }

  @Override
  public double gaussian() {
    throw new UnsupportedOperationException("a mask is drawn from uniform numbers");
  }

  @Override
  public int below(int bound) {
    throw new UnsupportedOperationException("a mask is drawn from uniform numbers");
  }
}
