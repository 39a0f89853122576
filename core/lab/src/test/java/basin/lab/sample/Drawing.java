package basin.lab.sample;

import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import basin.spi.space.Design;
import basin.spi.space.Distribution;
import java.util.List;

/** Designs and distributions for tests. */
public final class Drawing {
  private Drawing() {}

  /** Each by itself. */
  @Doc("Draws each by itself.")
  public record AtRandom(
      @Doc("how many") @Range(from = 1, to = 100_000) int count, @Default("0") long seed)
      implements Design {
    @Override
    public double[][] points(List<String> names, Streams streams) {
      if (names.size() > 3) {
        throw new IllegalArgumentException("at-random draws 3 settings at most");
      }
      double[][] points = new double[count][names.size()];
      for (int i = 0; i < names.size(); i++) {
        RandomStream stream = streams.withSeed(seed).named(names.get(i));
        for (double[] point : points) {
          point[i] = stream.uniform();
        }
      }
      return points;
    }
  }

  /** Uniform. */
  @Doc("Any number between two.")
  public record Between(double from, double to) implements Distribution {
    @Override
    public double at(double share) {
      return from + (to - from) * share;
    }
  }

  /** Without settings. */
  @Doc("Rates between 0.001 and 0.1.")
  public record UsualRate() implements Distribution {
    @Override
    public double at(double share) {
      return StrictMath.pow(10, -3 + 2 * share);
    }
  }
}
