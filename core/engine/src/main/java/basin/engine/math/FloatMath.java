package basin.engine.math;

import static basin.engine.math.FloatFormat.*;

/**
 * Elementary functions of one float, from {@code + − × ÷ fma} and the bits of exponents alone, so
 * that every machine computes the same numbers; the error is below 2 units in the last place.
 */
public final class FloatMath {
  private static final float[] EXP = Polynomial.EXP.floats();
  private static final float[] LOG = Polynomial.LOG.floats();
  private static final float[] LOG1P = Polynomial.LOG1P.floats();
  private static final float[] TANH = Polynomial.TANH.floats();
  private static final float[] ERF = Polynomial.ERF.floats();
  private static final float[] ERFC = Polynomial.ERFC.floats();

  private FloatMath() {}

  /** √x, rounded correctly. */
  public static float sqrt(float x) {
    return FloatFormat.round(Math.sqrt(x));
  }

  /** eˣ = 2ⁿ·eʳ, where n is the integer nearest to x/ln 2 and r what remains. */
  public static float exp(float x) {
    if (x > EXP_INFINITE) {
      return Float.POSITIVE_INFINITY;
    }
    if (x < EXP_ZERO) {
      return 0;
    }
    float n = Math.fma(x, INVERSE_LN2, ROUNDER) - ROUNDER;
    float half = Math.fma(n, 0.5f, ROUNDER);
    float rest = n - (half - ROUNDER) + ROUNDER;
    return expOfRest(x, n) * powerOfTwo(half) * powerOfTwo(rest);
  }

  /**
   * ln x = k·ln 2 + ln(1 + f), where x = 2ᵏ(1 + f) and √½ ≤ 1 + f &lt; √2.
   *
   * <p>With s = f/(2 + f), ln(1 + f) = 2 artanh s = f − s·(f − s²·P(s²)).
   */
  public static float log(float x) {
    if (!(x > 0)) {
      return x == 0 ? Float.NEGATIVE_INFINITY : Float.NaN;
    }
    if (x == Float.POSITIVE_INFINITY) {
      return x;
    }
    boolean tiny = x < Float.MIN_NORMAL;
    float normal = tiny ? x * SUBNORMAL_SCALE : x;
    var bits = Float.floatToRawIntBits(normal) + (ONE_BITS - SQRT_HALF_BITS);
    float counted = Float.intBitsToFloat((bits >>> EXPONENT_SHIFT) | COUNTER_BITS);
    float k = counted - (COUNTER + BIAS) - (tiny ? SUBNORMAL_EXPONENT : 0);
    float f = Float.intBitsToFloat((bits & FRACTION_MASK) + SQRT_HALF_BITS) - 1;
    float s = f / (2 + f);
    float z = s * s;
    float bend = s * Math.fma(-z, polynomial(LOG, z), f);
    return Math.fma(k, LN2, f - Math.fma(-k, LN2_REST, bend));
  }

  /** tanh x: x + x³·P(x²) near 0, elsewhere 1 − 2/(e²ˣ + 1). */
  public static float tanh(float x) {
    float a = Math.abs(x);
    if (a < TANH_SMALL) {
      float z = a * a;
      return Math.copySign(Math.fma(a * z, polynomial(TANH, z), a), x);
    }
    float b = a > TANH_ONE ? TANH_ONE : a;
    return Math.copySign(1 - 2 / (moderateExp(b + b) + 1), x);
  }

  /** 1/(1 + e⁻ˣ): with e = e⁻|ˣ| and q = e/(1 + e), 1 − q above 0 and q = e − e·q below. */
  public static float sigmoid(float x) {
    float e = exp(-Math.abs(x));
    float q = e / (1 + e);
    return x < 0 ? Math.fma(-e, q, e) : 1 - q;
  }

  /** ln(1 + eˣ) = max(x, 0) + ln(1 + e⁻|ˣ|), the logarithm as in {@link #log}. */
  public static float softplus(float x) {
    float e = exp(-Math.abs(x));
    float s = e / (2 + e);
    float z = s * s;
    float log = Math.fma(-s, Math.fma(-z, polynomial(LOG1P, z), e), e);
    return x > 0 ? x + log : log;
  }

  /** erf x: x + x·P(x²) up to 1, from there 1 − e⁻ˣ²·P(t) with t = (x − c)/(x + c). */
  public static float erf(float x) {
    float a = Math.abs(x);
    if (a < 1) {
      return Math.copySign(Math.fma(a, polynomial(ERF, a * a), a), x);
    }
    float b = a > ERF_ONE ? ERF_ONE : a;
    float t = (b - ERFC_CENTRE) / (b + ERFC_CENTRE);
    return Math.copySign(Math.fma(-moderateExp(-b * b), polynomial(ERFC, t), 1f), x);
  }

  /** sin x, from the double that the JDK's portable library gives. */
  public static float sin(float x) {
    return FloatFormat.round(StrictMath.sin(x));
  }

  /** cos x, likewise. */
  public static float cos(float x) {
    return FloatFormat.round(StrictMath.cos(x));
  }

  /** eˣ where 2ⁿ is a normal number. */
  private static float moderateExp(float x) {
    float rounded = Math.fma(x, INVERSE_LN2, ROUNDER);
    return expOfRest(x, rounded - ROUNDER) * powerOfTwo(rounded);
  }

  /** eʳ for r = x − n·ln 2. */
  private static float expOfRest(float x, float n) {
    float r = Math.fma(-n, LN2_REST, Math.fma(-n, LN2, x));
    return 1 + Math.fma(r * r, polynomial(EXP, r), r);
  }

  /** 2ᵏ, k being what {@link FloatFormat#ROUNDER} was added to. */
  private static float powerOfTwo(float k) {
    return Float.intBitsToFloat((Float.floatToRawIntBits(k) << EXPONENT_SHIFT) + ONE_BITS);
  }

  /** Horner's rule, one fma a step. */
  private static float polynomial(float[] coefficients, float z) {
    float y = coefficients[0];
    for (int i = 1; i < coefficients.length; i++) {
      y = Math.fma(y, z, coefficients[i]);
    }
    return y;
  }
}
