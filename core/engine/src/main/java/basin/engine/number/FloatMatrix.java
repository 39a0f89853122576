package basin.engine.number;

import basin.engine.math.FloatFormat;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.Objects;

/** Rows × columns on a {@link FloatVec}; checks shapes and leaves the arithmetic to kernels. */
final class FloatMatrix implements Matrix {
  private static final float[] EMPTY = {};

  private final FloatVec all;
  private final int rows;
  private final int columns;
  private final FloatVec[] rowViews;
  private FloatMatrix top;
  private float[] transposed = EMPTY;

  FloatMatrix(FloatVec all, int rows, int columns) {
    this.all = all;
    this.rows = rows;
    this.columns = columns;
    this.rowViews = new FloatVec[rows];
  }

  private static FloatMatrix of(Matrix matrix) {
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
    return all.data[place(r, c)];
  }

  @Override
  public Matrix set(int r, int c, double value) {
    all.data[place(r, c)] = FloatFormat.round(value);
    return this;
  }

  private int place(int r, int c) {
    return all.offset + Objects.checkIndex(r, rows) * columns + Objects.checkIndex(c, columns);
  }

  @Override
  public Vec row(int r) {
    FloatVec view = rowViews[r];
    if (view == null) {
      view = all.slice(r * columns, columns);
      rowViews[r] = view;
    }
    return view;
  }

  @Override
  public Vec all() {
    return all;
  }

  @Override
  public Matrix top(int rows) {
    if (rows == this.rows) {
      return this;
    }
    if (top == null || top.rows != rows) {
      top = new FloatMatrix(all.slice(0, rows * columns), rows, columns);
    }
    return top;
  }

  @Override
  public Matrix product(Matrix a, Matrix b) {
    FloatMatrix left = of(a);
    FloatMatrix right = of(b);
    check(left.columns == right.rows && left.rows == rows, left, "·", right, "");
    return chains(left, left.columns, 1, right.all.data, right.all.offset, null, left.columns);
  }

  @Override
  public Matrix productOfTransposed(Matrix a, Matrix b) {
    FloatMatrix left = of(a);
    FloatMatrix right = of(b);
    check(left.rows == right.rows && left.columns == rows, left, "ᵀ·", right, "");
    return chains(left, 1, left.columns, right.all.data, right.all.offset, null, left.rows);
  }

  @Override
  public Matrix productByTransposed(Matrix a, Matrix b) {
    FloatMatrix left = of(a);
    FloatMatrix right = of(b);
    if (left.columns != right.columns || left.rows != rows || right.rows != columns) {
      throw misfit(left, "·", right, "ᵀ");
    }
    if (transposed.length < right.all.length()) {
      transposed = new float[right.all.length()];
    }
    all.kernels
        .products()
        .transpose(transposed, 0, right.all.data, right.all.offset, right.rows, right.columns);
    return chains(left, left.columns, 1, transposed, 0, null, left.columns);
  }

  @Override
  public Matrix affine(Matrix x, Matrix w, Vec bias) {
    FloatMatrix left = of(x);
    FloatMatrix right = of(w);
    FloatVec start = FloatVec.of(bias);
    check(left.columns == right.rows && left.rows == rows, left, "·", right, "");
    checkLength(start);
    return chains(left, left.columns, 1, right.all.data, right.all.offset, start, left.columns);
  }

  @Override
  public void columnSums(Vec sums) {
    FloatVec own = FloatVec.of(sums);
    checkLength(own);
    own.fill(0);
    for (int r = 0; r < rows; r++) {
      all.kernels.elements().add(own.data, own.offset, all.data, all.offset + r * columns, columns);
    }
  }

  private Matrix chains(
      FloatMatrix a, int down, int along, float[] b, int bo, FloatVec start, int inner) {
    all.kernels
        .products()
        .product(
            all.data,
            all.offset,
            a.all.data,
            a.all.offset,
            down,
            along,
            b,
            bo,
            start == null ? null : start.data,
            start == null ? 0 : start.offset,
            rows,
            inner,
            columns);
    return this;
  }

  private void check(boolean fits, FloatMatrix a, String sign, FloatMatrix b, String end) {
    if (!fits || b.columns != columns) {
      throw misfit(a, sign, b, end);
    }
  }

  private IllegalArgumentException misfit(FloatMatrix a, String sign, FloatMatrix b, String end) {
    return new IllegalArgumentException("shapes do not fit: " + this + " ← " + a + sign + b + end);
  }

  private void checkLength(FloatVec vector) {
    if (vector.length() != columns) {
      throw new IllegalArgumentException(
          "a vector of length " + vector.length() + " for the columns of " + this);
    }
  }

  /** The shape. */
  @Override
  public String toString() {
    return rows + "×" + columns;
  }
}
