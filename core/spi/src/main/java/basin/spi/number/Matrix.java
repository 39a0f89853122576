package basin.spi.number;

/**
 * Rows × columns of numbers, row-major and without gaps, of one {@link Precision}.
 *
 * <p><b>Order of sums.</b> Each element of a product is one chain of {@code fma} over the inner
 * index in rising order, whatever the tiling, vector width or fusion.
 *
 * <p>Shapes that do not fit throw {@link IllegalArgumentException}. The receiver of a product must
 * not share storage with its arguments.
 */
public interface Matrix {
  /** How many rows. */
  int rows();

  /** How many columns. */
  int columns();

  /** The format of the numbers. */
  Precision precision();

  /** Element in row {@code r} and column {@code c}, both from 0. */
  double get(int r, int c);

  /** Stores an element, rounded to the precision. */
  Matrix set(int r, int c, double value);

  /** A view on row {@code r}; the same object every time. */
  Vec row(int r);

  /** A view on all numbers, row after row; the same object every time. */
  Vec all();

  /** A view on the first {@code rows} rows; the same object every time. */
  Matrix top(int rows);

  /** this ← a·b. Shapes: m×n ← m×k · k×n. */
  Matrix product(Matrix a, Matrix b);

  /** this ← aᵀ·b. Shapes: m×n ← (k×m)ᵀ · k×n. */
  Matrix productOfTransposed(Matrix a, Matrix b);

  /** this ← a·bᵀ. Shapes: m×n ← m×k · (n×k)ᵀ. */
  Matrix productByTransposed(Matrix a, Matrix b);

  /** this ← x·w + bias, the bias being where each chain starts. Shapes: m×n ← m×k · k×n + n. */
  Matrix affine(Matrix x, Matrix w, Vec bias);

  /**
   * Fills {@code sums} with the sum of each column, one chain of additions over rising rows from 0.
   */
  void columnSums(Vec sums);
}
