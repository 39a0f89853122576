package basin.engine.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.random.RandomStream;
import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Basin's elementary functions lie within 2 units in the last place, beside a slow exact oracle.
 */
class ElementaryFunctionsTest {
  private static final int DRAWS = 400;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /** A function, its oracle, its limits at −∞ and ∞, and how far from 0 it is worth testing. */
  private enum Function {
    EXP(DoubleMath::exp, x -> FloatMath.exp((float) x), Exact::exp, 0, INFINITY, 88, 709),
    LOG(DoubleMath::log, x -> FloatMath.log((float) x), Exact::log, Double.NaN, INFINITY, 1, 1),
    TANH(DoubleMath::tanh, x -> FloatMath.tanh((float) x), Exact::tanh, -1, 1, 10, 20),
    SIGMOID(DoubleMath::sigmoid, x -> FloatMath.sigmoid((float) x), Exact::sigmoid, 0, 1, 103, 744),
    SOFTPLUS(
        DoubleMath::softplus,
        x -> FloatMath.softplus((float) x),
        Exact::softplus,
        0,
        INFINITY,
        103,
        744),
    ERF(DoubleMath::erf, x -> FloatMath.erf((float) x), Exact::erf, -1, 1, 4.5, 6.5);

    final DoubleUnaryOperator onDouble;
    final DoubleUnaryOperator onFloat;
    final UnaryOperator<BigDecimal> exact;
    final double low;
    final double high;
    final double floatReach;
    final double doubleReach;

    Function(
        DoubleUnaryOperator onDouble,
        DoubleUnaryOperator onFloat,
        UnaryOperator<BigDecimal> exact,
        double low,
        double high,
        double floatReach,
        double doubleReach) {
      this.onDouble = onDouble;
      this.onFloat = onFloat;
      this.exact = exact;
      this.low = low;
      this.high = high;
      this.floatReach = floatReach;
      this.doubleReach = doubleReach;
    }

    /** Alternately anywhere in reach, around 1, and of any magnitude near 0. */
    double draw(RandomStream random, int i, double reach, int exponents) {
      double x = random.gaussian();
      if (this == LOG) {
        double magnitude =
            Math.scalb(1 + random.uniform(), random.below(2 * exponents) - exponents);
        return i % 2 == 0 ? magnitude : 1 + Math.scalb(random.uniform() - 0.5, -(i % 20));
      }
      return switch (i % 3) {
        case 0 -> (2 * random.uniform() - 1) * reach;
        case 1 -> x;
        default -> Math.scalb(x, -(i % 24));
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofDoubleAreWithinTwoUnitsInTheLastPlace(Function function) {
    RandomStream random = new SeededStreams(1).named(function.name());
    for (int i = 0; i < DRAWS; i++) {
      double x = function.draw(random, i, function.doubleReach, 1022);
      double y = function.onDouble.applyAsDouble(x);
      assertClose(function, x, y, Math.ulp(y));
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofFloatAreWithinTwoUnitsInTheLastPlace(Function function) {
    RandomStream random = new SeededStreams(2).named(function.name());
    for (int i = 0; i < DRAWS; i++) {
      double x = (float) function.draw(random, i, function.floatReach, 126);
      double y = function.onFloat.applyAsDouble(x);
      assertClose(function, x, y, Math.ulp((float) y));
    }
  }

  private static void assertClose(Function function, double x, double y, double unit) {
    BigDecimal error = function.exact.apply(new BigDecimal(x)).subtract(new BigDecimal(y)).abs();
    assertTrue(
        error.compareTo(new BigDecimal(2 * unit)) <= 0,
        () -> function + " of " + x + " gave " + y + ", off by " + error.doubleValue() / unit);
  }

  @ParameterizedTest
  @EnumSource
  void haveTheirLimitsAndKeepNaN(Function function) {
    for (DoubleUnaryOperator f : new DoubleUnaryOperator[] {function.onDouble, function.onFloat}) {
      assertEquals(function.low, f.applyAsDouble(-INFINITY));
      assertEquals(function.high, f.applyAsDouble(INFINITY));
      assertEquals(Double.NaN, f.applyAsDouble(Double.NaN));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TANH", "ERF"})
  void areOddDownToTheSignOfZero(Function function) {
    for (double x : new double[] {0, Float.MIN_VALUE, 0.25, 0.75, 3}) {
      assertEquals(-function.onDouble.applyAsDouble(x), function.onDouble.applyAsDouble(-x));
      assertEquals(-function.onFloat.applyAsDouble(x), function.onFloat.applyAsDouble(-x));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"EXP", "SIGMOID", "SOFTPLUS"})
  void reachSubnormalResultsGradually(Function function) {
    for (double x = -88; x >= -103; x -= 0.5) {
      double y = function.onFloat.applyAsDouble(x);
      assertClose(function, x, y, Math.ulp((float) y));
    }
    for (double x = -709; x >= -744; x -= 0.5) {
      double y = function.onDouble.applyAsDouble(x);
      assertClose(function, x, y, Math.ulp(y));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "LOG")
  void takeSubnormalNumbers(Function function) {
    for (int k = 0; k < 23; k++) {
      float tiny = Math.scalb(Float.MIN_VALUE, k) * 1.5f;
      double ofFloat = function.onFloat.applyAsDouble(tiny);
      assertClose(function, tiny, ofFloat, Math.ulp((float) ofFloat));
      double tinier = Math.scalb(Double.MIN_VALUE, 2 * k) * 3;
      double ofDouble = function.onDouble.applyAsDouble(tinier);
      assertClose(function, tinier, ofDouble, Math.ulp(ofDouble));
    }
    assertEquals(-INFINITY, function.onFloat.applyAsDouble(-0.0));
    assertEquals(Double.NaN, function.onFloat.applyAsDouble(-Float.MIN_VALUE));
    assertEquals(-INFINITY, function.onDouble.applyAsDouble(0));
    assertEquals(Double.NaN, function.onDouble.applyAsDouble(-Double.MIN_VALUE));
  }
}
