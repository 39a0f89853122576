package basin.engine.tangent;

import basin.spi.number.ColumnMap;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rows × columns on a {@link TangentVec}; or constants in the place of numbers with tangents. */
final class TangentMatrix implements Matrix {
  private static final int FACTOR = 5;

  private final TangentArithmetic arithmetic;
  private final int rows;
  private final int columns;
  private final Matrix value;
  private final List<Matrix> dots = new ArrayList<>(0);
  private final List<View> views = new ArrayList<>(0);
  private TangentVec all; // null until somebody asks for it, of constants
  private TangentVec[] rowViews;

  private record View(int from, TangentMatrix matrix) {}

  TangentMatrix(TangentArithmetic arithmetic, TangentVec all, int rows, int columns) {
    this.arithmetic = arithmetic;
    this.rows = rows;
    this.columns = columns;
    this.all = all;
    this.value = arithmetic.numbers().view(all.store.values, all.offset, rows, columns);
  }

  /** Constants. */
  TangentMatrix(TangentArithmetic arithmetic, Matrix plain) {
    this.arithmetic = arithmetic;
    this.rows = plain.rows();
    this.columns = plain.columns();
    this.value = plain;
  }

  static TangentMatrix of(Matrix matrix) {
    if (matrix instanceof TangentMatrix own) {
      return own;
    }
    throw new IllegalArgumentException("a matrix without tangents where one with them is needed");
  }

  /** The numbers alone. */
  Matrix value() {
    return value;
  }

  /** Whether the numbers depend on the directions. */
  boolean live() {
    return all != null && all.live();
  }

  /** The tangents in a direction; they mean something after {@link TangentVec#cover}. */
  Matrix dot(int direction) {
    while (dots.size() <= direction) {
      Vec tangents = vec().store.tangent(dots.size());
      dots.add(arithmetic.numbers().view(tangents, all.offset, rows, columns));
    }
    return dots.get(direction);
  }

  /** All numbers. */
  TangentVec vec() {
    if (all == null) {
      all = arithmetic.store(value.all());
    }
    return all;
  }

  /** How many tangents each number has at present. */
  int count() {
    return arithmetic.directions().count();
  }

  private Matrix factor() {
    return arithmetic.room().matrix(FACTOR, rows, columns);
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
    return Precision.FLOAT64;
  }

  @Override
  public double get(int r, int c) {
    return vec().get(place(r, c));
  }

  @Override
  public Matrix set(int r, int c, double number) {
    vec().set(place(r, c), number);
    return this;
  }

  private int place(int r, int c) {
    return Objects.checkIndex(r, rows) * columns + Objects.checkIndex(c, columns);
  }

  @Override
  public Vec row(int r) {
    rowViews = rowViews == null ? new TangentVec[rows] : rowViews;
    if (rowViews[r] == null) {
      rowViews[r] = vec().slice(r * columns, columns);
    }
    return rowViews[r];
  }

  @Override
  public Vec all() {
    return vec();
  }

  @Override
  public Matrix part(int from, int rows) {
    return from == 0 && rows == this.rows ? this : view(from, from * columns, rows, columns);
  }

  @Override
  public Matrix reshaped(int rows, int columns) {
    if (rows == this.rows && columns == this.columns) {
      return this;
    }
    if (Math.multiplyExact(rows, columns) != this.rows * this.columns) {
      throw new IllegalArgumentException(
          this + " are not as many numbers as " + rows + "×" + columns);
    }
    return view(-1, 0, rows, columns);
  }

  private Matrix view(int row, int from, int rows, int columns) {
    for (View known : views) {
      if (known.from == from && known.matrix.rows == rows && known.matrix.columns == columns) {
        return known.matrix;
      }
    }
    TangentMatrix view =
        all == null && row == 0
            ? new TangentMatrix(arithmetic, value.top(rows))
            : new TangentMatrix(
                arithmetic, vec().slice(from, Math.multiplyExact(rows, columns)), rows, columns);
    views.add(new View(from, view));
    return view;
  }

  @Override
  public Matrix product(Matrix a, Matrix b) {
    return product(Form.PLAIN, of(a), of(b));
  }

  @Override
  public Matrix productOfTransposed(Matrix a, Matrix b) {
    return product(Form.LEFT_TRANSPOSED, of(a), of(b));
  }

