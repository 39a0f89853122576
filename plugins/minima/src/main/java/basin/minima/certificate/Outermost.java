package basin.minima.certificate;

import basin.curvature.Lanczos;
import basin.curvature.LinearMap;
import basin.curvature.Missed;
import basin.minima.stationary.Linear;
import basin.minima.stationary.Shape;
import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * How f bends at a point with more parameters than a whole Hessian has room for: what Lanczos'
 * method sees of it from a random start.
 *
 * <p>At least as many eigenvalues lie beyond a number as Ritz values do (Cauchy's interlacing), so
 * that modes are counted from below and a saddle is certain; the smallest eigenvalue is at most the
 * smallest Ritz value, and an eigenvalue is within {@code lowestBound} of it. That none is smaller
 * by much is certain but for one start in a million ({@link Missed}).
 *
 * <p>What rounding did is the length of E, by which Hessians a few last digits away differ: ‖E·v‖
 * of random normal numbers v has the expectation ‖E‖².
 *
 * @param seen by Lanczos' method
 * @param missed what that may not have seen
 * @param doubt about any eigenvalue, by rounding
 */
record Outermost(Lanczos seen, Missed missed, double doubt) {
  /** Numbers that Lanczos' vectors may take. */
  private static final int ROOM = 1 << 25;

  private static final double SAFETY = 8;
  private static final double APART = 0x1p-50;
  private static final double WIDE = 0x1p-34;

  /** At a point in the parameters' own units. */
  static Outermost at(
      Objective objective,
      Vec point,
      double[] lengths,
      int products,
      RandomStream random,
      IntFunction<Vec> vectors) {
    int n = point.length();
    int steps = Math.min(Math.min(products, n), Math.max(8, ROOM / n));
    Vec start = vectors.apply(n);
    for (int i = 0; i < n; i++) {
      start.set(i, random.gaussian());
    }
    LinearMap hessian = LinearMap.hessian(objective, point);
    Lanczos seen = Lanczos.of(hessian, start, steps, () -> vectors.apply(n));
    double[] ritz = seen.ritzValues();
    double largest = Math.max(Math.abs(ritz[0]), Math.abs(ritz[ritz.length - 1]));
    double error = error(objective, point, lengths, start, vectors);
    double doubt = SAFETY * Math.max(error, Math.ulp(largest) * Math.sqrt(n));
    return new Outermost(seen, Missed.of(seen, n), doubt);
  }

  /**
   * The largest ‖(H′ − H)·v‖ of points a few last digits away, and of two further to either side.
   */
  private static double error(
      Objective objective, Vec point, double[] lengths, Vec v, IntFunction<Vec> vectors) {
    double[] here = product(objective, point, v, vectors);
    double[] own = product(objective, moved(point, lengths, 1, APART, true, vectors), v, vectors);
    double[] near = product(objective, moved(point, lengths, 2, APART, false, vectors), v, vectors);
    double[] wide = product(objective, moved(point, lengths, 3, WIDE, false, vectors), v, vectors);
    double[] back = product(objective, moved(point, lengths, 3, -WIDE, false, vectors), v, vectors);
    Arrays.setAll(wide, i -> wide[i] / 2 + back[i] / 2); // what is smooth comes to the same
    double error = 0;
    for (double[] there : new double[][] {own, near, wide}) {
      error = Math.max(error, Linear.norm(Linear.minus(there, here)));
    }
    return error;
  }

  private static double[] product(Objective objective, Vec point, Vec v, IntFunction<Vec> vectors) {
    Vec product = vectors.apply(v.length());
    objective.hessianProduct(point, v, product);
    return product.toArray();
  }

  private static Vec moved(
      Vec point, double[] lengths, int look, double apart, boolean own, IntFunction<Vec> vectors) {
    double[] u = Shape.moved(Linear.over(point.toArray(), lengths), look, apart, own);
    Vec there = vectors.apply(u.length);
    for (int i = 0; i < u.length; i++) {
      there.set(i, u[i] * lengths[i]);
    }
    return there;
  }

  /** So many eigenvalues at least are below 0. */
  int negative() {
    return (int) Arrays.stream(seen.ritzValues()).filter(l -> l < -doubt).count();
  }

  /** So many at least are above 0. */
  int positive() {
    return (int) Arrays.stream(seen.ritzValues()).filter(l -> l > doubt).count();
  }

  /** Whether all are above 0, but for one start in a million. */
  boolean allPositive() {
    return missed.floor() > doubt;
  }

  /** Whether all are below 0, but for one start in a million. */
  boolean allNegative() {
    return missed.ceiling() < -doubt;
  }

  double smallest() {
    return seen.ritzValues()[0];
  }

  double largest() {
    return seen.ritzValues()[seen.ritzValues().length - 1];
  }

  /** An eigenvalue is no further from the smallest one, nor another from the largest one. */
  double bound() {
    return Math.max(seen.lowestBound(), seen.highestBound()) + doubt;
  }
}
