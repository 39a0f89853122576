package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.spi.network.Activation;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every activation must hold to. */
public interface ActivationContract extends ComponentContract<Activation> {
  @Override
  default Class<Activation> point() {
    return Activation.class;
  }

  /** Where φ is tried: −4.87 … 4.75, clear of the kinks that activations have at round numbers. */
  default double[] places() {
    return IntStream.range(0, 27).mapToDouble(i -> -4.87 + 0.37 * i).toArray();
  }

  /** (∂a/∂z)ᵀ·g by differences, for activations of numbers and of rows alike. */
  @TestFactory
  default Stream<DynamicTest> pullbackIsTheTransposedJacobian() {
    return each(
        activation -> {
          Vec z = vec(Precision.FLOAT64);
          Vec gradient = weights(z.length());
          double[] slopes = Slopes.of(at -> value(activation, at).dot(gradient), z);
          Slopes.assertAgree(slopes, pulledBack(activation, z, gradient).toArray(), 1e-8);
        });
  }

  /** The slope of an activation of single numbers. */
  @TestFactory
  default Stream<DynamicTest> slopeIsTheCentralDifference() {
    return each(
        activation -> {
          Vec z = vec(Precision.FLOAT64);
          Vec slope = like(z);
          activation.slope(z, value(activation, z), slope, like(z));
          for (int i = 0; i < z.length(); i++) {
            int place = i;
            double[] slopes = Slopes.of(at -> value(activation, at).get(place), z);
            assertEquals(
                slopes[i],
                slope.get(i),
                1e-8 * (1 + Math.abs(slopes[i])),
                "slope() against differences of value() at " + z.get(i));
          }
        });
  }

  /** Curvature comes of φ and the way back on numbers that carry tangents. */
  @TestFactory
  default Stream<DynamicTest> valueAndPullbackCarryTangents() {
    return each(
        activation -> {
          Tangents.assertCarried(
              (arithmetic, z) -> value(activation, arithmetic, z).all(), batch());
          Tangents.assertCarried((arithmetic, z) -> pulled(activation, arithmetic, z), batch());
        });
  }

  private static Matrix value(Activation activation, Arithmetic arithmetic, Matrix z) {
    Matrix a = arithmetic.matrix(z.rows(), z.columns());
    activation.value(z, a);
    return a;
  }

  private static Vec pulled(Activation activation, Arithmetic arithmetic, Matrix z) {
    Matrix gradient = arithmetic.matrix(z.rows(), z.columns());
    gradient.all().set(z.all()).multiply(-0.7).add(0.3); // changes with z, as in a network
    Matrix slope = arithmetic.matrix(z.rows(), z.columns());
    Matrix scratch = arithmetic.matrix(z.rows(), z.columns());
    activation.pullback(z, value(activation, arithmetic, z), gradient, slope, scratch);
    return gradient.all();
  }

  /** What is said of φ is so: odd, and homogeneous. */
  @TestFactory
  default Stream<DynamicTest> whatIsSaidOfItsShapeIsSo() {
    return each(
        activation -> {
          Vec z = vec(Precision.FLOAT64);
          Vec a = value(activation, z);
          if (activation.odd()) {
            assertNear(a, value(activation, vec(Precision.FLOAT64).negate()).negate());
          }
          if (activation.homogeneous()) {
            assertNear(a, value(activation, vec(Precision.FLOAT64).multiply(2.5)).multiply(0.4));
          }
        });
  }

  /** Arguments that are read are not written. */
  @TestFactory
  default Stream<DynamicTest> whatGoesInIsNotChanged() {
    return each(
        activation -> {
          Vec z = vec(Precision.FLOAT64);
          Vec a = value(activation, z);
          double[] before = a.toArray();
          activation.slope(z, a, like(z), like(z));
          activation.pullback(z, a, weights(z.length()), like(z), like(z));
          assertArrayEquals(places(), z.toArray(), "z was written to");
          assertArrayEquals(before, a.toArray(), "a was written to");
        });
  }

