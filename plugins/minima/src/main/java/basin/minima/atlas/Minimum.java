package basin.minima.atlas;

import java.util.ArrayList;
import java.util.List;

/** A minimum, and the arrivals that are at it but for exchanges that nobody notices. */
final class Minimum {
  final Arrival first;
  final double[] point;
  private final List<Integer> members = new ArrayList<>();
  private double width;

  /**
   * @param first of its arrivals
   * @param point of that, in balance
   */
  Minimum(Arrival first, double[] point) {
    this.first = first;
    this.point = point;
  }

  void add(int arrival, double distance) {
    members.add(arrival);
    width = Math.max(width, distance);
  }

  /** Which arrivals, in the order in which they came. */
  List<Integer> members() {
    return members;
  }

  /** How far the farthest of them is from the first. */
  double width() {
    return width;
  }

  /** Whether it is a single point rather than a valley. */
  boolean isolated() {
    return first.place() == Arrival.Place.MINIMUM;
  }
}
