package basin.engine.tangent;

import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of a {@link TangentStore}: values by the arithmetic beneath, tangents by the chain
 * rule.
 */
final class TangentVec implements Vec {
  private static final double ERF = 2 / Math.sqrt(Math.PI);

  final TangentStore store;
  final int offset;
  private final int length;
  private final Vec value;
  private final List<Vec> dots = new ArrayList<>(0);

  TangentVec(TangentStore store, int offset, int length) {
    this.store = store;
    this.offset = offset;
    this.length = length;
    this.value =
        length == store.values.length() ? store.values : store.values.slice(offset, length);
  }

  static TangentVec of(Vec vec) {
    if (vec instanceof TangentVec own) {
      return own;
    }
    throw new IllegalArgumentException("a vector without tangents where one with them is needed");
  }

  /** The numbers alone. */
  Vec value() {
    return value;
  }

  /** Whether the numbers depend on the directions. */
  boolean live() {
    return store.live(offset, offset + length);
  }

  /** The tangents in a direction; they mean something after {@link #cover}. */
  Vec dot(int direction) {
    while (dots.size() <= direction) {
      Vec all = store.tangent(dots.size());
      dots.add(length == all.length() ? all : all.slice(offset, length));
    }
    return dots.get(direction);
  }

  /** How many tangents each number has at present. */
  int count() {
    return store.directions.count();
  }

  /** Gives every number tangents, zeros where it had none. */
  void cover() {
    store.cover(offset, offset + length);
  }

  /** Every tangent is about to be written. */
  void overwrite() {
    store.overwrite(offset, offset + length);
  }

  /** The numbers depend on nothing. */
  TangentVec still() {
    store.still(offset, offset + length);
    return this;
  }

  /** Whether this is a view on the very same numbers. */
  boolean same(TangentVec y) {
    return store == y.store && offset == y.offset && length == y.length;
  }

  /** An argument; a copy if it is the receiver, whose tangents change on the way. */
  private TangentVec like(Vec y) {
    TangentVec own = of(y);
    if (own.length != length) {
      throw new IllegalArgumentException(
          "a vector of length " + own.length + " for one of length " + length);
    }
    return own.same(this) ? copy() : own;
  }

  private TangentVec copy() {
    Vec numbers = store.numbers.vec(length);
    TangentVec copy =
        new TangentVec(
            new TangentStore(store.numbers, store.directions, store.room, numbers), 0, length);
    copy.set(this);
    return copy;
  }

  private Vec room(int slot) {
    return store.room.vec(slot, length);
  }

  /** ẋ ← factor·ẋ. */
  private void scale(Vec factor) {
    if (live()) {
      cover();
      for (int t = 0; t < count(); t++) {
        dot(t).multiply(factor);
      }
    }
  }

  /** ẋ ← factor·ẋ. */
  private void scale(double factor) {
    if (live()) {
      cover();
      for (int t = 0; t < count(); t++) {
        dot(t).multiply(factor);
      }
    }
  }

  /** ẋ ← ẋ/divisor. */
  private void shrink(Vec divisor) {
    if (live()) {
      cover();
      for (int t = 0; t < count(); t++) {
        dot(t).divide(divisor);
      }
    }
  }

  /** ẋ ← ẋ + factor·ẏ. */
  private void plus(Vec factor, TangentVec y) {
    if (y.live()) {
      y.cover();
      cover();
      for (int t = 0; t < count(); t++) {
        dot(t).addProduct(factor, y.dot(t));
      }
    }
  }

  /** ẋ ← ẋ + factor·ẏ. */
  private void plus(double factor, TangentVec y) {
    if (y.live()) {
      y.cover();
      cover();
      for (int t = 0; t < count(); t++) {
        dot(t).addScaled(factor, y.dot(t));
      }
    }
  }

  /** ẋ ← ẏ where the condition is not 0, else ẋ. */
  private void take(Vec condition, TangentVec y) {
    if (y.live()) {
      y.cover();
      cover();
      for (int t = 0; t < count(); t++) {
        dot(t).where(condition, y.dot(t));
      }
    } else {
      drop(condition);
    }
  }

  /** ẋ ← 0 where the condition is not 0, else ẋ: also where ẋ is infinite. */
  private void drop(Vec condition) {
    if (live()) {
      cover();
      Vec zeros = room(2).fill(0);
      for (int t = 0; t < count(); t++) {
        dot(t).where(condition, zeros);
      }
    }
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }

  @Override
  public double get(int i) {
    int place = offset + Objects.checkIndex(i, length);
    if (store.live(place, place + 1)) {
      throw Refusal.of("get", "operations on whole vectors and matrices");
    }
    return value.get(i);
  }

