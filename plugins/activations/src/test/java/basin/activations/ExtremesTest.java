package basin.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.number.Arithmetic;
import basin.spi.network.Activation;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** At both infinities, and near the largest numbers of both precisions. */
class ExtremesTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /** Limits of φ and φ′ to the left and to the right. */
  private record Limits(
      Activation activation, double left, double right, double leftSlope, double rightSlope) {}

  private static Stream<Limits> limits() {
    return Stream.of(
        new Limits(new BentIdentity(), -INFINITY, INFINITY, 0.5, 1.5),
        new Limits(new Celu(2), -2, INFINITY, 0, 1),
        new Limits(new Elu(2), -2, INFINITY, 0, 1),
        new Limits(new Exponential(), 0, INFINITY, 0, INFINITY),
        new Limits(new Gaussian(), 0, 0, 0, 0),
        new Limits(new Gelu(), 0, INFINITY, 0, 1),
        new Limits(new GeluTanh(), 0, INFINITY, 0, 1),
        new Limits(new HardShrink(0.5), -INFINITY, INFINITY, 1, 1),
        new Limits(new HardSigmoid(), 0, 1, 0, 0),
        new Limits(new HardSwish(), 0, INFINITY, 0, 1),
        new Limits(new HardTanh(-1, 2), -1, 2, 0, 0),
        new Limits(new Isrlu(4), -0.5, INFINITY, 0, 1),
        new Limits(new Isru(4), -0.5, 0.5, 0, 0),
        new Limits(new LecunTanh(), -1.7159, 1.7159, 0, 0),
        new Limits(new LogSigmoid(), -INFINITY, 0, 1, 0),
        new Limits(new Mish(), 0, INFINITY, 0, 1),
        new Limits(new RationalTanh(), -1.7159, 1.7159, 0, 0),
        new Limits(new RectifiedTanh(), 0, 1, 0, 0),
        new Limits(new Relu(), 0, INFINITY, 0, 1),
        new Limits(new Relu6(), 0, 6, 0, 0),
        new Limits(new Selu(), -1.7580993408473766, INFINITY, 0, 1.0507009873554805),
        new Limits(new Sigmoid(), 0, 1, 0, 0),
        new Limits(new Silu(), 0, INFINITY, 0, 1),
        new Limits(new SoftShrink(0.5), -INFINITY, INFINITY, 1, 1),
        new Limits(new Softplus(), 0, INFINITY, 0, 1),
        new Limits(new Softplus(3, Optional.of(20.0)), 0, INFINITY, 0, 1),
        new Limits(new Softsign(), -1, 1, 0, 0),
        new Limits(new SparsePlus(), 0, INFINITY, 0, 1),
        new Limits(new SparseSigmoid(), 0, 1, 0, 0),
        new Limits(new Squareplus(4), 0, INFINITY, 0, 1),
        new Limits(new Tanh(), -1, 1, 0, 0),
        new Limits(new TanhShrink(), -INFINITY, INFINITY, 1, 1),
        new Limits(new Threshold(1, 0.25), 0.25, INFINITY, 0, 1));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void infinitiesHaveTheLimits(Limits limits) {
    for (Precision precision : Precision.values()) {
      assertAt(limits, precision, INFINITY, limits.left(), limits.right());
    }
  }

  @ParameterizedTest
  @MethodSource("limits")
  void numbersNearTheLargestAreTheirLimitsOrInProportion(Limits limits) {
    for (Precision precision : Precision.values()) {
      double far = precision == Precision.FLOAT32 ? Float.MAX_VALUE / 2 : Double.MAX_VALUE / 2;
      double left = limits.left() == -INFINITY ? -far * limits.leftSlope() : limits.left();
      double right = limits.right() == INFINITY ? far * limits.rightSlope() : limits.right();
      assertAt(limits, precision, far, left, right);
    }
  }

  private static void assertAt(
      Limits limits, Precision precision, double far, double left, double right) {
    Arithmetic arithmetic = Arithmetic.of(precision);
    Vec z = arithmetic.vec(-far, far);
    Vec a = arithmetic.vec(2);
    Vec slope = arithmetic.vec(2);
    limits.activation().value(z, a);
    limits.activation().slope(z, a, slope, arithmetic.vec(2));
    String where = limits.activation() + " at " + far + " in " + precision;
    assertSame(left, a.get(0), where);
    assertSame(right, a.get(1), where);
    assertSame(limits.leftSlope(), slope.get(0), "slope of " + where);
    assertSame(limits.rightSlope(), slope.get(1), "slope of " + where);
  }

  /** An exact 0, and else what the precision can tell. */
  private static void assertSame(double wanted, double got, String what) {
    assertEquals(wanted, got, Double.isInfinite(wanted) ? 0 : 1e-7 * Math.abs(wanted), what);
  }
}
