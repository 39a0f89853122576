package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.number.Arithmetic;
import basin.engine.tangent.TangentArithmetic;
import basin.spi.descent.Objective;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;

/** Exact tangents against central differences: the slow oracle of all curvature. */
public final class Tangents {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);
  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-6;
  private static final int DIRECTIONS = 3;

  private Tangents() {}

  /** What is computed from a matrix, in the arithmetic that it is given. */
  @FunctionalInterface
  public interface Computation {
    /** The numbers that come out. */
    Vec of(Arithmetic arithmetic, Matrix x);
  }

  /**
   * Fails unless the Hessian–vector products of an objective are the central differences of its
   * gradient, to 10⁻⁶ of the largest entry: in three directions at once, and in one alone.
   *
   * @param point float64
   */
  public static void assertHessianProducts(Objective objective, Vec point) {
    List<Vec> directions = new ArrayList<>();
    List<Vec> products = new ArrayList<>();
    for (int t = 0; t < DIRECTIONS; t++) {
      directions.add(direction(point.length(), t));
      products.add(DOUBLES.vec(point.length()));
    }
    objective.hessianProducts(point, directions, products);
    for (int t = 0; t < DIRECTIONS; t++) {
      double[] differences = differences(objective, point, directions.get(t));
      assertAgree(differences, products.get(t), "the Hessian times direction " + t);
    }
    Vec alone = DOUBLES.vec(point.length());
    objective.hessianProduct(point, directions.get(1), alone);
    assertAgree(
        products.get(1).toArray(), alone, "the Hessian times a direction, and beside others");
  }

  /** Fails unless the tangents of what is computed are its central differences. */
  public static void assertCarried(Computation computation, Matrix x) {
    TangentArithmetic tangents = new TangentArithmetic();
    Matrix carrying = tangents.matrix(x.rows(), x.columns());
    carrying.all().set(x.all());
    tangents.begin(DIRECTIONS);
    for (int t = 0; t < DIRECTIONS; t++) {
      tangents.seed(carrying.all(), t, direction(x.all().length(), t));
    }
    Vec result = computation.of(tangents, carrying);
    for (int t = 0; t < DIRECTIONS; t++) {
      Vec direction = direction(x.all().length(), t);
      double[] differences = slope(h -> computation.of(DOUBLES, moved(x, h, direction)));
      assertAgree(differences, tangents.tangent(result, t), "the tangent in direction " + t);
    }
  }

  /** What is computed after a step. */
  @FunctionalInterface
  private interface Stepped {
    Vec by(double h);
  }

  private static double[] differences(Objective objective, Vec point, Vec direction) {
    return slope(
        h -> {
          Vec gradient = DOUBLES.vec(point.length());
          objective.gradient(
              DOUBLES.vec(point.length()).set(point).addScaled(h, direction), gradient);
          return gradient;
        });
  }

  /** (4·d(h) − d(2h))/3 with d(h) = (f(h) − f(−h))/2h, of fourth order. */
  private static double[] slope(Stepped f) {
    double[] slope = new double[f.by(0).length()];
    double[] near = f.by(STEP).toArray();
    double[] behind = f.by(-STEP).toArray();
    double[] far = f.by(2 * STEP).toArray();
    double[] farBehind = f.by(-2 * STEP).toArray();
    for (int i = 0; i < slope.length; i++) {
      double narrow = (near[i] - behind[i]) / (2 * STEP);
      double wide = (far[i] - farBehind[i]) / (4 * STEP);
      slope[i] = (4 * narrow - wide) / 3;
    }
    return slope;
  }

  private static Matrix moved(Matrix x, double h, Vec direction) {
    Matrix moved = DOUBLES.matrix(x.rows(), x.columns());
    moved.all().set(x.all()).addScaled(h, direction);
    return moved;
  }

  private static Vec direction(int length, int which) {
    Vec direction = DOUBLES.vec(length);
    for (int i = 0; i < length; i++) {
      direction.set(i, ((i * 7 + which * 5) % 11 - 5) / 5.0);
    }
    return direction;
  }

  private static void assertAgree(double[] want, Vec got, String what) {
    double largest = 0;
    for (double number : want) {
      largest = Math.max(largest, Math.abs(number));
    }
    for (int i = 0; i < want.length; i++) {
      assertEquals(
          want[i],
          got.get(i),
          TOLERANCE * (largest == 0 ? 1 : largest),
          what + ", entry " + i + "; expected is the central difference of the gradient");
    }
  }
}
