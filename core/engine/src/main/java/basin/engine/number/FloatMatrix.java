package basin.engine.number;

import basin.engine.math.FloatFormat;
import basin.spi.number.ColumnMap;
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
  private final List<FloatMatrix> views = new ArrayList<>(0);
  private final List<Partition> partitions = new ArrayList<>(0);
  private final FloatGrid grid;
  private final FloatGrid turned;
  private final FloatNonzeros nonzeros; // null where zeros are not left out
  private FloatGrid zeros;
  private FloatGrid before;
  private FloatSimplex simplex;

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
  public Matrix part(int from, int rows) {
    if (rows == this.rows && from == 0) {
      return this;
    }
    if (from != 0) {
      settled();
    }
    if (from > 0 && rows > 0 && from % rows == 0 && from <= this.rows - rows) {
      return equalPart(from / rows, rows);
    }
    for (int i = 0; i < views.size(); i++) {
      FloatMatrix known = views.get(i);
      if (known.rows == rows && known.columns == columns && known.from(this) == from * columns) {
        return known;
      }
    }
    FloatVec numbers = all.slice(from * columns, rows * columns);
    return keep(new FloatMatrix(numbers, rows, columns, from == 0 ? nonzeros : null));
  }

  /** One of many parts of so many rows each, which are found at once. */
  private Matrix equalPart(int index, int rows) {
    FloatMatrix[] parts = equalParts(rows);
    if (parts[index] == null) {
      FloatVec numbers = all.slice(index * rows * columns, rows * columns);
      parts[index] = new FloatMatrix(numbers, rows, columns);
    }
    return parts[index];
  }

  private FloatMatrix[] equalParts(int rows) {
    for (int i = 0; i < partitions.size(); i++) {
      if (partitions.get(i).rows == rows) {
        return partitions.get(i).parts;
      }
    }
    FloatMatrix[] parts = new FloatMatrix[this.rows / rows];
    partitions.add(new Partition(rows, parts));
    return parts;
  }

  private record Partition(int rows, FloatMatrix[] parts) {}

  @Override
  public Matrix reshaped(int rows, int columns) {
    if (rows == this.rows && columns == this.columns) {
      return this;
    }
    settled();
    for (int i = 0; i < views.size(); i++) {
      FloatMatrix known = views.get(i);
      if (known.rows == rows && known.columns == columns && known.from(this) == 0) {
        return known;
      }
    }
    if (Math.multiplyExact(rows, columns) != all.length()) {
      throw new IllegalArgumentException(
          this + " are not as many numbers as " + rows + "×" + columns);
    }
    return keep(new FloatMatrix(all, rows, columns));
  }

  private int from(FloatMatrix whole) {
    return all.offset - whole.all.offset;
  }

  private Matrix keep(FloatMatrix view) {
    views.add(view);
    return view;
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

  @Override
  public Matrix affineOfTransposed(Matrix a, Matrix b, Matrix start) {
    FloatMatrix left = of(a);
    FloatMatrix right = of(b);
    FloatMatrix first = of(start);
    check(left.turned, right.grid, left, "ᵀ·", right, "");
    requireShape(first, rows, columns);
    return chains(left.grid(true), right.grid(false), first.grid(false));
  }

  @Override
  public Matrix addProduct(Matrix a, Matrix b) {
    FloatMatrix left = of(a);
    FloatMatrix right = of(b);
    check(left.grid, right.grid, left, "·", right, "");
    return chains(left.grid(false), right.grid(false), before());
  }

  @Override
  public Matrix addProductOfTransposed(Matrix a, Matrix b) {
    FloatMatrix left = of(a);
    FloatMatrix right = of(b);
    check(left.turned, right.grid, left, "ᵀ·", right, "");
    return chains(left.grid(true), right.grid(false), before());
  }

  @Override
  public Matrix addProductByTransposed(Matrix a, Matrix b) {
    FloatMatrix left = of(a);
    FloatMatrix right = of(b);
    check(left.grid, right.turned, left, "·", right, "ᵀ");
    return chains(left.grid(false), right.grid(true), before());
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

  private Matrix chains(FloatGrid a, FloatGrid b, FloatGrid start) {
    all.kernels.products().product(grid, a, b, start);
    return this;
  }

  /** A copy of what stands here, in this thread's room for that. */
  private FloatGrid before() {
    FloatVec own = settled();
    float[] room = FloatProducts.before(own.length());
    if (before == null || before.data() != room) {
      before = FloatGrid.rowMajor(room, FloatGrid.HEAD, rows, columns);
    }
    System.arraycopy(own.data, own.offset, room, FloatGrid.HEAD, own.length());
    return before;
  }

  /** Zeros are left out only where 0·b is zero: with an infinity or NaN it would not be. */
  private boolean finite(FloatGrid b) {
    return all.kernels.sums().finite(b.data(), b.offset(), b.rows() * b.columns());
  }

  private FloatGrid zeros() {
    if (zeros == null) {
      zeros = FloatGrid.zeros(columns);
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

  @Override
  public Matrix transpose(Matrix a) {
    FloatMatrix other = of(a);
    requireShape(other, columns, rows);
    FloatProducts.copy(grid, other.grid(true));
    return this;
  }

  @Override
  public Matrix setColumns(int at, Matrix y, int from, int count) {
    FloatMatrix other = of(y);
    requireColumns(at, other, from, count);
    all.kernels.rows().setColumns(grid(false), at, other.grid(false), from, count);
    return this;
  }

  @Override
  public Matrix addColumns(int at, Matrix y, int from, int count) {
    FloatMatrix other = of(y);
    requireColumns(at, other, from, count);
    all.kernels.rows().addColumns(grid(false), at, other.grid(false), from, count);
    return this;
  }

  @Override
  public Matrix addToRows(Vec row) {
    FloatVec own = columnsOf(row);
    all.kernels.rows().addToRows(grid(false), own.data, own.offset);
    return this;
  }

  @Override
  public Matrix multiplyRows(Vec row) {
    FloatVec own = columnsOf(row);
    all.kernels.rows().multiplyRows(grid(false), own.data, own.offset);
    return this;
  }

  @Override
  public Matrix addToColumns(Vec column) {
    FloatVec own = rowsOf(column);
    all.kernels.rows().addToColumns(grid(false), own.data, own.offset);
    return this;
  }

  @Override
  public Matrix multiplyColumns(Vec column) {
    FloatVec own = rowsOf(column);
    all.kernels.rows().multiplyColumns(grid(false), own.data, own.offset);
    return this;
  }

  @Override
  public Matrix divideColumns(Vec column) {
    FloatVec own = rowsOf(column);
    all.kernels.rows().divideColumns(grid(false), own.data, own.offset);
    return this;
  }

  @Override
  public void rowSums(Vec sums) {
    FloatVec own = rowsOf(sums);
    FloatSums kernel = all.kernels.sums();
    FloatVec x = settled();
    if (columns == 1) {
      own.set(x).add(0); // a sum begins with 0, which has a sign
      return;
    }
    for (int r = 0; r < rows; r++) {
      own.data[own.offset + r] = kernel.sum(x.data, x.offset + r * columns, columns);
    }
  }

  @Override
  public void rowDots(Matrix y, Vec dots) {
    FloatMatrix other = of(y);
    requireShape(other, rows, columns);
    FloatVec own = rowsOf(dots);
    FloatSums kernel = all.kernels.sums();
    FloatVec a = settled();
    FloatVec b = other.settled();
    if (columns == 1) {
      own.fill(0).addProduct(a, b); // a sum begins with 0, which has a sign
      return;
    }
    for (int r = 0; r < rows; r++) {
      int at = r * columns;
      own.data[own.offset + r] = kernel.dot(a.data, a.offset + at, b.data, b.offset + at, columns);
    }
  }

  @Override
  public void rowLargest(Vec largest) {
    FloatVec own = rowsOf(largest);
    FloatSums kernel = all.kernels.sums();
    FloatVec x = settled();
    for (int r = 0; r < rows; r++) {
      own.data[own.offset + r] = kernel.largest(x.data, x.offset + r * columns, columns);
    }
  }

  @Override
  public Matrix softmaxRows() {
    FloatVec x = settled();
    for (int r = 0; r < rows; r++) {
      softmax(x.data, x.offset + r * columns);
    }
    return this;
  }

  /** No power is above 1, and the sum is 1 or more. */
  private void softmax(float[] data, int from) {
    FloatElements elements = all.kernels.elements();
    elements.add(data, from, -all.kernels.sums().largest(data, from, columns), columns);
    all.kernels.functions().exp(data, from, columns);
    elements.divide(data, from, all.kernels.sums().sum(data, from, columns), columns);
  }

  @Override
  public Matrix logSoftmaxRows() {
    FloatVec x = settled();
    for (int r = 0; r < rows; r++) {
      simplex().logSoftmax(x.data, x.offset + r * columns);
    }
    return this;
  }

  @Override
  public Matrix sparsemaxRows() {
    FloatVec x = settled();
    for (int r = 0; r < rows; r++) {
      simplex().project(x.data, x.offset + r * columns);
    }
    return this;
  }

  private FloatSimplex simplex() {
    simplex = simplex == null ? new FloatSimplex(all.kernels, columns) : simplex;
    return simplex;
  }

  @Override
  public void columnDots(Matrix y, Vec dots) {
    FloatMatrix other = of(y);
    requireShape(other, rows, columns);
    FloatVec own = columnsOf(dots);
    all.kernels.rows().columnDots(grid(false), other.grid(false), own.data, own.offset);
  }

  @Override
  public Matrix gatherColumns(Matrix source, int[] from) {
    FloatMatrix other = of(source);
    requireRows(other);
    requireLength(from.length, columns);
    all.kernels.rows().gatherColumns(grid(false), other.grid(false), from);
    return this;
  }

  @Override
  public Matrix gatherColumns(Matrix source, ColumnMap map) {
    FloatMatrix other = of(source);
    requireRows(other);
    requireLength(map.length(), columns);
    requireReach(map, other);
    all.kernels.rows().gatherColumns(grid(false), other.grid(false), map);
    return this;
  }

  @Override
  public Matrix scatterAddColumns(Matrix source, ColumnMap map) {
    FloatMatrix other = of(source);
    requireRows(other);
    requireLength(map.length(), other.columns);
    requireReach(map, this);
    all.kernels.rows().scatterAddColumns(grid(false), other.grid(false), map);
    return this;
  }

  @Override
  public Matrix scatterAddColumns(Matrix source, int[] to) {
    FloatMatrix other = of(source);
    requireRows(other);
    requireLength(to.length, other.columns);
    all.kernels.rows().scatterAddColumns(grid(false), other.grid(false), to);
    return this;
  }

  @Override
  public Matrix gatherRows(Matrix source, int[] from) {
    FloatMatrix other = of(source);
    requireShape(other, other.rows, columns);
    all.kernels.rows().gatherRows(grid(false), other.grid(false), from);
    return this;
  }

  @Override
  public Matrix scatterAddRows(Matrix source, int[] to) {
    FloatMatrix other = of(source);
    requireShape(other, other.rows, columns);
    all.kernels.rows().scatterAddRows(grid(false), other.grid(false), to);
    return this;
  }

  @Override
  public Matrix largestOf(Matrix source, int[] windows, int width, int[] places) {
    FloatMatrix other = of(source);
    requireRows(other);
    requireLength(windows.length, columns * width);
    all.kernels.rows().largestOf(grid(false), other.grid(false), windows, width, places);
    return this;
  }

  @Override
  public Matrix gatherElements(Matrix source, int[] places) {
    FloatMatrix other = of(source);
    requireRows(other);
    all.kernels.rows().gatherElements(grid(false), other.grid(false), places);
    return this;
  }

  @Override
  public Matrix scatterAddElements(Matrix source, int[] places) {
    FloatMatrix other = of(source);
    requireRows(other);
    all.kernels.rows().scatterAddElements(grid(false), other.grid(false), places);
    return this;
  }

  @Override
  public void indices(int[] into, int below) {
    FloatVec x = settled();
    for (int i = 0; i < x.length(); i++) {
      double number = x.get(i);
      if (!(number >= 0 && number < below && number == Math.rint(number))) {
        throw new IllegalArgumentException(
            "an index must be an integer from 0 to " + (below - 1) + ", not " + number);
      }
      into[i] = (int) number;
    }
  }

  private void requireShape(FloatMatrix other, int wantedRows, int wantedColumns) {
    if (other.rows != wantedRows || other.columns != wantedColumns) {
      throw new IllegalArgumentException(
          other + " where " + wantedRows + "×" + wantedColumns + " are needed, for " + this);
    }
  }

  private void requireRows(FloatMatrix other) {
    requireShape(other, rows, other.columns);
  }

  private void requireLength(int length, int wanted) {
    if (length != wanted) {
      throw new IllegalArgumentException(
          length + " columns are named where there are " + wanted + ", for " + this);
    }
  }

  private static void requireReach(ColumnMap map, FloatMatrix named) {
    if (map.reach() > named.columns) {
      throw new IllegalArgumentException(
          "column " + (map.reach() - 1) + " is named where there are " + named.columns);
    }
  }

  private void requireColumns(int at, FloatMatrix other, int from, int count) {
    requireRows(other);
    if (at < 0 || from < 0 || at > columns - count || from > other.columns - count) {
      throw new IllegalArgumentException(
          "%d columns from %d of %s do not fit at %d of %s"
              .formatted(count, from, other, at, this));
    }
  }

  private FloatVec rowsOf(Vec vector) {
    FloatVec own = FloatVec.of(vector);
    if (own.length() != rows) {
      throw new IllegalArgumentException(
          "a vector of length " + own.length() + " for the rows of " + this);
    }
    return own;
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
