package basin.problems.regression;

import java.util.function.DoubleUnaryOperator;

/**
 * A number with its first and second derivatives in some parameters, the Taylor polynomial of
 * second order: what is computed with such numbers is differentiated by the rules, without a
 * difference.
 */
final class Taylor {
  private final double value;
  private final double[] slopes;
  private final double[][] bends;

  private Taylor(double value, double[] slopes, double[][] bends) {
    this.value = value;
    this.slopes = slopes;
    this.bends = bends;
  }

  /**
   * The {@code index}-th of so many parameters.
   *
   * @param order of the derivatives that are wanted, 0 to 2
   */
  static Taylor parameter(double value, int index, int count, int order) {
    int first = order > 0 ? count : 0;
    int second = order > 1 ? count : 0;
    Taylor variable = new Taylor(value, new double[first], new double[second][second]);
    if (order > 0) {
      variable.slopes[index] = 1;
    }
    return variable;
  }

  private Taylor like(double number) {
    int second = bends.length;
    return new Taylor(number, new double[slopes.length], new double[second][second]);
  }

  double value() {
    return value;
  }

  double slope(int i) {
    return slopes[i];
  }

  double bend(int i, int j) {
    return bends[i][j];
  }

  Taylor plus(Taylor other) {
    return linear(value + other.value, 1, other, 1);
  }

  Taylor minus(Taylor other) {
    return linear(value - other.value, 1, other, -1);
  }

  Taylor plus(double number) {
    return new Taylor(value + number, slopes, bends);
  }

  Taylor times(double factor) {
    return linear(value * factor, factor, this, 0);
  }

  /** number − this. */
  Taylor from(double number) {
    return linear(number - value, -1, this, 0);
  }

  Taylor times(Taylor other) {
    Taylor product = like(value * other.value);
    for (int i = 0; i < slopes.length; i++) {
      product.slopes[i] = slopes[i] * other.value + value * other.slopes[i];
      for (int j = 0; j < bends.length; j++) {
        product.bends[i][j] =
            bends[i][j] * other.value
                + slopes[i] * other.slopes[j]
                + slopes[j] * other.slopes[i]
                + value * other.bends[i][j];
      }
    }
    return product;
  }

  Taylor over(Taylor other) {
    return times(other.reciprocal());
  }

  Taylor reciprocal() {
    return apply(v -> 1 / v, v -> -1 / (v * v), v -> 2 / (v * v * v));
  }

  Taylor square() {
    return times(this);
  }

  Taylor exp() {
    return apply(StrictMath::exp, StrictMath::exp, StrictMath::exp);
  }

  Taylor log() {
    return apply(StrictMath::log, v -> 1 / v, v -> -1 / (v * v));
  }

  /** To a power that is no parameter. */
  Taylor power(double p) {
    return apply(
        v -> StrictMath.pow(v, p),
        v -> p * StrictMath.pow(v, p - 1),
        v -> p * (p - 1) * StrictMath.pow(v, p - 2));
  }

  Taylor sin() {
    return apply(StrictMath::sin, StrictMath::cos, v -> -StrictMath.sin(v));
  }

  Taylor cos() {
    return apply(StrictMath::cos, v -> -StrictMath.sin(v), v -> -StrictMath.cos(v));
  }

  Taylor atan() {
    return apply(StrictMath::atan, v -> 1 / (1 + v * v), v -> -2 * v / ((1 + v * v) * (1 + v * v)));
  }

  /** {@code base} to this power. */
  Taylor exponentOf(double base) {
    double rate = StrictMath.log(base);
    return apply(
        v -> StrictMath.pow(base, v),
        v -> rate * StrictMath.pow(base, v),
        v -> rate * rate * StrictMath.pow(base, v));
  }

  private Taylor apply(
      DoubleUnaryOperator f, DoubleUnaryOperator first, DoubleUnaryOperator second) {
    double rise = first.applyAsDouble(value);
    double bend = second.applyAsDouble(value);
    Taylor result = like(f.applyAsDouble(value));
    for (int i = 0; i < slopes.length; i++) {
      result.slopes[i] = rise * slopes[i];
      for (int j = 0; j < bends.length; j++) {
        result.bends[i][j] = rise * bends[i][j] + bend * slopes[i] * slopes[j];
      }
    }
    return result;
  }

  private Taylor linear(double result, double a, Taylor other, double b) {
    Taylor sum = like(result);
    for (int i = 0; i < slopes.length; i++) {
      sum.slopes[i] = a * slopes[i] + b * other.slopes[i];
      for (int j = 0; j < bends.length; j++) {
        sum.bends[i][j] = a * bends[i][j] + b * other.bends[i][j];
      }
    }
    return sum;
  }
}
