package basin.testkit.formula;

/** A part of a formula. */
interface Term {
  /** Its value and derivatives where the coordinates have these values. */
  Jet at(double[] x);
}
