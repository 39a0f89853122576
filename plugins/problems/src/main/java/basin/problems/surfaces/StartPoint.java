package basin.problems.surfaces;

import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.List;

/**
 * Start points given as lists that repeat until every coordinate has a number; an empty one is
 * drawn.
 */
public final class StartPoint {
  private StartPoint() {}

  /** Refuses a list with more numbers than coordinates; an empty one is a point that is drawn. */
  public static List<Double> checked(List<Double> start, int dimension) {
    if (start.size() > dimension) {
      throw new IllegalArgumentException(
          "start has "
              + start.size()
              + " numbers for "
              + dimension
              + " coordinates; give 1 to "
              + dimension
              + ", they repeat, or none for a random point");
    }
    return List.copyOf(start);
  }

  /** x ← the numbers, repeated; without any, normal ones with mean 0 and variance 1. */
  public static void fill(Vec x, List<Double> start, RandomStream random) {
    for (int i = 0; i < x.length(); i++) {
      x.set(i, start.isEmpty() ? random.gaussian() : start.get(i % start.size()));
    }
  }
}
