package basin.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A matrix product, cut into tiles of 6 rows × 2 vectors that stay in registers while k runs.
 *
 * <p>For each k a tile reads two vectors of b and six numbers of a, and does twelve fma: as many
 * independent chains as keep the machine's multipliers busy, and with the operands no more than 16
 * registers. Where the rows or columns left over are too few, a tile is moved back over its
 * neighbour: what both compute comes out the same.
 */
final class FloatTile {
  private static final VectorSpecies<Float> SPECIES = Floats.WHOLE;
  private static final int STEP = SPECIES.length();
  private static final Class<?> TYPE = SPECIES.vectorType();
  private static final int ROWS = 6;

  private FloatTile() {}

  /** As {@link basin.engine.number.FloatProducts#product}, for n at least a vector's length. */
  static void product(
      float[] c,
      int co,
      float[] a,
      int ao,
      int down,
      int along,
      float[] b,
      int bo,
      float[] bias,
      int biasOffset,
      int m,
      int inner,
      int n) {
    for (int j = 0; j < n; j += 2 * STEP) {
      int left = Math.min(j, n - STEP);
      int right = Math.min(j + STEP, n - STEP);
      for (int i = 0; i < m; i += ROWS) {
        tile(c, co, a, ao, down, along, b, bo, bias, biasOffset, left, right, i, m - 1, inner, n);
      }
    }
  }

  private static FloatVector start(float[] bias, int at) {
    return bias == null ? all(0) : at(bias, at);
  }

  private static void tile(
      float[] c,
      int co,
      float[] a,
      int ao,
      int down,
      int along,
      float[] b,
      int bo,
      float[] bias,
      int biasOffset,
      int left,
      int right,
      int top,
      int last,
      int inner,
      int n) {
    FloatVector l = start(bias, biasOffset + left);
    FloatVector r = start(bias, biasOffset + right);
    int row1 = Math.min(top + 1, last);
    int row2 = Math.min(top + 2, last);
    int row3 = Math.min(top + 3, last);
    int row4 = Math.min(top + 4, last);
    int row5 = Math.min(top + 5, last);
    int a0 = ao + top * down;
    int a1 = ao + row1 * down;
    int a2 = ao + row2 * down;
    int a3 = ao + row3 * down;
    int a4 = ao + row4 * down;
    int a5 = ao + row5 * down;
    FloatVector l0 = l;
    FloatVector l1 = l;
    FloatVector l2 = l;
    FloatVector l3 = l;
    FloatVector l4 = l;
    FloatVector l5 = l;
    FloatVector r0 = r;
    FloatVector r1 = r;
    FloatVector r2 = r;
    FloatVector r3 = r;
    FloatVector r4 = r;
    FloatVector r5 = r;
    int p = 0;
    int q = bo;
    for (int k = 0; k < inner; k++) {
      FloatVector bl = at(b, q + left);
      FloatVector br = at(b, q + right);
      FloatVector f0 = all(a[a0 + p]);
      l0 = f0.fma(bl, l0);
      r0 = f0.fma(br, r0);
      FloatVector f1 = all(a[a1 + p]);
      l1 = f1.fma(bl, l1);
      r1 = f1.fma(br, r1);
      FloatVector f2 = all(a[a2 + p]);
      l2 = f2.fma(bl, l2);
      r2 = f2.fma(br, r2);
      FloatVector f3 = all(a[a3 + p]);
      l3 = f3.fma(bl, l3);
      r3 = f3.fma(br, r3);
      FloatVector f4 = all(a[a4 + p]);
      l4 = f4.fma(bl, l4);
      r4 = f4.fma(br, r4);
      FloatVector f5 = all(a[a5 + p]);
      l5 = f5.fma(bl, l5);
      r5 = f5.fma(br, r5);
      p += along;
      q += n;
    }
    store(c, co + top * n, left, right, l0, r0);
    store(c, co + row1 * n, left, right, l1, r1);
    store(c, co + row2 * n, left, right, l2, r2);
    store(c, co + row3 * n, left, right, l3, r3);
    store(c, co + row4 * n, left, right, l4, r4);
    store(c, co + row5 * n, left, right, l5, r5);
  }

  private static void store(float[] c, int row, int left, int right, FloatVector l, FloatVector r) {
    exact(l).intoArray(c, row + left);
    exact(r).intoArray(c, row + right);
  }

  private static FloatVector at(float[] x, int i) {
    return exact(FloatVector.fromArray(SPECIES, x, i));
  }

  private static FloatVector all(float a) {
    return exact(FloatVector.broadcast(SPECIES, a));
  }

  private static FloatVector exact(FloatVector vector) {
    return (FloatVector) TYPE.cast(vector);
  }
}
