package basin.engine.number;

/**
 * All kernels for float.
 *
 * @param elements arithmetic, element by element
 * @param choices comparisons, element by element
 * @param functions elementary functions, element by element
 * @param sums reductions
 * @param products of matrices
 * @param rows operations of rows and columns of matrices
 */
public record FloatKernels(
    FloatElements elements,
    FloatChoices choices,
    FloatFunctions functions,
    FloatSums sums,
    FloatProducts products,
    FloatRows rows) {
  /** Plain loops. */
  public static final FloatKernels SCALAR =
      new FloatKernels(
          new FloatElements(),
          new FloatChoices(),
          new FloatFunctions(),
          new FloatSums(),
          new FloatProducts(),
          new FloatRows());
}
