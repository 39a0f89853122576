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
  default Matrix top(int rows) {
    return part(0, rows);
  }

  /** A view on {@code rows} rows from row {@code from}; the same object every time. */
  Matrix part(int from, int rows);

  /**
   * A view on the same numbers in rows of another length, as many numbers in all; the same object
   * every time. A sequence of rows × (steps·features) is so a matrix of (rows·steps) × features.
   */
  Matrix reshaped(int rows, int columns);

  /** this ← a·b. Shapes: m×n ← m×k · k×n. */
  Matrix product(Matrix a, Matrix b);

  /** this ← aᵀ·b. Shapes: m×n ← (k×m)ᵀ · k×n. */
  Matrix productOfTransposed(Matrix a, Matrix b);

  /** this ← a·bᵀ. Shapes: m×n ← m×k · (n×k)ᵀ. */
  Matrix productByTransposed(Matrix a, Matrix b);

  /** this ← x·w + bias, the bias being where each chain starts. Shapes: m×n ← m×k · k×n + n. */
  Matrix affine(Matrix x, Matrix w, Vec bias);

  /** this ← aᵀ·b + start, each chain beginning with what stands there in {@code start}. */
  default Matrix affineOfTransposed(Matrix a, Matrix b, Matrix start) {
    all().set(start.all());
    return addProductOfTransposed(a, b);
  }

  /**
   * Fills {@code sums} with the sum of each column, one chain of additions over rising rows from 0.
   */
  void columnSums(Vec sums);

  /**
   * this ← this + a·b, each chain of {@code fma} beginning with what stands here: sums over parts
   * of the inner index, in rising order, are one chain.
   */
  Matrix addProduct(Matrix a, Matrix b);

  /** this ← this + aᵀ·b, likewise. */
  Matrix addProductOfTransposed(Matrix a, Matrix b);

  /** this ← this + a·bᵀ, likewise. */
  Matrix addProductByTransposed(Matrix a, Matrix b);

  /** this ← aᵀ. */
  Matrix transpose(Matrix a);

  /** {@code count} columns from {@code at} ← as many columns of y from {@code from}. */
  Matrix setColumns(int at, Matrix y, int from, int count);

  /** {@code count} columns from {@code at} ← themselves + columns of y from {@code from}. */
  Matrix addColumns(int at, Matrix y, int from, int count);

  /** Every row ← itself + row. */
  Matrix addToRows(Vec row);

  /** Every row ← itself · row, element by element. */
  Matrix multiplyRows(Vec row);

  /** Every column ← itself + column. */
  Matrix addToColumns(Vec column);

  /** Every column ← itself · column, element by element. */
  Matrix multiplyColumns(Vec column);

  /** Every column ← itself / column, element by element. */
  Matrix divideColumns(Vec column);

  /** Fills {@code sums} with the sum of each row, in the order of {@link Vec#sum}. */
  void rowSums(Vec sums);

  /** Fills {@code dots} with Σ x·y of each row, in the order of {@link Vec#dot}. */
  void rowDots(Matrix y, Vec dots);

  /** Fills {@code largest} with the largest number of each row; NaN if one is NaN. */
  void rowLargest(Vec largest);

  /**
   * Every row x ← e^(x − max x) / Σ e^(x − max x), which adds up to 1; the sum in the order of
   * {@link Vec#sum}. NaN throughout a row with a NaN.
   */
  Matrix softmaxRows();

  /**
   * Every row x ← x − max x − ln Σ e^(x − max x), the logarithm of its softmax without underflow.
   * NaN throughout a row with a NaN.
   */
  Matrix logSoftmaxRows();

  /**
   * Every row x ← max(x − τ, 0), τ being such that it adds up to 1: the nearest probabilities, some
   * of them 0. NaN throughout a row with a NaN.
   */
  Matrix sparsemaxRows();

  /**
   * Fills {@code dots} with Σ x·y of each column, one chain of {@code fma} over rising rows from 0.
   */
  void columnDots(Matrix y, Vec dots);

  /** this[r, c] ← source[r, columns[c]]; 0 where {@code columns[c]} is −1. */
  Matrix gatherColumns(Matrix source, int[] columns);

  /** this[r, columns[c]] ← itself + source[r, c], over rising c; −1 is passed over. */
  Matrix scatterAddColumns(Matrix source, int[] columns);

  /** As {@link #gatherColumns(Matrix, int[])} with the map's columns. */
  default Matrix gatherColumns(Matrix source, ColumnMap map) {
    return gatherColumns(source, map.columns());
  }

  /** As {@link #scatterAddColumns(Matrix, int[])} with the map's columns. */
  default Matrix scatterAddColumns(Matrix source, ColumnMap map) {
    return scatterAddColumns(source, map.columns());
  }

  /** Row r ← row {@code rows[r]} of the source, for as many rows as there are here. */
  Matrix gatherRows(Matrix source, int[] rows);

  /** Row {@code rows[r]} ← itself + row r of the source, over rising r. */
  Matrix scatterAddRows(Matrix source, int[] rows);

  /**
   * this[r, c] ← the largest of source[r, windows[c·width + j]] over j; −1 is passed over, and of
   * equals the first counts, or the first NaN.
   *
   * @param windows {@code width} columns of the source for each column here, one at least not −1
   * @param places filled with the column of the source that was chosen, for each element here
   */
  Matrix largestOf(Matrix source, int[] windows, int width, int[] places);

  /** this[r, c] ← source[r, places[r·columns + c]]. */
  Matrix gatherElements(Matrix source, int[] places);

  /**
   * this[r, places[r·columns + c]] ← itself + source[r, c], with the source's columns; rising c.
   */
  Matrix scatterAddElements(Matrix source, int[] places);

  /**
   * Fills {@code into} with the numbers as integers, which they must be: indices that data hold.
   *
   * @throws IllegalArgumentException if one is no integer from 0 to {@code below} − 1
   */
  void indices(int[] into, int below);
}
