package basin.problems;

import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.List;

/**
 * Start points given as lists that repeat until every coordinate has a number; where a surface
 * allows it, an empty one is drawn.
 */
final class StartPoint {
  private StartPoint() {}

  /** Refuses an empty list, and one with more numbers than coordinates. */
  static List<Double> checked(List<Double> start, int dimension) {
    if (start.isEmpty() || start.size() > dimension) {
      throw new IllegalArgumentException(
          "start has "
              + start.size()
              + " numbers for "
              + dimension
              + " coordinates; give 1 to "
              + dimension
              + ", they repeat");
    }
    return List.copyOf(start);
  }

  /** As {@link #checked}, but none is a point that is drawn. */
  static List<Double> checkedOrDrawn(List<Double> start, int dimension) {
    return start.isEmpty() ? List.of() : checked(start, dimension);
  }

  /** x ← the numbers, repeated; without any, normal ones with mean 0 and variance 1. */
  static void fillOrDraw(Vec x, List<Double> start, RandomStream random) {
    if (!start.isEmpty()) {
      fill(x, start);
      return;
    }
    for (int i = 0; i < x.length(); i++) {
      x.set(i, random.gaussian());
    }
  }

  /** x ← the numbers, repeated. */
  static void fill(Vec x, List<Double> start) {
    for (int i = 0; i < x.length(); i++) {
      x.set(i, start.get(i % start.size()));
    }
  }
}
