package basin.minima.certificate;

import basin.minima.stationary.Linear;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The point of a convex hull that is nearest to 0 (Wolfe 1976): the nearest point of the plane
 * through a few corners, which take in one more at a time and leave out those that it lies beyond.
 *
 * <pre>x = Σ sᵢ·cᵢ,   s = z/Σz with (1·1ᵀ + C·Cᵀ)·z = 1;   done when c·x ≥ x·x for all corners c
 * </pre>
 */
final class Hull {
  /** No corner lies nearer than all but such a share of what was found. */
  private static final double CLOSE = 1e-6;

  /** The square of a length that is none, beside the furthest corner. */
  private static final double SMALL = 1e-15;

  /** Who has a smaller share has none. */
  private static final double NONE = 1e-12;

  private final List<double[]> corners;
  private final List<double[]> chosen = new ArrayList<>();
  private final List<Double> shares = new ArrayList<>();

  private Hull(List<double[]> corners) {
    this.corners = corners;
  }

  static double[] nearest(List<double[]> corners) {
    double largest = corners.stream().mapToDouble(Linear::norm).max().orElse(0);
    if (!(largest > 0) || !Double.isFinite(largest)) {
      return corners.get(0);
    }
    List<double[]> scaled = corners.stream().map(c -> Linear.times(1 / largest, c)).toList();
    return Linear.times(largest, new Hull(scaled).nearest());
  }

  private double[] nearest() {
    double[] nearest = least(Linear::norm);
    chosen.add(nearest);
    shares.add(1.0);
    for (int step = 0; step < 4 * corners.size(); step++) {
      double[] here = nearest;
      double[] towards = least(corner -> Linear.dot(corner, here));
      double square = Linear.dot(here, here);
      boolean close = square - Linear.dot(here, towards) <= CLOSE * square;
      if (square <= SMALL || close || !takenIn(towards)) {
        return here;
      }
      nearest = combined();
      if (Linear.norm(nearest) >= Linear.norm(here)) {
        return here; // digits have run out
      }
    }
    return nearest;
  }

  private double[] least(ToDoubleFunction<double[]> height) {
    double[] least = corners.get(0);
    for (double[] corner : corners) {
      least = height.applyAsDouble(corner) < height.applyAsDouble(least) ? corner : least;
    }
    return least;
  }

  /** Shares of the chosen corners and one more; false if they lie in no plane of their own. */
  private boolean takenIn(double[] corner) {
    if (chosen.contains(corner)) {
      return false;
    }
    chosen.add(corner);
    shares.add(0.0);
    while (true) {
      double[] wanted = plane();
      if (wanted == null) {
        chosen.remove(chosen.size() - 1);
        shares.remove(shares.size() - 1);
        return false;
      }
      double way = 1;
      for (int i = 0; i < wanted.length; i++) {
        if (wanted[i] <= NONE && wanted[i] < shares.get(i) || wanted[i] < 0) {
          way = Math.min(way, shares.get(i) / (shares.get(i) - wanted[i]));
        }
      }
      for (int i = 0; i < wanted.length; i++) {
        shares.set(i, shares.get(i) + way * (wanted[i] - shares.get(i)));
      }
      if (way == 1) {
        return true;
      }
      leaveOut();
    }
  }

  private void leaveOut() {
    int least = 0;
    for (int i = 1; i < shares.size(); i++) {
      least = shares.get(i) < shares.get(least) ? i : least;
    }
    shares.remove(least);
    chosen.remove(least);
  }

  /** The shares of the point nearest to 0 of the plane through the chosen corners. */
  private double[] plane() {
    int n = chosen.size();
    double[][] products = new double[n][n];
    double[] ones = new double[n];
    for (int i = 0; i < n; i++) {
      ones[i] = 1;
      for (int j = 0; j < n; j++) {
        products[i][j] = 1 + Linear.dot(chosen.get(i), chosen.get(j));
      }
    }
    double[] z = Cholesky.solve(products, ones);
    return z == null ? null : Linear.times(1 / Linear.dot(z, ones), z);
  }

  private double[] combined() {
    double[] weights = shares.stream().mapToDouble(share -> share).toArray();
    return Linear.combined(chosen.toArray(double[][]::new), weights, chosen.get(0).length);
  }
}
