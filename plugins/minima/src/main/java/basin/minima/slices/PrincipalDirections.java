package basin.minima.slices;

import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The directions in which points lie apart, the longest first: singular vectors of the points minus
 * an origin.
 *
 * <pre>(p₁ − o, …, pₖ − o) = Q·R = (Q·U)·S·Vᵀ</pre>
 *
 * <p>By Gram and Schmidt, twice, and the singular values of the small triangle, so that even the
 * least are good to the rounding of the largest.
 *
 * @param values singular values, falling
 * @param basis of length 1, as many as asked for; the point furthest along lies on its upper side
 */
record PrincipalDirections(double[] values, List<Vec> basis) {
  private static final double NOTHING = 0x1p-46;

  /**
   * Of points.
   *
   * @param count how many directions of the basis are wanted at most
   * @param vectors makes vectors like the points
   */
  static PrincipalDirections of(List<Vec> points, Vec origin, int count, Supplier<Vec> vectors) {
    int k = points.size();
    List<Vec> q = new ArrayList<>();
    double[][] r = new double[k][k];
    for (int i = 0; i < k; i++) {
      Vec rest = vectors.get().set(points.get(i)).subtract(origin);
      double whole = rest.norm();
      for (int again = 0; again < 2; again++) {
        for (int j = 0; j < q.size(); j++) {
          double share = rest.dot(q.get(j));
          r[j][i] += share;
          rest.addScaled(-share, q.get(j));
        }
      }
      double length = rest.norm();
      if (length > NOTHING * whole) {
        r[q.size()][i] = length;
        q.add(rest.divide(length));
      }
    }
    var decomposition = new SingularValueDecomposition(new Array2DRowRealMatrix(r));
    double[][] u = decomposition.getU().getData();
    List<Vec> basis = new ArrayList<>();
    for (int b = 0; b < Math.min(count, q.size()); b++) {
      Vec direction = vectors.get();
      for (int j = 0; j < q.size(); j++) {
        direction.addScaled(u[j][b], q.get(j));
      }
      basis.add(turned(direction, points, origin, vectors));
    }
    return new PrincipalDirections(decomposition.getSingularValues(), basis);
  }

  private static Vec turned(Vec direction, List<Vec> points, Vec origin, Supplier<Vec> vectors) {
    double furthest = 0;
    for (Vec point : points) {
      double along = vectors.get().set(point).subtract(origin).dot(direction);
      furthest = Math.abs(along) > Math.abs(furthest) ? along : furthest;
    }
    return furthest < 0 ? direction.negate() : direction;
  }

  /** The share of each direction in all squared distances from the origin. */
  double[] explained() {
    double all = 0;
    for (double value : values) {
      all += value * value;
    }
    double[] shares = new double[values.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = values[i] * values[i] / all;
    }
    return shares;
  }

  /** The coordinates of a point in the basis, and behind them its distance from it. */
  double[] place(Vec point, Vec origin, Vec room) {
    double[] place = new double[basis.size() + 1];
    room.set(point).subtract(origin);
    for (int b = 0; b < basis.size(); b++) {
      place[b] = room.dot(basis.get(b));
      room.addScaled(-place[b], basis.get(b));
    }
    place[basis.size()] = room.norm();
    return place;
  }
}