  @Override
  public Matrix productByTransposed(Matrix a, Matrix b) {
    return product(Form.RIGHT_TRANSPOSED, of(a), of(b));
  }

  private Matrix product(Form form, TangentMatrix a, TangentMatrix b) {
    form.product(value, a.value, b.value);
    products(form).set(this, a, b);
    return this;
  }

  private TangentProducts products(Form form) {
    return new TangentProducts(arithmetic.room(), form);
  }

  @Override
  public Matrix affine(Matrix x, Matrix w, Vec bias) {
    TangentMatrix left = of(x);
    TangentMatrix right = of(w);
    TangentVec start = TangentVec.of(bias);
    value.affine(left.value, right.value, start.value());
    products(Form.PLAIN).set(this, left, right);
    if (start.live()) {
      start.cover();
      vec().cover();
      each((t, dot) -> dot.addToRows(start.dot(t)));
    }
    return this;
  }

  @Override
  public Matrix addProduct(Matrix a, Matrix b) {
    return addProduct(Form.PLAIN, of(a), of(b));
  }

  @Override
  public Matrix addProductOfTransposed(Matrix a, Matrix b) {
    return addProduct(Form.LEFT_TRANSPOSED, of(a), of(b));
  }

  @Override
  public Matrix addProductByTransposed(Matrix a, Matrix b) {
    return addProduct(Form.RIGHT_TRANSPOSED, of(a), of(b));
  }

  private Matrix addProduct(Form form, TangentMatrix a, TangentMatrix b) {
    form.addProduct(value, a.value, b.value);
    products(form).add(this, a, b);
    return this;
  }

  @Override
  public void columnSums(Vec sums) {
    TangentVec own = TangentVec.of(sums);
    value.columnSums(own.value());
    reduce(own, (t, dot) -> dot.columnSums(own.dot(t)));
  }

  @Override
  public void rowSums(Vec sums) {
    TangentVec own = TangentVec.of(sums);
    value.rowSums(own.value());
    reduce(own, (t, dot) -> dot.rowSums(own.dot(t)));
  }

  @Override
  public void rowLargest(Vec largest) {
    TangentVec own = TangentVec.of(largest);
    value.rowLargest(own.value());
    if (live()) {
      int[] places = new int[rows];
      int[] window = new int[columns];
      for (int c = 0; c < columns; c++) {
        window[c] = c;
      }
      arithmetic.room().matrix(FACTOR, rows, 1).largestOf(value, window, columns, places);
      reduce(own, (t, dot) -> column(own.dot(t)).gatherElements(dot, places));
    } else {
      own.still();
    }
  }

  /** Of a = softmax(x) it is a ⊙ (ẋ − ⟨a, ẋ⟩). */
  @Override
  public Matrix softmaxRows() {
    value.softmaxRows();
    if (live()) {
      vec().cover();
      Vec sums = arithmetic.room().vec(0, rows);
      each(
          (t, dot) -> {
            dot.rowDots(value, sums);
            dot.addToColumns(sums.negate());
            dot.all().multiply(value.all());
          });
    }
    return this;
  }

  @Override
  public Matrix logSoftmaxRows() {
    value.logSoftmaxRows();
    if (live()) {
      vec().cover();
      Matrix shares = arithmetic.room().matrix(FACTOR, rows, columns);
      shares.all().set(value.all()).exp();
      Vec sums = arithmetic.room().vec(0, rows);
      each(
          (t, dot) -> {
            dot.rowDots(shares, sums);
            dot.addToColumns(sums.negate());
          });
    }
    return this;
  }

  @Override
  public Matrix sparsemaxRows() {
    value.sparsemaxRows();
    if (live()) {
      vec().cover();
      Matrix support = arithmetic.room().matrix(FACTOR, rows, columns);
      support.all().set(value.all()).above(0);
      Vec counts = arithmetic.room().vec(0, rows);
      support.rowSums(counts);
      Vec means = arithmetic.room().vec(1, rows);
      each(
          (t, dot) -> {
            dot.rowDots(support, means);
            dot.addToColumns(means.divide(counts).negate());
            dot.all().multiply(support.all());
          });
    }
    return this;
  }

  private Matrix column(Vec plain) {
    return arithmetic.numbers().view(plain, 0, rows, 1);
  }

