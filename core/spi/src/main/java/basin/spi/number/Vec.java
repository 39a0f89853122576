package basin.spi.number;

/**
 * A view on a stretch of numbers of one {@link Precision}, with operations that work in place and
 * return the receiver, so that formulas read as chains.
 *
 * <p><b>One formula, two precisions.</b> Scalars are passed and returned as {@code double}; for a
 * {@code FLOAT32} vector they are rounded once on the way in, and every operation is then carried
 * out in that precision.
 *
 * <p><b>Portable bits.</b> {@code + − × ÷ √} and {@code fma} are IEEE 754 operations; {@code exp},
 * {@code log}, {@code tanh} and their kin are Basin's own. Element order never matters for
 * elementwise operations. Reductions add element i to lane {@code i mod 32}, in rising order of i,
 * and then fold the lanes in halves (l ← l + l₊₁₆, l₊₈, l₊₄, l₊₂, l₊₁), whatever the width of the
 * machine's vectors.
 *
 * <p><b>Arguments.</b> A vector argument has the receiver's length and precision, or the operation
 * throws {@link IllegalArgumentException}. It may be the receiver itself, but must not overlap it
 * in part.
 */
public interface Vec {
  /** How many numbers. */
  int length();

  /** Their format. */
  Precision precision();

  /** Element {@code i}, from 0. */
  double get(int i);

  /** Stores element {@code i}, rounded to the precision. */
  Vec set(int i, double value);

  /**
   * A view on {@code length} elements from {@code from}; shares storage. Allocates: not for inner
   * loops.
   */
  Vec slice(int from, int length);

  /** A copy as doubles. */
  double[] toArray();

  /** x ← a. */
  Vec fill(double a);

  /** x ← y. The one operation that accepts a vector of the other precision: values are rounded. */
  Vec set(Vec y);

  /** x ← values, rounded; lengths must agree. */
  Vec set(double[] values);

  /** x ← x + a. */
  Vec add(double a);

  /** x ← x + y. */
  Vec add(Vec y);

  /** x ← x − y. */
  Vec subtract(Vec y);

  /** x ← a·x. */
  Vec multiply(double a);

  /** x ← x·y. */
  Vec multiply(Vec y);

  /** x ← x/a. */
  Vec divide(double a);

  /** x ← x/y. */
  Vec divide(Vec y);

  /** x ← fma(a, y, x), that is x + a·y rounded once. */
  Vec addScaled(double a, Vec y);

  /** x ← fma(a, x, y), that is a·x + y rounded once, faded as in {@link #lerp}. */
  Vec scaleAdd(double a, Vec y);

  /** x ← fma(y, z, x), that is x + y·z rounded once. */
  Vec addProduct(Vec y, Vec z);

  /**
   * x ← x + t·(y − x), as fma(t, y − x, x); what comes out smaller than the smallest normal number
   * fades to 0. Running averages of what has ceased would otherwise stay below it for good, where
   * some machines compute a hundred times slower.
   */
  Vec lerp(Vec y, double t);

  /** x ← x + t·(y² − x), as fma(t, fma(y, y, −x), x), faded as in {@link #lerp}. */
  Vec lerpSquare(Vec y, double t);

  /** x ← x − a·y/z, as x − (a·y)/z. */
  Vec subtractRatio(double a, Vec y, Vec z);

  /**
   * A step along two running moments in one pass over memory, which is what bounds its speed; the
   * same bits as {@code m.lerp(g, s)}, {@code v.lerpSquare(g, t)} and x ← x − (a·m)/(√v + epsilon).
   */
  Vec momentStep(double a, Vec g, Vec m, double s, Vec v, double t, double epsilon);

  /** x ← −x. */
  Vec negate();

  /** x ← |x|. */
  Vec abs();

  /** x ← |x| with the sign of y, also where that is a zero's. */
  Vec copySign(Vec y);

  /** x ← −1, 0 or 1; a NaN stays. */
  Vec sign();

  /** x ← x². */
  Vec square();

  /** x ← √x. */
  Vec sqrt();

  /** x ← 1/x. */
  Vec reciprocal();

  /** x ← eˣ. */
  Vec exp();

  /** x ← ln x. */
  Vec log();

  /** x ← tanh x. */
  Vec tanh();

  /** x ← 1/(1 + e⁻ˣ). */
  Vec sigmoid();

  /** x ← ln(1 + eˣ), without overflow. */
  Vec softplus();

  /** x ← erf x. */
  Vec erf();

  /** x ← sin x; NaN where x is infinite. */
  Vec sin();

  /** x ← cos x; NaN where x is infinite. */
  Vec cos();

  /** x ← max(x, a), as {@link Math#max}. */
  Vec max(double a);

  /** x ← max(x, y), as {@link Math#max}. */
  Vec max(Vec y);

  /** x ← min(x, a), as {@link Math#min}. */
  Vec min(double a);

  /** x ← min(x, y), as {@link Math#min}. */
  Vec min(Vec y);

  /** x ← 1 where x > a, else 0; a NaN gives 0. */
  Vec above(double a);

  /** x ← y where condition ≠ 0, else x. */
  Vec where(Vec condition, Vec y);

  /** x ← y where z > a, else x. */
  Vec setAbove(Vec z, double a, Vec y);

  /** x ← value where z > a, else x. */
  Vec fillAbove(Vec z, double a, double value);

  /** x ← value where z ≤ a, else x. */
  Vec fillUpTo(Vec z, double a, double value);

  /** Σ x, in the order the class documents. */
  double sum();

  /** Σ x·y, each product added by fma, in the order the class documents. */
  double dot(Vec y);

  /**
   * √(Σ x²), the sum in the vector's own precision; where squares would overflow or vanish there,
   * of the numbers divided by the largest, in double. So a norm is infinite, 0 or NaN only if an
   * element is, or all are 0.
   */
  double norm();

  /** The largest element; NaN if one is NaN. */
  double largest();

  /** The smallest element; NaN if one is NaN. */
  double smallest();

  /** The place of the largest element, the first of equals. */
  int indexOfLargest();

  /** Whether no element is infinite or NaN. */
  boolean finite();
}