  @Override
  public Vec set(int i, double number) {
    value.set(i, number);
    store.still(offset + i, offset + i + 1);
    return this;
  }

  @Override
  public TangentVec slice(int from, int length) {
    if (from < 0 || length < 0 || from > this.length - length) {
      throw new IllegalArgumentException(
          length + " elements from " + from + " of a vector of length " + this.length);
    }
    return new TangentVec(store, offset + from, length);
  }

  @Override
  public double[] toArray() {
    refuse("toArray", "operations on whole vectors and matrices");
    return value.toArray();
  }

  @Override
  public Vec fill(double a) {
    value.fill(a);
    return still();
  }

  /** Numbers without tangents, of whatever precision, are constants. */
  @Override
  public Vec set(Vec y) {
    if (!(y instanceof TangentVec own)) {
      value.set(y);
      return still();
    }
    value.set(own.value);
    if (own.same(this)) {
      return this;
    }
    if (!own.live()) {
      return still();
    }
    own.cover();
    overwrite();
    for (int t = 0; t < count(); t++) {
      dot(t).set(own.dot(t));
    }
    return this;
  }

  @Override
  public Vec set(double[] values) {
    value.set(values);
    return still();
  }

  @Override
  public Vec add(double a) {
    value.add(a);
    return this;
  }

  @Override
  public Vec add(Vec y) {
    TangentVec other = like(y);
    plus(1, other);
    value.add(other.value);
    return this;
  }

  @Override
  public Vec subtract(Vec y) {
    TangentVec other = like(y);
    plus(-1, other);
    value.subtract(other.value);
    return this;
  }

  @Override
  public Vec multiply(double a) {
    scale(a);
    value.multiply(a);
    return this;
  }

  @Override
  public Vec multiply(Vec y) {
    TangentVec other = like(y);
    scale(other.value);
    plus(value, other);
    value.multiply(other.value);
    return this;
  }

  @Override
  public Vec divide(double a) {
    if (live()) {
      cover();
      for (int t = 0; t < count(); t++) {
        dot(t).divide(a);
      }
    }
    value.divide(a);
    return this;
  }

  /** (x/y)˙ = (ẋ − (x/y)·ẏ)/y. */
  @Override
  public Vec divide(Vec y) {
    TangentVec other = like(y);
    value.divide(other.value);
    if (other.live()) {
      plus(room(0).set(value).negate(), other);
    }
    shrink(other.value);
    return this;
  }

  @Override
  public Vec addScaled(double a, Vec y) {
    TangentVec other = like(y);
    plus(a, other);
    value.addScaled(a, other.value);
    return this;
  }

  @Override
  public Vec scaleAdd(double a, Vec y) {
    TangentVec other = like(y);
    scale(a);
    plus(1, other);
    value.scaleAdd(a, other.value);
    return this;
  }

  @Override
  public Vec addProduct(Vec y, Vec z) {
    TangentVec other = like(y);
    TangentVec third = like(z);
    plus(third.value, other);
    plus(other.value, third);
    value.addProduct(other.value, third.value);
    return this;
  }

  @Override
  public Vec lerp(Vec y, double t) {
    TangentVec other = like(y);
    scale(1 - t);
    plus(t, other);
    value.lerp(other.value, t);
    return this;
  }

  @Override
  public Vec lerpSquare(Vec y, double t) {
    TangentVec other = like(y);
    scale(1 - t);
    if (other.live()) {
      plus(room(0).set(other.value).multiply(2 * t), other);
    }
    value.lerpSquare(other.value, t);
    return this;
  }

  @Override
  public Vec subtractRatio(double a, Vec y, Vec z) {
    TangentVec other = like(y);
    TangentVec third = like(z);
    if (other.live()) {
      plus(room(0).fill(-a).divide(third.value), other);
    }
    if (third.live()) {
      plus(room(0).set(other.value).multiply(a).divide(third.value).divide(third.value), third);
    }
    value.subtractRatio(a, other.value, third.value);
    return this;
  }

  /** A step of an optimizer is no part of a network. */
  @Override
  public Vec momentStep(double a, Vec g, Vec m, double s, Vec v, double t, double epsilon) {
    throw new UnsupportedOperationException("momentStep carries no tangents; use lerp and its kin");
  }

  @Override
  public Vec negate() {
    scale(-1);
    value.negate();
    return this;
  }

  @Override
  public Vec abs() {
    if (live()) {
      scale(room(0).set(value).sign());
    }
    value.abs();
    return this;
  }

  @Override
  public Vec copySign(Vec y) {
    TangentVec other = like(y);
    if (live()) {
      scale(room(0).fill(1).copySign(value).multiply(room(1).fill(1).copySign(other.value)));
    }
    value.copySign(other.value);
    return this;
  }

