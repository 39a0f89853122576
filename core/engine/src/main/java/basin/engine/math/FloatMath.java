package basin.engine.math;

/** Elementary functions of one float. */
public final class FloatMath {
  private FloatMath() {}

  /** √x, rounded correctly. */
  public static float sqrt(float x) {
    return FloatFormat.round(Math.sqrt(x));
  }

  /** eˣ. */
  public static float exp(float x) {
    return FloatFormat.round(StrictMath.exp(x));
  }

  /** ln x. */
  public static float log(float x) {
    return FloatFormat.round(StrictMath.log(x));
  }

  /** tanh x. */
  public static float tanh(float x) {
    return FloatFormat.round(StrictMath.tanh(x));
  }

  /** 1/(1 + e⁻ˣ). */
  public static float sigmoid(float x) {
    double e = StrictMath.exp(-Math.abs(+x));
    return FloatFormat.round(x < 0 ? e / (1 + e) : 1 / (1 + e));
  }

  /** ln(1 + eˣ). */
  public static float softplus(float x) {
    return FloatFormat.round(Math.max(x, 0f) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))));
  }

  /** erf x, by its Maclaurin series or by its continued fraction. */
  public static float erf(float x) {
    double z = Math.min(Math.abs(+x), 7);
    if (Double.isNaN(z)) {
      return x;
    }
    if (z < 2.5) {
      double term = z;
      double sum = z;
      for (int k = 1; k < 80; k++) {
        term *= -z * z / k;
        sum += term / (2 * k + 1);
      }
      return FloatFormat.round(Math.copySign(2 / StrictMath.sqrt(Math.PI) * sum, x));
    }
    double tail = 0;
    for (int k = 80; k > 0; k--) {
      tail = k / 2.0 / (z + tail);
    }
    double erfc = StrictMath.exp(-z * z) / StrictMath.sqrt(Math.PI) / (z + tail);
    return FloatFormat.round(Math.copySign(1 - erfc, x));
  }
}
