package basin.vector;

import static basin.vector.Floats.SPECIES;
import static basin.vector.Floats.STEP;
import static basin.vector.Floats.TYPE;
import static basin.vector.Floats.at;
import static basin.vector.Floats.exact;

import basin.engine.number.FloatGrid;
import basin.engine.number.FloatSums;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Reductions with the 32 lanes held in vectors, two vectors in each pass over the numbers; two of
 * the narrower vectors still take in whole cache lines.
 */
final class VectorFloatSums extends FloatSums {
  private static final int FOUR = 4 * STEP;

  @Override
  public float sum(float[] x, int xo, int n) {
    if (n < LANES) {
      return shortSum(x, xo, n);
    }
    float[] lanes = lanes();
    int whole = n - n % LANES;
    for (int l = 0; l < LANES; l += 2 * STEP) {
      FloatVector first = FloatVector.zero(SPECIES);
      FloatVector second = first;
      for (int i = l; i < whole; i += LANES) {
        first = at(x, xo + i).add(first);
        second = at(x, xo + i + STEP).add(second);
      }
      ((FloatVector) TYPE.cast(first)).intoArray(lanes, l);
      ((FloatVector) TYPE.cast(second)).intoArray(lanes, l + STEP);
    }
    addRest(lanes, x, xo, whole, n);
    return fold(lanes);
  }

  @Override
  public float dot(float[] x, int xo, float[] y, int yo, int n) {
    if (n < LANES) {
      return shortDot(x, xo, y, yo, n);
    }
    float[] lanes = lanes();
    int whole = n - n % LANES;
    for (int l = 0; l < LANES; l += 2 * STEP) {
      FloatVector first = FloatVector.zero(SPECIES);
      FloatVector second = first;
      for (int i = l; i < whole; i += LANES) {
        first = at(x, xo + i).fma(at(y, yo + i), first);
        second = at(x, xo + i + STEP).fma(at(y, yo + i + STEP), second);
      }
      ((FloatVector) TYPE.cast(first)).intoArray(lanes, l);
      ((FloatVector) TYPE.cast(second)).intoArray(lanes, l + STEP);
    }
    addRest(lanes, x, xo, y, yo, whole, n);
    return fold(lanes);
  }

  @Override
  public void ofColumns(float[] sums, int so, FloatGrid x) {
    int n = x.columns();
    if (n == 1) {
      super.ofColumns(sums, so, x);
      return;
    }
    int j = 0;
    for (; j <= n - FOUR; j += FOUR) {
      ofFourVectors(sums, so + j, x, j);
    }
    for (; j < n; j += STEP) {
      ofOneVector(sums, so, x, j);
    }
  }

  private static void ofFourVectors(float[] sums, int so, FloatGrid x, int j) {
    FloatVector nothing = (FloatVector) TYPE.cast(FloatVector.zero(SPECIES));
    FloatVector s0 = nothing;
    FloatVector s1 = nothing;
    FloatVector s2 = nothing;
    FloatVector s3 = nothing;
    float[] from = x.data();
    int row = x.place(0, j);
    for (int r = 0; r < x.rows(); r++) {
      s0 = at(from, row).add(exact(s0));
      s1 = at(from, row + STEP).add(exact(s1));
      s2 = at(from, row + 2 * STEP).add(exact(s2));
      s3 = at(from, row + 3 * STEP).add(exact(s3));
      row += x.down();
    }
    ((FloatVector) TYPE.cast(s0)).intoArray(sums, so);
    ((FloatVector) TYPE.cast(s1)).intoArray(sums, so + STEP);
    ((FloatVector) TYPE.cast(s2)).intoArray(sums, so + 2 * STEP);
    ((FloatVector) TYPE.cast(s3)).intoArray(sums, so + 3 * STEP);
  }

  /** Of at most a vector of columns from {@code j}; lanes beyond the last sum up what is there. */
  private static void ofOneVector(float[] sums, int so, FloatGrid x, int j) {
    float[] from = x.data();
    int columns = Math.min(STEP, x.columns() - j);
    FloatVector sum = (FloatVector) TYPE.cast(FloatVector.zero(SPECIES));
    int row = x.place(0, j);
    int r = 0;
    for (; r < x.rows() && row <= from.length - STEP; r++) {
      sum = at(from, row).add(exact(sum));
      row += x.down();
    }
    float[] lanes = lanes();
    ((FloatVector) TYPE.cast(sum)).intoArray(lanes, 0);
    for (; r < x.rows(); r++) {
      for (int l = 0; l < columns; l++) {
        lanes[l] += from[row + l];
      }
      row += x.down();
    }
    System.arraycopy(lanes, 0, sums, so + j, columns);
  }

  @Override
  public float largest(float[] x, int xo, int n) {
    if (n < STEP) {
      return super.largest(x, xo, n);
    }
    FloatVector largest = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      largest = at(x, xo + i).max(exact(largest));
    }
    return Math.max(
        ((FloatVector) TYPE.cast(largest)).reduceLanes(VectorOperators.MAX),
        super.largest(x, xo + i, n - i));
  }

  @Override
  public float smallest(float[] x, int xo, int n) {
    if (n < STEP) {
      return super.smallest(x, xo, n);
    }
    FloatVector smallest = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      smallest = at(x, xo + i).min(exact(smallest));
    }
    return Math.min(
        ((FloatVector) TYPE.cast(smallest)).reduceLanes(VectorOperators.MIN),
        super.smallest(x, xo + i, n - i));
  }

  @Override
  public boolean finite(float[] x, int xo, int n) {
    if (n < 4 * STEP) {
      return super.finite(x, xo, n);
    }
    FloatVector nothing = (FloatVector) TYPE.cast(FloatVector.zero(SPECIES));
    FloatVector zero0 = nothing; // four sums, since each waits for its last addition
    FloatVector zero1 = nothing;
    FloatVector zero2 = nothing;
    FloatVector zero3 = nothing;
    int i = 0;
    for (; i <= n - 4 * STEP; i += 4 * STEP) {
      zero0 = at(x, xo + i).fma(nothing, exact(zero0));
      zero1 = at(x, xo + i + STEP).fma(nothing, exact(zero1));
      zero2 = at(x, xo + i + 2 * STEP).fma(nothing, exact(zero2));
      zero3 = at(x, xo + i + 3 * STEP).fma(nothing, exact(zero3));
    }
    FloatVector left = (FloatVector) TYPE.cast(zero0);
    FloatVector right = (FloatVector) TYPE.cast(zero2);
    return left.add(zero1).add(right.add(zero3)).reduceLanes(VectorOperators.ADD) == 0
        && super.finite(x, xo + i, n - i);
  }
}