  @Override
  public Vec sign() {
    value.sign();
    return still();
  }

  @Override
  public Vec square() {
    if (live()) {
      scale(room(0).set(value).multiply(2));
    }
    value.square();
    return this;
  }

  @Override
  public Vec sqrt() {
    value.sqrt();
    if (live()) {
      shrink(room(0).set(value).multiply(2));
    }
    return this;
  }

  @Override
  public Vec reciprocal() {
    value.reciprocal();
    if (live()) {
      scale(room(0).set(value).square().negate());
    }
    return this;
  }

  @Override
  public Vec exp() {
    value.exp();
    scale(value);
    return this;
  }

  @Override
  public Vec log() {
    shrink(value);
    value.log();
    return this;
  }

  @Override
  public Vec tanh() {
    value.tanh();
    if (live()) {
      scale(room(0).set(value).square().negate().add(1));
    }
    return this;
  }

  @Override
  public Vec sigmoid() {
    value.sigmoid();
    if (live()) {
      scale(room(0).fill(1).subtract(value).multiply(value));
    }
    return this;
  }

  @Override
  public Vec softplus() {
    if (live()) {
      scale(room(0).set(value).sigmoid());
    }
    value.softplus();
    return this;
  }

  @Override
  public Vec erf() {
    if (live()) {
      scale(room(0).set(value).square().negate().exp().multiply(ERF));
    }
    value.erf();
    return this;
  }

  @Override
  public Vec sin() {
    if (live()) {
      scale(room(0).set(value).cos());
    }
    value.sin();
    return this;
  }

  @Override
  public Vec cos() {
    if (live()) {
      scale(room(0).set(value).sin().negate());
    }
    value.cos();
    return this;
  }

  @Override
  public Vec max(double a) {
    if (live()) {
      drop(room(0).set(value).above(a).negate().add(1));
    }
    value.max(a);
    return this;
  }

  @Override
  public Vec max(Vec y) {
    TangentVec other = like(y);
    if (live() || other.live()) {
      take(room(0).set(other.value).subtract(value).above(0), other);
    }
    value.max(other.value);
    return this;
  }

  @Override
  public Vec min(double a) {
    if (live()) {
      drop(room(0).set(value).above(a));
    }
    value.min(a);
    return this;
  }

  @Override
  public Vec min(Vec y) {
    TangentVec other = like(y);
    if (live() || other.live()) {
      take(room(0).set(value).subtract(other.value).above(0), other);
    }
    value.min(other.value);
    return this;
  }

  @Override
  public Vec above(double a) {
    value.above(a);
    return still();
  }

  @Override
  public Vec where(Vec condition, Vec y) {
    TangentVec chosen = like(condition);
    TangentVec other = like(y);
    take(chosen.value, other);
    value.where(chosen.value, other.value);
    return this;
  }

  @Override
  public Vec setAbove(Vec z, double a, Vec y) {
    TangentVec by = like(z);
    TangentVec other = like(y);
    take(room(0).set(by.value).above(a), other);
    value.setAbove(by.value, a, other.value);
    return this;
  }

  @Override
  public Vec fillAbove(Vec z, double a, double number) {
    TangentVec by = like(z);
    drop(room(0).set(by.value).above(a));
    value.fillAbove(by.value, a, number);
    return this;
  }

  @Override
  public Vec fillUpTo(Vec z, double a, double number) {
    TangentVec by = like(z);
    drop(room(0).fill(0).fillUpTo(by.value, a, 1));
    value.fillUpTo(by.value, a, number);
    return this;
  }

  @Override
  public double sum() {
    refuse("sum", "Matrix.rowSums or Matrix.columnSums");
    return value.sum();
  }

  @Override
  public double dot(Vec y) {
    refuse("dot", "Matrix.rowDots or Matrix.columnDots");
    if (y instanceof TangentVec own) {
      own.refuse("dot", "Matrix.rowDots or Matrix.columnDots");
      return value.dot(own.value);
    }
    return value.dot(y);
  }

  @Override
  public double norm() {
    refuse("norm", "Matrix.rowDots with itself, and Vec.sqrt");
    return value.norm();
  }

  @Override
  public double largest() {
    refuse("largest", "Matrix.rowLargest");
    return value.largest();
  }

  @Override
  public double smallest() {
    refuse("smallest", "Matrix.rowLargest of what is negated");
    return value.smallest();
  }

  /** A place does not change with the numbers, but by jumps. */
  @Override
  public int indexOfLargest() {
    return value.indexOfLargest();
  }

  @Override
  public boolean finite() {
    return value.finite();
  }

  private void refuse(String operation, String instead) {
    if (live()) {
      throw Refusal.of(operation, instead);
    }
  }
}
