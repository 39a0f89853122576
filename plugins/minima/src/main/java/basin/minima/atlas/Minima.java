package basin.minima.atlas;

import basin.minima.atlas.Arrival.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Which arrivals are at the same minimum.
 *
 * <p>Two isolated minima are one if an exchange brings them as near as rounding may have moved
 * both. A minimum that is not isolated is one of a valley, which has no place of its own: those
 * with one loss, to rounding, are counted as one.
 *
 * @param all rising by loss
 * @param within the largest distance between two arrivals at one isolated minimum; 0 without
 * @param between a distance that two isolated minima do not go below; infinite without two
 */
record Minima(List<Minimum> all, double within, double between) {
  /** Minima whose losses differ by more, as a share of them, are not held against each other. */
  private static final double FAR = 1e-6;

  /**
   * Of arrivals.
   *
   * @param balance makes points comparable that differ by a scale
   */
  static Minima of(List<Arrival> arrivals, Quotient quotient, UnaryOperator<double[]> balance) {
    List<Minimum> found = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      Arrival arrival = arrivals.get(i);
      if (arrival.place() == Place.MINIMUM) {
        point(i, arrival, balance.apply(arrival.point()), found, quotient);
      }
    }
    found.addAll(valleys(arrivals));
    found.sort(Comparator.comparingDouble((Minimum minimum) -> minimum.first.loss()));
    double within = found.stream().mapToDouble(Minimum::width).max().orElse(0);
    return new Minima(List.copyOf(found), within, between(found, quotient));
  }

  private static void point(
      int number, Arrival arrival, double[] point, List<Minimum> found, Quotient quotient) {
    for (Minimum known : found) {
      double far = FAR * (1 + Math.abs(arrival.loss()));
      if (Math.abs(known.first.loss() - arrival.loss()) <= far) {
        double same = known.first.radius() + arrival.radius();
        double distance = quotient.attained(known.point, point, same);
        if (distance <= same) {
          known.add(number, distance);
          return;
        }
      }
    }
    Minimum minimum = new Minimum(arrival, point);
    minimum.add(number, 0);
    found.add(minimum);
  }

  private static List<Minimum> valleys(List<Arrival> arrivals) {
    List<Minimum> valleys = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      Arrival arrival = arrivals.get(i);
      if (arrival.place() == Place.VALLEY) {
        Minimum valley =
            valleys.stream()
                .filter(
                    known ->
                        Math.abs(known.first.loss() - arrival.loss())
                            <= known.first.doubt() + arrival.doubt())
                .findFirst()
                .orElse(null);
        if (valley == null) {
          valley = new Minimum(arrival, arrival.point());
          valleys.add(valley);
        }
        valley.add(i, 0);
      }
    }
    return valleys;
  }

  private static double between(List<Minimum> found, Quotient quotient) {
    double between = Double.POSITIVE_INFINITY;
    for (int i = 0; i < found.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (found.get(i).isolated() && found.get(j).isolated()) {
          between = Math.min(between, quotient.least(found.get(i).point, found.get(j).point));
        }
      }
    }
    return between;
  }

  /** The minimum of an arrival; −1 if it is at none. */
  int of(int arrival) {
    for (int m = 0; m < all.size(); m++) {
      if (all.get(m).members().contains(arrival)) {
        return m;
      }
    }
    return -1;
  }
}