  @Override
  public void rowDots(Matrix y, Vec dots) {
    TangentMatrix other = of(y);
    TangentVec own = TangentVec.of(dots);
    value.rowDots(other.value, own.value());
    own.still();
    addDots(this, other, own, (x, by) -> x.rowDots(by, arithmetic.room().vec(0, rows)), rows);
    addDots(other, this, own, (x, by) -> x.rowDots(by, arithmetic.room().vec(0, rows)), rows);
  }

  @Override
  public void columnDots(Matrix y, Vec dots) {
    TangentMatrix other = of(y);
    TangentVec own = TangentVec.of(dots);
    value.columnDots(other.value, own.value());
    own.still();
    addDots(
        this, other, own, (x, by) -> x.columnDots(by, arithmetic.room().vec(0, columns)), columns);
    addDots(
        other, this, own, (x, by) -> x.columnDots(by, arithmetic.room().vec(0, columns)), columns);
  }

  /** What is done with two plain matrices. */
  @FunctionalInterface
  private interface Pair {
    void of(Matrix x, Matrix y);
  }

  /** dots˙ ← dots˙ + Σ ẋ·y, which the pair leaves in the first room for so many numbers. */
  private void addDots(TangentMatrix x, TangentMatrix y, TangentVec dots, Pair pair, int length) {
    if (x.live()) {
      x.vec().cover();
      dots.cover();
      for (int t = 0; t < count(); t++) {
        pair.of(x.dot(t), y.value);
        dots.dot(t).add(arithmetic.room().vec(0, length));
      }
    }
  }

  @Override
  public Matrix transpose(Matrix a) {
    TangentMatrix other = of(a);
    value.transpose(other.value);
    replace(other, Matrix::transpose);
    return this;
  }

  @Override
  public Matrix setColumns(int at, Matrix y, int from, int count) {
    TangentMatrix other = of(y);
    value.setColumns(at, other.value, from, count);
    if (other.live()) {
      cover(other);
      each((t, dot) -> dot.setColumns(at, other.dot(t), from, count));
    } else if (live()) {
      vec().cover();
      Matrix zeros = arithmetic.room().matrix(FACTOR, rows, count);
      zeros.all().fill(0);
      each((t, dot) -> dot.setColumns(at, zeros, 0, count));
    }
    return this;
  }

  @Override
  public Matrix addColumns(int at, Matrix y, int from, int count) {
    TangentMatrix other = of(y);
    value.addColumns(at, other.value, from, count);
    change(other, (dot, source) -> dot.addColumns(at, source, from, count));
    return this;
  }

  @Override
  public Matrix addToRows(Vec row) {
    TangentVec own = TangentVec.of(row);
    value.addToRows(own.value());
    if (own.live()) {
      own.cover();
      vec().cover();
      each((t, dot) -> dot.addToRows(own.dot(t)));
    }
    return this;
  }

  @Override
  public Matrix multiplyRows(Vec row) {
    TangentVec own = TangentVec.of(row);
    if (live()) {
      vec().cover();
      each((t, dot) -> dot.multiplyRows(own.value()));
    }
    if (own.live()) {
      addFactors(own, (x, plain) -> x.multiplyRows(plain), 1);
    }
    value.multiplyRows(own.value());
    return this;
  }

  @Override
  public Matrix addToColumns(Vec column) {
    TangentVec own = TangentVec.of(column);
    value.addToColumns(own.value());
    if (own.live()) {
      own.cover();
      vec().cover();
      each((t, dot) -> dot.addToColumns(own.dot(t)));
    }
    return this;
  }

  @Override
  public Matrix multiplyColumns(Vec column) {
    TangentVec own = TangentVec.of(column);
    if (live()) {
      vec().cover();
      each((t, dot) -> dot.multiplyColumns(own.value()));
    }
    if (own.live()) {
      addFactors(own, (x, plain) -> x.multiplyColumns(plain), 1);
    }
    value.multiplyColumns(own.value());
    return this;
  }

  /** (x/c)˙ = (ẋ − (x/c)·ċ)/c. */
  @Override
  public Matrix divideColumns(Vec column) {
    TangentVec own = TangentVec.of(column);
    value.divideColumns(own.value());
    if (own.live()) {
      addFactors(own, (x, plain) -> x.multiplyColumns(plain), -1);
    }
    if (live()) {
      vec().cover();
      each((t, dot) -> dot.divideColumns(own.value()));
    }
    return this;
  }

