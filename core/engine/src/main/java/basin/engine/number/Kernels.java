package basin.engine.number;

/**
 * A set of loops that do the arithmetic of vectors and matrices; found by {@link
 * java.util.ServiceLoader}.
 *
 * <p>Every set gives the same bits as {@link #SCALAR}; they differ in speed alone.
 */
public interface Kernels {
  /** Plain loops, which run on every JVM. */
  Kernels SCALAR = new ScalarKernels();

  /** The fastest present. */
  static Kernels fastest() {
    return FastestKernels.PRESENT;
  }

  /** What they are, in two words. */
  String name();

  /** Those for {@code FLOAT32}. */
  FloatKernels floats();

  /** Those for {@code FLOAT64}. */
  DoubleKernels doubles();
}
