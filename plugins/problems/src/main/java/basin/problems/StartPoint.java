package basin.problems;

import basin.spi.number.Vec;
import java.util.List;

/** Start points given as lists that repeat until every coordinate has a number. */
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

  /** x ← the numbers, repeated. */
  static void fill(Vec x, List<Double> start) {
    for (int i = 0; i < x.length(); i++) {
      x.set(i, start.get(i % start.size()));
    }
  }
}
