package basin.vector;

import static basin.vector.Floats.SPECIES;
import static basin.vector.Floats.STEP;
import static basin.vector.Floats.TYPE;
import static basin.vector.Floats.at;
import static basin.vector.Floats.exact;

import basin.engine.number.FloatSums;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Reductions with the 32 lanes held in vectors, two vectors in each pass over the numbers; two of
 * the narrower vectors still take in whole cache lines.
 */
final class VectorFloatSums extends FloatSums {
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
  public float largest(float[] x, int xo, int n) {
    FloatVector largest = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      largest = at(x, xo + i).max(largest);
    }
    return Math.max(
        ((FloatVector) TYPE.cast(largest)).reduceLanes(VectorOperators.MAX),
        super.largest(x, xo + i, n - i));
  }

  @Override
  public float smallest(float[] x, int xo, int n) {
    FloatVector smallest = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      smallest = at(x, xo + i).min(smallest);
    }
    return Math.min(
        ((FloatVector) TYPE.cast(smallest)).reduceLanes(VectorOperators.MIN),
        super.smallest(x, xo + i, n - i));
  }

  @Override
  public boolean finite(float[] x, int xo, int n) {
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
