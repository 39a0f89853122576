package basin.engine.number;

import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.Optional;

/**
 * Makes vectors and matrices of one precision, on the fastest kernels present or on scalar ones.
 * Which kernels they are changes the speed, never the bits. Safe for use by many threads; what it
 * makes belongs to one thread while it is written.
 *
 * <p>The system property {@code basin.kernels=scalar} forces scalar kernels for the process.
 */
public interface Arithmetic {
  /** On the fastest kernels present. */
  static Arithmetic of(Precision precision) {
    return of(precision, FastestKernels.PRESENT);
  }

  /** On scalar kernels. */
  static Arithmetic scalar(Precision precision) {
    return of(precision, Kernels.SCALAR);
  }

  /** On the kernels given. */
  static Arithmetic of(Precision precision, Kernels kernels) {
    return switch (precision) {
      case FLOAT32 -> new FloatArithmetic(kernels.name(), kernels.floats());
      case FLOAT64 -> new DoubleArithmetic(kernels.name(), kernels.doubles());
    };
  }

  /** Whether {@link #of(Precision)} computes with the machine's vector instructions. */
  static boolean vectorised() {
    return FastestKernels.PRESENT != Kernels.SCALAR;
  }

  /** The format of the numbers. */
  Precision precision();

  /** Which kernels compute: {@code scalar}, or such as {@code vector 512-bit}. */
  String kernels();

  /** A vector of {@code length} zeros. */
  Vec vec(int length);

  /** A vector of the values, rounded. */
  default Vec vec(double... values) {
    return vec(values.length).set(values);
  }

  /** A rows × columns matrix of zeros. */
  Matrix matrix(int rows, int columns);

  /**
   * A rows × columns matrix that lies in {@code storage} from {@code offset} and shares its
   * numbers.
   *
   * @throws IllegalArgumentException if it does not fit there, or the precision is another
   */
  Matrix view(Vec storage, int offset, int rows, int columns);

  /**
   * Σ x in double, whatever the precision: element i goes to chain {@code i mod 4}, in rising order
   * of i, and the chains are added as (0 + 1) + (2 + 3).
   */
  double total(Vec x);

  /** Whether two vectors are views on the very same numbers. */
  boolean same(Vec a, Vec b);

  /**
   * Fills {@code goal} with rows of another matrix: its row i ← row {@code order[from + i]}.
   *
   * @throws IllegalArgumentException if the columns are not as many
   */
  void gather(Matrix goal, Matrix source, int[] order, int from);

  /** Where a matrix is not zero; empty where leaving zeros out of its products does not pay. */
  Optional<Nonzeros> nonzeros(Matrix matrix);

  /**
   * A matrix whose products leave zeros out, in the place of another.
   *
   * @param nonzeros its numbers that are not zero; of a selection, they are written to that place
   *     only when somebody asks for them
   */
  Matrix sparse(Matrix matrix, Nonzeros nonzeros);
}
