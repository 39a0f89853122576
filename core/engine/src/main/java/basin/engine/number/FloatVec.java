package basin.engine.number;

import basin.engine.math.FloatFormat;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.Objects;

/** A stretch of an array of float; checks arguments and leaves the arithmetic to kernels. */
final class FloatVec implements Vec {
  final FloatKernels kernels;
  final float[] data;
  final int offset;
  private final int length;
  private FloatGrid row;

  FloatVec(FloatKernels kernels, float[] data, int offset, int length) {
    this.kernels = kernels;
    this.data = data;
    this.offset = offset;
    this.length = length;
  }

  /** The vector itself, if it is one of these. */
  static FloatVec of(Vec vec) {
    if (vec instanceof FloatVec own) {
      return own;
    }
    throw new IllegalArgumentException(
        "a vector of " + vec.precision() + " where one of " + FloatFormat.PRECISION + " is needed");
  }

  /** As a matrix of one row; the same object every time. */
  FloatGrid asRow() {
    if (row == null) {
      row = FloatGrid.everyRow(data, offset, length);
    }
    return row;
  }

  /** Whether this is a view on the very same numbers. */
  boolean same(FloatVec y) {
    return data == y.data && offset == y.offset && length == y.length;
  }

  private FloatVec like(Vec y) {
    FloatVec own = of(y);
    if (own.length != length) {
      throw new IllegalArgumentException(
          "a vector of length " + own.length + " for one of length " + length);
    }
    return own;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public Precision precision() {
    return FloatFormat.PRECISION;
  }

  @Override
  public double get(int i) {
    return data[offset + Objects.checkIndex(i, length)];
  }

  @Override
  public Vec set(int i, double value) {
    data[offset + Objects.checkIndex(i, length)] = FloatFormat.round(value);
    return this;
  }

  @Override
  public FloatVec slice(int from, int length) {
    if (from < 0 || length < 0 || from > this.length - length) {
      throw new IllegalArgumentException(
          length + " elements from " + from + " of a vector of length " + this.length);
    }
    return new FloatVec(kernels, data, offset + from, length);
  }

  @Override
  public double[] toArray() {
    double[] copy = new double[length];
    for (int i = 0; i < length; i++) {
      copy[i] = data[offset + i];
    }
    return copy;
  }

  @Override
  public Vec fill(double a) {
    kernels.elements().fill(data, offset, FloatFormat.round(a), length);
    return this;
  }

  @Override
  public Vec set(Vec y) {
    if (y.precision() == FloatFormat.PRECISION) {
      FloatVec own = like(y);
      System.arraycopy(own.data, own.offset, data, offset, length);
      return this;
    }
    return set(y.toArray());
  }

  @Override
  public Vec set(double[] values) {
    if (values.length != length) {
      throw new IllegalArgumentException(
          values.length + " values for a vector of length " + length);
    }
    for (int i = 0; i < length; i++) {
      data[offset + i] = FloatFormat.round(values[i]);
    }
    return this;
  }

  @Override
  public Vec add(double a) {
    kernels.elements().add(data, offset, FloatFormat.round(a), length);
    return this;
  }

  @Override
  public Vec add(Vec y) {
    FloatVec other = like(y);
    kernels.elements().add(data, offset, other.data, other.offset, length);
    return this;
  }

  @Override
  public Vec subtract(Vec y) {
    FloatVec other = like(y);
    kernels.elements().subtract(data, offset, other.data, other.offset, length);
    return this;
  }

  @Override
  public Vec multiply(double a) {
    kernels.elements().multiply(data, offset, FloatFormat.round(a), length);
    return this;
  }

  @Override
  public Vec multiply(Vec y) {
    FloatVec other = like(y);
    kernels.elements().multiply(data, offset, other.data, other.offset, length);
    return this;
  }

  @Override
  public Vec divide(double a) {
    kernels.elements().divide(data, offset, FloatFormat.round(a), length);
    return this;
  }

  @Override
  public Vec divide(Vec y) {
    FloatVec other = like(y);
    kernels.elements().divide(data, offset, other.data, other.offset, length);
    return this;
  }

  @Override
  public Vec addScaled(double a, Vec y) {
    FloatVec other = like(y);
    kernels
        .elements()
        .addScaled(data, offset, FloatFormat.round(a), other.data, other.offset, length);
    return this;
  }

  @Override
  public Vec scaleAdd(double a, Vec y) {
    FloatVec other = like(y);
    kernels
        .elements()
        .scaleAdd(data, offset, FloatFormat.round(a), other.data, other.offset, length);
    return this;
  }

  @Override
  public Vec addProduct(Vec y, Vec z) {
    FloatVec other = like(y);
    FloatVec third = like(z);
    kernels
        .elements()
        .addProduct(data, offset, other.data, other.offset, third.data, third.offset, length);
    return this;
  }

  @Override
  public Vec lerp(Vec y, double t) {
    FloatVec other = like(y);
    kernels.elements().lerp(data, offset, other.data, other.offset, FloatFormat.round(t), length);
    return this;
  }

  @Override
  public Vec lerpSquare(Vec y, double t) {
    FloatVec other = like(y);
    kernels
        .elements()
        .lerpSquare(data, offset, other.data, other.offset, FloatFormat.round(t), length);
    return this;
  }

  @Override
  public Vec subtractRatio(double a, Vec y, Vec z) {
    FloatVec other = like(y);
    FloatVec third = like(z);
    kernels
        .elements()
        .subtractRatio(
            data,
            offset,
            FloatFormat.round(a),
            other.data,
            other.offset,
            third.data,
            third.offset,
            length);
    return this;
  }

  @Override
  public Vec momentStep(double a, Vec g, Vec m, double s, Vec v, double t, double epsilon) {
    FloatVec gradient = like(g);
    FloatVec first = like(m);
    FloatVec second = like(v);
    kernels
        .elements()
        .momentStep(
            data,
            offset,
            FloatFormat.round(a),
            gradient.data,
            gradient.offset,
            first.data,
            first.offset,
            FloatFormat.round(s),
            second.data,
            second.offset,
            FloatFormat.round(t),
            FloatFormat.round(epsilon),
            length);
    return this;
  }

  @Override
  public Vec negate() {
    kernels.elements().negate(data, offset, length);
    return this;
  }

  @Override
  public Vec abs() {
    kernels.elements().abs(data, offset, length);
    return this;
  }

  @Override
  public Vec copySign(Vec y) {
    FloatVec other = like(y);
    kernels.choices().copySign(data, offset, other.data, other.offset, length);
    return this;
  }

  @Override
  public Vec sign() {
    kernels.choices().sign(data, offset, length);
    return this;
  }

  @Override
  public Vec square() {
    kernels.elements().square(data, offset, length);
    return this;
  }

  @Override
  public Vec reciprocal() {
    kernels.elements().reciprocal(data, offset, length);
    return this;
  }

  @Override
  public Vec sqrt() {
    kernels.functions().sqrt(data, offset, length);
    return this;
  }

  @Override
  public Vec exp() {
    kernels.functions().exp(data, offset, length);
    return this;
  }

  @Override
  public Vec log() {
    kernels.functions().log(data, offset, length);
    return this;
  }

  @Override
  public Vec tanh() {
    kernels.functions().tanh(data, offset, length);
    return this;
  }

  @Override
  public Vec sigmoid() {
    kernels.functions().sigmoid(data, offset, length);
    return this;
  }

  @Override
  public Vec softplus() {
    kernels.functions().softplus(data, offset, length);
    return this;
  }

  @Override
  public Vec erf() {
    kernels.functions().erf(data, offset, length);
    return this;
  }

  @Override
  public Vec sin() {
    kernels.functions().sin(data, offset, length);
    return this;
  }

  @Override
  public Vec cos() {
    kernels.functions().cos(data, offset, length);
    return this;
  }

  @Override
  public Vec max(double a) {
    kernels.choices().max(data, offset, FloatFormat.round(a), length);
    return this;
  }

  @Override
  public Vec max(Vec y) {
    FloatVec other = like(y);
    kernels.choices().max(data, offset, other.data, other.offset, length);
    return this;
  }

  @Override
  public Vec min(double a) {
    kernels.choices().min(data, offset, FloatFormat.round(a), length);
    return this;
  }

  @Override
  public Vec min(Vec y) {
    FloatVec other = like(y);
    kernels.choices().min(data, offset, other.data, other.offset, length);
    return this;
  }

  @Override
  public Vec above(double a) {
    kernels.choices().above(data, offset, FloatFormat.round(a), length);
    return this;
  }

  @Override
  public Vec where(Vec condition, Vec y) {
    FloatVec where = like(condition);
    FloatVec other = like(y);
    kernels
        .choices()
        .where(data, offset, where.data, where.offset, other.data, other.offset, length);
    return this;
  }

  @Override
  public Vec setAbove(Vec z, double a, Vec y) {
    FloatVec where = like(z);
    FloatVec other = like(y);
    float bound = FloatFormat.round(a);
    kernels
        .choices()
        .setAbove(data, offset, where.data, where.offset, bound, other.data, other.offset, length);
    return this;
  }

  @Override
  public Vec fillAbove(Vec z, double a, double value) {
    FloatVec where = like(z);
    float bound = FloatFormat.round(a);
    kernels
        .choices()
        .fillAbove(data, offset, where.data, where.offset, bound, FloatFormat.round(value), length);
    return this;
  }

  @Override
  public Vec fillUpTo(Vec z, double a, double value) {
    FloatVec where = like(z);
    float bound = FloatFormat.round(a);
    kernels
        .choices()
        .fillUpTo(data, offset, where.data, where.offset, bound, FloatFormat.round(value), length);
    return this;
  }

  @Override
  public double sum() {
    return kernels.sums().sum(data, offset, length);
  }

  @Override
  public double dot(Vec y) {
    FloatVec other = like(y);
    return kernels.sums().dot(data, offset, other.data, other.offset, length);
  }

  @Override
  public double norm() {
    double norm = FloatFormat.round(Math.sqrt(dot(this)));
    boolean squaresInRange = norm > FloatFormat.NORM_SMALL && norm < FloatFormat.NORM_LARGE;
    return squaresInRange ? norm : scaledNorm();
  }

  /** The norm of numbers divided by the largest, whose squares neither overflow nor vanish. */
  private double scaledNorm() {
    double largest = Math.max(0, Math.max(largest(), -smallest()));
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double sum = 0;
    for (int i = offset; i < offset + length; i++) {
      double share = data[i] / largest;
      sum = Math.fma(share, share, sum);
    }
    return largest * Math.sqrt(sum);
  }

  @Override
  public double largest() {
    return kernels.sums().largest(data, offset, length);
  }

  @Override
  public double smallest() {
    return kernels.sums().smallest(data, offset, length);
  }

  @Override
  public int indexOfLargest() {
    int best = 0;
    for (int i = 0; i < length; i++) {
      float x = data[offset + i];
      if (x != x) {
        return i;
      }
      best = x > data[offset + best] ? i : best;
    }
    return length == 0 ? -1 : best;
  }

  @Override
  public boolean finite() {
    return kernels.sums().finite(data, offset, length);
  }
}
