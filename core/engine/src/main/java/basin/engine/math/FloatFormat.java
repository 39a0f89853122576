package basin.engine.math;

import basin.spi.number.Precision;

/** What sets IEEE 754 binary32 apart from binary64, for code that is written once for both. */
public final class FloatFormat {
  /** The format's name. */
  public static final Precision PRECISION = Precision.FLOAT32;

  private FloatFormat() {}

  /** The nearest number of this format. */
  public static float round(double value) {
    return (float) value;
  }
}
