package basin.engine.math;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Elementary functions to some 40 digits beyond what is tested, by their slow and obvious series.
 */
final class Exact {
  private static final MathContext DIGITS = new MathContext(70);
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal NOTHING = new BigDecimal("1e-60");

  private Exact() {}

  /** eˣ = (eʸ)¹⁰²⁴ with y = x/1024, by Taylor's series. */
  static BigDecimal exp(BigDecimal x) {
    BigDecimal y = x.divide(BigDecimal.valueOf(1024), DIGITS);
    BigDecimal sum = ONE;
    BigDecimal term = ONE;
    for (int k = 1; term.abs().compareTo(NOTHING) > 0; k++) {
      term = term.multiply(y, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return sum.pow(1024, DIGITS);
  }

  /** The y with eʸ = x, by Newton's iteration from a double. */
  static BigDecimal log(BigDecimal x) {
    int shift = x.precision() - x.scale();
    BigDecimal scaled = x.movePointLeft(shift);
    BigDecimal y = new BigDecimal(StrictMath.log(scaled.doubleValue()));
    for (int i = 0; i < 3; i++) {
      BigDecimal grown = exp(y);
      y = y.add(TWO.multiply(scaled.subtract(grown)).divide(scaled.add(grown), DIGITS), DIGITS);
    }
    return shift == 0 ? y : y.add(BigDecimal.valueOf(shift).multiply(LN10), DIGITS);
  }

  /** (e²ˣ − 1)/(e²ˣ + 1). */
  static BigDecimal tanh(BigDecimal x) {
    BigDecimal e = exp(x.multiply(TWO));
    return e.subtract(ONE).divide(e.add(ONE), DIGITS);
  }

  /** eˣ/(1 + eˣ). */
  static BigDecimal sigmoid(BigDecimal x) {
    BigDecimal e = exp(x);
    return e.divide(e.add(ONE), DIGITS);
  }

  /** ln(1 + eˣ); for a small e = eˣ, which 1 would swallow, e − e²/2 + e³/3. */
  static BigDecimal softplus(BigDecimal x) {
    BigDecimal e = exp(x);
    if (e.compareTo(new BigDecimal("1e-20")) > 0) {
      return log(e.add(ONE));
    }
    BigDecimal third = ONE.divide(BigDecimal.valueOf(3), DIGITS).multiply(e, DIGITS);
    return e.subtract(e.pow(2, DIGITS).multiply(new BigDecimal("0.5").subtract(third)), DIGITS);
  }

  /** 2/√π · Σ (−1)ᵏ x²ᵏ⁺¹/(k!·(2k + 1)). */
  static BigDecimal erf(BigDecimal x) {
    BigDecimal square = x.multiply(x, DIGITS);
    BigDecimal power = x;
    BigDecimal sum = x;
    for (int k = 1; power.abs().compareTo(NOTHING.multiply(x.abs(), DIGITS)) > 0; k++) {
      power = power.multiply(square, DIGITS).divide(BigDecimal.valueOf(-k), DIGITS);
      sum = sum.add(power.divide(BigDecimal.valueOf(2 * k + 1), DIGITS), DIGITS);
    }
    return TWO.divide(PI.sqrt(DIGITS), DIGITS).multiply(sum, DIGITS);
  }

  private static final BigDecimal PI =
      new BigDecimal("3.1415926535897932384626433832795028841971693993751058209749445923078164");

  private static final BigDecimal LN10 =
      new BigDecimal("2.3025850929940456840179914546843642076011014886287729760333279009675726");
}
