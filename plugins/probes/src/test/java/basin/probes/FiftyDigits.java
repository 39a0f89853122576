package basin.probes;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number with fifty digits and more, and its derivatives along two directions, once along each
 * and once along both.
 */
record FiftyDigits(BigDecimal value, BigDecimal one, BigDecimal other, BigDecimal both) {
  private static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal SMALL = new BigDecimal("1e-70");
  private static final int HALVINGS = 6;

  static FiftyDigits of(double value, double one, double other) {
    return new FiftyDigits(
        new BigDecimal(value), new BigDecimal(one), new BigDecimal(other), BigDecimal.ZERO);
  }

  static FiftyDigits of(double value) {
    return of(value, 0, 0);
  }

  FiftyDigits plus(FiftyDigits y) {
    return new FiftyDigits(
        value.add(y.value, DIGITS),
        one.add(y.one, DIGITS),
        other.add(y.other, DIGITS),
        both.add(y.both, DIGITS));
  }

  FiftyDigits minus(FiftyDigits y) {
    return plus(y.times(of(-1)));
  }

  FiftyDigits times(FiftyDigits y) {
    return new FiftyDigits(
        product(value, y.value),
        product(one, y.value).add(product(value, y.one), DIGITS),
        product(other, y.value).add(product(value, y.other), DIGITS),
        product(both, y.value)
            .add(product(one, y.other), DIGITS)
            .add(product(other, y.one), DIGITS)
            .add(product(value, y.both), DIGITS));
  }

  FiftyDigits exp() {
    BigDecimal power = power(value);
    return map(power, power, power);
  }

  FiftyDigits reciprocal() {
    BigDecimal inverse = BigDecimal.ONE.divide(value, DIGITS);
    BigDecimal square = product(inverse, inverse);
    return map(inverse, square.negate(), product(square, inverse).add(product(square, inverse)));
  }

  FiftyDigits log() {
    BigDecimal inverse = BigDecimal.ONE.divide(value, DIGITS);
    return map(logarithm(value), inverse, product(inverse, inverse).negate());
  }

  /** 1 − 2/(e²ˣ + 1). */
  FiftyDigits tanh() {
    return of(1).minus(of(2).times(times(of(2)).exp().plus(of(1)).reciprocal()));
  }

  /** ln(1 + eˣ). */
  FiftyDigits softplus() {
    return exp().plus(of(1)).log();
  }

  private FiftyDigits map(BigDecimal f, BigDecimal slope, BigDecimal curvature) {
    return new FiftyDigits(
        f,
        product(slope, one),
        product(slope, other),
        product(slope, both).add(product(curvature, product(one, other)), DIGITS));
  }

  private static BigDecimal product(BigDecimal x, BigDecimal y) {
    return x.multiply(y, DIGITS);
  }

  /** By the series of a 64th of x, squared six times. */
  private static BigDecimal power(BigDecimal x) {
    BigDecimal part = x.divide(BigDecimal.valueOf(1L << HALVINGS), DIGITS);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int k = 1; term.abs().compareTo(SMALL) > 0; k++) {
      term = product(term, part).divide(BigDecimal.valueOf(k), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    for (int i = 0; i < HALVINGS; i++) {
      sum = product(sum, sum);
    }
    return sum;
  }

  /** By Newton's steps y ← y + x·e^(−y) − 1. */
  private static BigDecimal logarithm(BigDecimal x) {
    BigDecimal y = new BigDecimal(StrictMath.log(x.doubleValue()));
    for (int i = 0; i < 3; i++) {
      y = y.add(product(x, power(y.negate())), DIGITS).subtract(BigDecimal.ONE, DIGITS);
    }
    return y;
  }
}