  /** A batch is its rows. */
  @TestFactory
  default Stream<DynamicTest> aBatchIsItsRows() {
    return each(
        activation -> {
          Matrix z = batch();
          Matrix a = Arithmetic.of(Precision.FLOAT64).matrix(z.rows(), z.columns());
          activation.value(z, a);
          Matrix gradient = batch();
          activation.pullback(z, a, gradient, batch(), batch());
          for (int r = 0; r < z.rows(); r++) {
            assertArrayEquals(
                value(activation, z.row(r)).toArray(),
                a.row(r).toArray(),
                "a row of a batch; an activation that couples the numbers of a row is rowwise()");
            assertArrayEquals(
                pulledBack(activation, z.row(r), batch().row(r)).toArray(),
                gradient.row(r).toArray());
          }
        });
  }

  /** One formula, two precisions. */
  @TestFactory
  default Stream<DynamicTest> float32IsNearFloat64() {
    return each(
        activation -> {
          Vec narrow = vec(Precision.FLOAT32);
          Vec wide = vec(Precision.FLOAT64).set(narrow);
          Vec gradient = weights(wide.length());
          assertNear(value(activation, wide), value(activation, narrow));
          assertNear(
              pulledBack(activation, wide, gradient), pulledBack(activation, narrow, gradient));
        });
  }

  /** Numbers far from 0, in the range of a precision. */
  private static double[] extremes(Precision precision) {
    double largest = precision == Precision.FLOAT32 ? Float.MAX_VALUE : Double.MAX_VALUE;
    return DoubleStream.of(1e2, 7e2, 1e4, 1e10, 1e20, 1e38, largest, Float.MIN_VALUE, 0)
        .flatMap(x -> DoubleStream.of(-x, x))
        .toArray();
  }

  /** A network that runs away is told by its loss; an activation makes no NaN on the way. */
  @TestFactory
  default Stream<DynamicTest> noFiniteNumberGivesNaN() {
    return each(
        activation -> {
          for (Precision precision : Precision.values()) {
            Vec z = Arithmetic.of(precision).vec(extremes(precision));
            Vec a = value(activation, z);
            Vec slope = like(z);
            activation.slope(z, a, slope, like(z));
            for (int i = 0; i < z.length(); i++) {
              String of = " of " + z.get(i) + " in " + precision;
              assertFalse(Double.isNaN(a.get(i)), "value()" + of + " is NaN");
              assertFalse(Double.isNaN(slope.get(i)), "slope()" + of + " is NaN");
            }
          }
        });
  }

  /** An initializer multiplies by the gain. */
  @TestFactory
  default Stream<DynamicTest> theGainIsPositive() {
    return each(
        activation ->
            assertTrue(
                activation.gain() > 0 && Double.isFinite(activation.gain()),
                () -> "gain() is " + activation.gain() + "; initializers multiply by it"));
  }

  private Vec vec(Precision precision) {
    return Arithmetic.of(precision).vec(places());
  }

  private Matrix batch() {
    Matrix batch = Arithmetic.of(Precision.FLOAT64).matrix(3, 9);
    batch.all().set(places());
    return batch;
  }

  private static Vec weights(int length) {
    Vec weights = Arithmetic.of(Precision.FLOAT64).vec(length);
    for (int i = 0; i < length; i++) {
      weights.set(i, 1 - 0.3 * (i % 7));
    }
    return weights;
  }

  private static Vec like(Vec z) {
    return Arithmetic.of(z.precision()).vec(z.length());
  }

  private static Vec value(Activation activation, Vec z) {
    Vec a = like(z);
    activation.value(z, a);
    return a;
  }

  private static Vec pulledBack(Activation activation, Vec z, Vec gradient) {
    Vec pulled = like(z).set(gradient);
    activation.pullback(z, value(activation, z), pulled, like(z), like(z));
    return pulled;
  }

  private static void assertNear(Vec want, Vec got) {
    for (int i = 0; i < want.length(); i++) {
      assertEquals(
          want.get(i), got.get(i), 2e-6 * (1 + Math.abs(want.get(i))), "float32 at place " + i);
    }
  }
}
