package basin.engine.math;

import basin.spi.number.Precision;

/** What sets IEEE 754 binary32 apart from binary64, for code that is written once for both. */
public final class FloatFormat {
  /** The format's name. */
  public static final Precision PRECISION = Precision.FLOAT32;

  /** How far the exponent lies to the left in a number's bits. */
  public static final int EXPONENT_SHIFT = 23;

  /** The bits of a number's fraction. */
  public static final int FRACTION_MASK = (1 << EXPONENT_SHIFT) - 1;

  /** The bits of 1. */
  public static final int ONE_BITS = 127 << EXPONENT_SHIFT;

  /** Adding it rounds a small number to an integer, which then lies in the lowest bits. */
  public static final float ROUNDER = 0x1.8p23f;

  /** The number whose lowest bits count ones, and all of them from 0. */
  public static final float COUNTER = 0x1p23f;

  /** The bits of {@link #COUNTER}. */
  public static final int COUNTER_BITS = 150 << EXPONENT_SHIFT;

  /** What is added to exponents. */
  public static final float BIAS = 127;

  /** √½. */
  public static final float SQRT_HALF = 0x1.6a09e6p-1f;

  /** The bits of {@link #SQRT_HALF}. */
  public static final int SQRT_HALF_BITS = Float.floatToRawIntBits(SQRT_HALF);

  /** Digits of a number, and a few more: makes the smallest number normal. */
  public static final float SUBNORMAL_EXPONENT = 25;

  /** 2 to that power. */
  public static final float SUBNORMAL_SCALE = 0x1p25f;

  /** 1/ln 2. */
  public static final float INVERSE_LN2 = 0x1.715476p0f;

  /** ln 2, so short that its product with any exponent is exact. */
  public static final float LN2 = 0x1.62e4p-1f;

  /** The rest of ln 2. */
  public static final float LN2_REST = 0x1.7f7d1cp-20f;

  /** eˣ is infinite above. */
  public static final float EXP_INFINITE = 89;

  /** eˣ is zero below. */
  public static final float EXP_ZERO = -104;

  /** Where tanh changes its formula. */
  public static final float TANH_SMALL = 0.55f;

  /** tanh x is 1 from here on. */
  public static final float TANH_ONE = 10;

  /** erf x is 1 from here on. */
  public static final float ERF_ONE = 4;

  /** The c of {@link Polynomial#ERFC}. */
  public static final float ERFC_CENTRE = 2;

  /** A norm above is the root of squares that kept their digits. */
  public static final double NORM_SMALL = 1e-15;

  /** A norm below is the root of squares that did not overflow. */
  public static final double NORM_LARGE = 1e15;

  private FloatFormat() {}

  /** The nearest number of this format. */
  public static float round(double value) {
    return (float) value;
  }
}
