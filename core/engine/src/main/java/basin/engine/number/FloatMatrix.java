package basin.engine.number;

import basin.engine.math.FloatFormat;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Rows × columns on a {@link FloatVec}; checks shapes and leaves the arithmetic to kernels. */
final class FloatMatrix implements Matrix {
  private static final int SHORT = 12;

  private final FloatVec all;
  private final int rows;
  private final int columns;
  private FloatVec[] rowViews;
  private final List<FloatMatrix> tops = new ArrayList<>(0);
  private final FloatGrid grid;
  private final FloatGrid turned;
  private final FloatNonzeros nonzeros; // null where zeros are not left out
  private FloatGrid zeros;

  FloatMatrix(FloatVec all, int rows, int columns) {
    this(all, rows, columns, null);
  }

  private FloatMatrix(FloatVec all, int rows, int columns, FloatNonzeros nonzeros) {
    this.all = all;
    this.nonzeros = nonzeros;
    this.rows = rows;
    this.columns = columns;
    this.grid = FloatGrid.rowMajor(all.data, all.offset, rows, columns);
    this.turned = grid.transposed();
  }

  /** Where this matrix is not zero. */
  Optional<Nonzeros> nonzeros() {
    return FloatNonzeros.in(grid(false));
  }

  /** The same numbers, being zero but where it is said. */
  FloatMatrix with(FloatNonzeros nonzeros) {
    return new FloatMatrix(all, rows, columns, nonzeros);
  }

  static FloatMatrix of(Matrix matrix) {
    if (matrix instanceof FloatMatrix own) {
      return own;
    }
    throw new IllegalArgumentException(
        "a matrix of "
            + matrix.precision()
            + " where one of "
            + FloatFormat.PRECISION
            + " is needed");
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public Precision precision() {
    return FloatFormat.PRECISION;
  }

  @Override
  public double get(int r, int c) {
    return settled().data[place(r, c)];
  }

  @Override
  public Matrix set(int r, int c, double value) {
    settled().data[place(r, c)] = FloatFormat.round(value);
    return this;
  }

  private int place(int r, int c) {
    return all.offset + Objects.checkIndex(r, rows) * columns + Objects.checkIndex(c, columns);
  }

  /** All numbers, where they can be read. */
  private FloatVec settled() {
    if (nonzeros != null) {
      nonzeros.settle(all);
    }
    return all;
  }

  private FloatGrid grid(boolean transposed) {
    settled();
    return transposed ? turned : grid;
  }

  @Override
  public Vec row(int r) {
    settled();
    rowViews = rowViews == null ? new FloatVec[rows] : rowViews;
    FloatVec view = rowViews[r];
    if (view == null) {
      view = all.slice(r * columns, columns);
      rowViews[r] = view;
    }
    return view;
  }

  @Override
  public Vec all() {
    return settled();
  }

  @Override
  public Matrix top(int rows) {
    if (rows == this.rows) {
      return this;
    }
    for (int i = 0; i < tops.size(); i++) {
      if (tops.get(i).rows == rows) {
        return tops.get(i);
      }
    }
    FloatMatrix top = new FloatMatrix(all.slice(0, rows * columns), rows, columns, nonzeros);
    tops.add(top);
    return top;
  }

  @Override
  public Matrix product(Matrix a, Matrix b) {
    FloatMatrix left = of(a);
    FloatMatrix right = of(b);
    check(left.grid, right.grid, left, "·", right, "");
    return chains(left, false, right.grid(false), null);
  }

  @Override
  public Matrix productOfTransposed(Matrix a, Matrix b) {
    FloatMatrix left = of(a);
    FloatMatrix right = of(b);
    check(left.turned, right.grid, left, "ᵀ·", right, "");
    return chains(left, true, right.grid(false), null);
  }

  @Override
  public Matrix productByTransposed(Matrix a, Matrix b) {
    FloatMatrix left = of(a);
    FloatMatrix right = of(b);
    check(left.grid, right.turned, left, "·", right, "ᵀ");
    return chains(left, false, right.grid(true), null);
  }

  @Override
  public Matrix affine(Matrix x, Matrix w, Vec bias) {
    FloatMatrix left = of(x);
    FloatMatrix right = of(w);
    check(left.grid, right.grid, left, "·", right, "");
    return chains(left, false, right.grid(false), columnsOf(bias));
  }

  private Matrix chains(FloatMatrix left, boolean transposed, FloatGrid b, FloatVec start) {
    FloatGrid first = start == null ? zeros() : start.asRow();
    FloatProducts products = all.kernels.products();
    if (left.nonzeros == null) {
      products.product(grid, left.grid(transposed), b, first);
    } else if (products.leavesOutZeros(columns) && finite(b)) {
      FloatNonzeros own = left.nonzeros;
      products.product(grid, transposed ? own.turned(left.rows) : own, b, first);
    } else {
      products.product(grid, left.grid(transposed), b, first);
      products.settleZeros(grid);
    }
    return this;
  }

  /** Zeros are left out only where 0·b is zero: with an infinity or NaN it would not be. */
  private boolean finite(FloatGrid b) {
    return all.kernels.sums().finite(b.data(), b.offset(), b.rows() * b.columns());
  }

  private FloatGrid zeros() {
    if (zeros == null) {
      zeros = FloatGrid.zeros(1, columns);
    }
    return zeros;
  }

  /** Each row ← a row of the source, the numbers of which begin at {@code order[from]}. */
  void gather(FloatMatrix source, int[] order, int from) {
    if (source.columns != columns) {
      throw new IllegalArgumentException("rows of " + source + " do not fit into " + this);
    }
    float[] data = source.settled().data;
    for (int i = 0; i < rows; i++) {
      int row = source.all.offset + Objects.checkIndex(order[from + i], source.rows) * columns;
      copy(data, row, all.offset + i * columns);
    }
  }

  /** A row; a short one by a loop, since a call to copy it takes longer. */
  private void copy(float[] data, int row, int goal) {
    if (columns > SHORT) {
      System.arraycopy(data, row, all.data, goal, columns);
    } else {
      for (int c = 0; c < columns; c++) {
        all.data[goal + c] = data[row + c];
      }
    }
  }

  @Override
  public void columnSums(Vec sums) {
    FloatVec own = columnsOf(sums);
    all.kernels.sums().ofColumns(own.data, own.offset, grid(false));
  }

  private void check(
      FloatGrid a, FloatGrid b, FloatMatrix left, String sign, FloatMatrix right, String end) {
    if (a.columns() != b.rows() || a.rows() != rows || b.columns() != columns) {
      throw new IllegalArgumentException(
          "shapes do not fit: " + this + " ← " + left + sign + right + end);
    }
  }

  private FloatVec columnsOf(Vec vector) {
    FloatVec own = FloatVec.of(vector);
    if (own.length() != columns) {
      throw new IllegalArgumentException(
          "a vector of length " + own.length() + " for the columns of " + this);
    }
    return own;
  }

  /** The shape. */
  @Override
  public String toString() {
    return rows + "×" + columns;
  }
}
