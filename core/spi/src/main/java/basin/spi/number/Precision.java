package basin.spi.number;

/** The two floating-point formats a trial can be computed in. */
public enum Precision {
  /** IEEE 754 binary32; the default for networks. */
  FLOAT32,
  /** IEEE 754 binary64; the default for analytic surfaces and for curvature. */
  FLOAT64;

  /** The value rounded to this format. */
  public double round(double value) {
    return this == FLOAT32 ? (float) value : value;
  }
}
