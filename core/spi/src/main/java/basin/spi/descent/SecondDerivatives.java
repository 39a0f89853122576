package basin.spi.descent;

/** How an objective comes by its second derivatives. */
public enum SecondDerivatives {
  /** By formulas, exact to rounding in float64. */
  EXACT,
  /** By central differences of the gradient, good to about half of the digits. */
  DIFFERENCES,
  /** Not at all. */
  NONE
}
