package basin.minima.between;

import basin.minima.terrain.Terrain;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A string of points between two ends that slides down to a path of steepest descent: the
 * simplified string method (E, Ren and Vanden-Eijnden 2007).
 *
 * <p>In turn, every point goes down across the string, by a step of its own that halves where it
 * led up and grows where it did not, and all are set at equal distances again. The string need not
 * settle: its summits are where {@link EigenvectorFollowing} starts from.
 *
 * @param terrain on which it lies
 * @param points of it, both ends among them
 * @param rounds of sliding
 */
record ElasticString(Terrain terrain, int points, int rounds) {
  /** A point moves by no more than this share of the way to its neighbours. */
  private static final double SHARE = 0.25;

  private static final double GROWTH = 1.2;

  /**
   * Points that are higher than their neighbours, highest first, with the string's direction there.
   *
   * @param first step of each point; about 1/λ
   */
  List<Summit> summits(Vec a, Vec b, double first) {
    List<Vec> string = laid(a, b);
    double[] steps = new double[points];
    double[] values = new double[points];
    Arrays.fill(steps, first);
    Arrays.fill(values, Double.POSITIVE_INFINITY);
    for (int round = 0; round < rounds; round++) {
      slide(string, steps, values);
      string = even(string);
    }
    return summits(string);
  }

  /** One place on the string. */
  record Summit(Vec point, Vec direction, double value) {}

  private List<Vec> laid(Vec a, Vec b) {
    List<Vec> string = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      string.add(terrain.copy(a).lerp(b, i / (points - 1.0)));
    }
    string.set(points - 1, terrain.copy(b));
    return string;
  }

  private void slide(List<Vec> string, double[] steps, double[] values) {
    Vec gradient = terrain.vectors().get();
    List<Vec> directions = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      directions.add(direction(string, i));
    }
    double gap = distance(string.get(0), string.get(1));
    for (int i = 1; i + 1 < points; i++) {
      double value = terrain.objective().gradient(string.get(i), gradient);
      steps[i] *= value <= values[i] ? GROWTH : 0.5;
      values[i] = value;
      Vec along = directions.get(i);
      gradient.addScaled(-gradient.dot(along), along);
      double length = gradient.norm();
      if (length > 0 && Double.isFinite(length)) {
        double step = Math.min(steps[i], SHARE * gap / length);
        steps[i] = step;
        string.get(i).addScaled(-step, gradient);
      }
    }
  }

  /** From the neighbour before to the one behind, of length 1. */
  private Vec direction(List<Vec> string, int i) {
    Vec before = string.get(Math.max(0, i - 1));
    Vec along = terrain.copy(string.get(Math.min(points - 1, i + 1))).subtract(before);
    double length = along.norm();
    return length > 0 ? along.divide(length) : along;
  }

  /** The same string with its points at equal distances. */
  private List<Vec> even(List<Vec> string) {
    double[] way = new double[points];
    for (int i = 1; i < points; i++) {
      way[i] = way[i - 1] + distance(string.get(i - 1), string.get(i));
    }
    List<Vec> even = new ArrayList<>();
    even.add(string.get(0));
    int piece = 1;
    for (int i = 1; i + 1 < points; i++) {
      double at = way[points - 1] * i / (points - 1.0);
      while (piece + 1 < points && way[piece] < at) {
        piece++;
      }
      double length = way[piece] - way[piece - 1];
      double share = length > 0 ? (at - way[piece - 1]) / length : 0;
      even.add(terrain.copy(string.get(piece - 1)).lerp(string.get(piece), share));
    }
    even.add(string.get(points - 1));
    return even;
  }

  private double distance(Vec a, Vec b) {
    return terrain.copy(a).subtract(b).norm();
  }

  private List<Summit> summits(List<Vec> string) {
    double[] values = new double[points];
    for (int i = 0; i < points; i++) {
      values[i] = terrain.value(string.get(i));
    }
    List<Summit> summits = new ArrayList<>();
    for (int i = 1; i + 1 < points; i++) {
      if (values[i] > values[i - 1] && values[i] >= values[i + 1]) {
        summits.add(new Summit(string.get(i), direction(string, i), values[i]));
      }
    }
    summits.sort((p, q) -> Double.compare(q.value(), p.value()));
    return summits;
  }
}