  /** What a row or a column does to a plain matrix. */
  @FunctionalInterface
  private interface Broadcast {
    void of(Matrix x, Vec factors);
  }

  /** ẋ ← ẋ + sign · x·ḟ, with the numbers that stand here now for x. */
  private void addFactors(TangentVec factors, Broadcast broadcast, double sign) {
    factors.cover();
    vec().cover();
    Matrix product = factor();
    each(
        (t, dot) -> {
          product.all().set(value.all());
          broadcast.of(product, factors.dot(t));
          dot.all().addScaled(sign, product.all());
        });
  }

  @Override
  public Matrix gatherColumns(Matrix source, int[] from) {
    TangentMatrix other = of(source);
    value.gatherColumns(other.value, from);
    replace(other, (dot, tangents) -> dot.gatherColumns(tangents, from));
    return this;
  }

  @Override
  public Matrix scatterAddColumns(Matrix source, int[] to) {
    TangentMatrix other = of(source);
    value.scatterAddColumns(other.value, to);
    change(other, (dot, tangents) -> dot.scatterAddColumns(tangents, to));
    return this;
  }

  @Override
  public Matrix gatherColumns(Matrix source, ColumnMap map) {
    TangentMatrix other = of(source);
    value.gatherColumns(other.value, map);
    replace(other, (dot, tangents) -> dot.gatherColumns(tangents, map));
    return this;
  }

  @Override
  public Matrix scatterAddColumns(Matrix source, ColumnMap map) {
    TangentMatrix other = of(source);
    value.scatterAddColumns(other.value, map);
    change(other, (dot, tangents) -> dot.scatterAddColumns(tangents, map));
    return this;
  }

  @Override
  public Matrix gatherRows(Matrix source, int[] from) {
    TangentMatrix other = of(source);
    value.gatherRows(other.value, from);
    replace(other, (dot, tangents) -> dot.gatherRows(tangents, from));
    return this;
  }

  @Override
  public Matrix scatterAddRows(Matrix source, int[] to) {
    TangentMatrix other = of(source);
    value.scatterAddRows(other.value, to);
    change(other, (dot, tangents) -> dot.scatterAddRows(tangents, to));
    return this;
  }

  @Override
  public Matrix largestOf(Matrix source, int[] windows, int width, int[] places) {
    TangentMatrix other = of(source);
    value.largestOf(other.value, windows, width, places);
    replace(other, (dot, tangents) -> dot.gatherElements(tangents, places));
    return this;
  }

  @Override
  public Matrix gatherElements(Matrix source, int[] places) {
    TangentMatrix other = of(source);
    value.gatherElements(other.value, places);
    replace(other, (dot, tangents) -> dot.gatherElements(tangents, places));
    return this;
  }

  @Override
  public Matrix scatterAddElements(Matrix source, int[] places) {
    TangentMatrix other = of(source);
    value.scatterAddElements(other.value, places);
    change(other, (dot, tangents) -> dot.scatterAddElements(tangents, places));
    return this;
  }

  @Override
  public void indices(int[] into, int below) {
    if (live()) {
      throw Refusal.of("indices", "them for data alone");
    }
    value.indices(into, below);
  }

  /** What is done with the tangents in each direction. */
  @FunctionalInterface
  private interface Each {
    void of(int direction, Matrix dot);
  }

  private void each(Each each) {
    for (int t = 0; t < count(); t++) {
      each.of(t, dot(t));
    }
  }

  private void cover(TangentMatrix other) {
    other.vec().cover();
    vec().cover();
  }

  /** Tangents of a linear function of another matrix, which take the place of those here. */
  private void replace(TangentMatrix other, Pair linear) {
    if (other.live()) {
      other.vec().cover();
      vec().overwrite();
      each((t, dot) -> linear.of(dot, other.dot(t)));
    } else {
      vec().still();
    }
  }

  /** Tangents of a linear function of another matrix, which add to those here. */
  private void change(TangentMatrix other, Pair linear) {
    if (other.live()) {
      cover(other);
      each((t, dot) -> linear.of(dot, other.dot(t)));
    }
  }

  /** Tangents of sums over this matrix. */
  private void reduce(TangentVec sums, Each each) {
    if (live()) {
      vec().cover();
      sums.overwrite();
      each(each);
    } else {
      sums.still();
    }
  }

  /** The shape. */
  @Override
  public String toString() {
    return rows + "×" + columns;
  }
}
