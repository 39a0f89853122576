package basin.engine.math;

import basin.spi.number.Precision;

/** What sets IEEE 754 binary64 apart from binary32, for code that is written once for both. */
public final class DoubleFormat {
  /** The format's name. */
  public static final Precision PRECISION = Precision.FLOAT64;

  private DoubleFormat() {}

  /** The nearest number of this format. */
  public static double round(double value) {
    return value;
  }
}
