package basin.engine.math;

import basin.spi.number.Precision;

/** What sets IEEE 754 binary64 apart from binary32, for code that is written once for both. */
public final class DoubleFormat {
  /** The format's name. */
  public static final Precision PRECISION = Precision.FLOAT64;

  /** How far the exponent lies to the left in a number's bits. */
  public static final int EXPONENT_SHIFT = 52;

  /** The bits of a number's fraction. */
  public static final long FRACTION_MASK = (1L << EXPONENT_SHIFT) - 1;

  /** The bits of 1. */
  public static final long ONE_BITS = 1023L << EXPONENT_SHIFT;

  /** Adding it rounds a small number to an integer, which then lies in the lowest bits. */
  public static final double ROUNDER = 0x1.8p52;

  /** The number whose lowest bits count ones, and all of them from 0. */
  public static final double COUNTER = 0x1p52;

  /** The bits of {@link #COUNTER}. */
  public static final long COUNTER_BITS = 1075L << EXPONENT_SHIFT;

  /** What is added to exponents. */
  public static final double BIAS = 1023;

  /** √½. */
  public static final double SQRT_HALF = 0x1.6a09e667f3bcdp-1;

  /** The bits of {@link #SQRT_HALF}. */
  public static final long SQRT_HALF_BITS = Double.doubleToRawLongBits(SQRT_HALF);

  /** Digits of a number, and a few more: makes the smallest number normal. */
  public static final double SUBNORMAL_EXPONENT = 54;

  /** 2 to that power. */
  public static final double SUBNORMAL_SCALE = 0x1p54;

  /** 1/ln 2. */
  public static final double INVERSE_LN2 = 0x1.71547652b82fep0;

  /** ln 2, so short that its product with any exponent is exact. */
  public static final double LN2 = 0x1.62e42fefa38p-1;

  /** The rest of ln 2. */
  public static final double LN2_REST = 0x1.ef35793c7673p-45;

  /** eˣ is infinite above. */
  public static final double EXP_INFINITE = 710;

  /** eˣ is zero below. */
  public static final double EXP_ZERO = -746;

  /** Where tanh changes its formula. */
  public static final double TANH_SMALL = 0.55;

  /** tanh x is 1 from here on. */
  public static final double TANH_ONE = 20;

  /** erf x is 1 from here on. */
  public static final double ERF_ONE = 6;

  /** The c of {@link Polynomial#ERFC}. */
  public static final double ERFC_CENTRE = 2.5;

  /** A norm above is the root of squares that kept their digits. */
  public static final double NORM_SMALL = 1e-140;

  /** A norm below is the root of squares that did not overflow. */
  public static final double NORM_LARGE = 1e140;

  private DoubleFormat() {}

  /** The nearest number of this format. */
  public static double round(double value) {
    return value;
  }
}
