package basin.vector;

import static basin.engine.number.FloatGrid.HEAD;
import static basin.vector.Floats.SPECIES;
import static basin.vector.Floats.STEP;
import static basin.vector.Floats.TYPE;
import static basin.vector.Floats.all;
import static basin.vector.Floats.at;
import static basin.vector.Floats.exact;

import basin.engine.number.FloatGrid;
import basin.engine.number.FloatProducts;
import jdk.incubator.vector.FloatVector;

/**
 * A matrix product as in {@link FloatTile}, for machines with 32 registers: tiles of 8 rows × 2
 * vectors.
 *
 * <p>For each k that is 16 fma for 10 reads, where the smaller tile has 12 for 8. A third vector of
 * columns would make it 24 for 11, and its method as long as the compiler can still take in: past
 * 18 000 nodes it stops inlining, and leaves every vector an object.
 */
final class FloatBroadTile {
  private static final int ROWS = 8;
  private static final int PAIR = 2 * STEP;

  private FloatBroadTile() {}

  /** As {@link FloatProducts#product}, for at least as many columns as a vector has numbers. */
  static void product(FloatGrid c, FloatGrid a, FloatGrid b, FloatGrid start) {
    int lastColumn = c.columns() - STEP;
    float[] pairs = FloatPanel.room(Math.multiplyExact(PAIR, a.columns()));
    for (int j = 0; j < c.columns(); j += PAIR) {
      int left = Math.min(j, lastColumn);
      int right = Math.min(j + STEP, lastColumn);
      FloatPanel.lay(b, left, pairs, HEAD, PAIR);
      FloatPanel.lay(b, right, pairs, HEAD + STEP, PAIR);
      for (int i = 0; i < c.rows(); i += ROWS) {
        tile(c, a, pairs, start, i, left, right);
      }
    }
  }

  private static void tile(
      FloatGrid c, FloatGrid a, float[] pairs, FloatGrid start, int top, int left, int right) {
    int last = c.rows() - 1;
    int row1 = Math.min(top + 1, last);
    int row2 = Math.min(top + 2, last);
    int row3 = Math.min(top + 3, last);
    int row4 = Math.min(top + 4, last);
    int row5 = Math.min(top + 5, last);
    int row6 = Math.min(top + 6, last);
    int row7 = Math.min(top + 7, last);
    int a0 = a.place(top, 0);
    int a1 = a.place(row1, 0);
    int a2 = a.place(row2, 0);
    int a3 = a.place(row3, 0);
    int a4 = a.place(row4, 0);
    int a5 = a.place(row5, 0);
    int a6 = a.place(row6, 0);
    int a7 = a.place(row7, 0);
    float[] first = start.data();
    int s0 = start.place(top, 0);
    int s1 = start.place(row1, 0);
    int s2 = start.place(row2, 0);
    int s3 = start.place(row3, 0);
    int s4 = start.place(row4, 0);
    int s5 = start.place(row5, 0);
    int s6 = start.place(row6, 0);
    int s7 = start.place(row7, 0);
    FloatVector l0 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, s0 + left));
    FloatVector l1 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, s1 + left));
    FloatVector l2 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, s2 + left));
    FloatVector l3 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, s3 + left));
    FloatVector l4 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, s4 + left));
    FloatVector l5 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, s5 + left));
    FloatVector l6 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, s6 + left));
    FloatVector l7 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, s7 + left));
    FloatVector r0 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, s0 + right));
    FloatVector r1 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, s1 + right));
    FloatVector r2 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, s2 + right));
    FloatVector r3 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, s3 + right));
    FloatVector r4 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, s4 + right));
    FloatVector r5 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, s5 + right));
    FloatVector r6 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, s6 + right));
    FloatVector r7 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, s7 + right));
    float[] factors = a.data();
    int inner = a.columns();
    int along = a.along();
    int p = 0;
    for (int k = 0; k < inner; k++) {
      FloatVector bl = at(pairs, HEAD + k * PAIR);
      FloatVector br = at(pairs, HEAD + k * PAIR + STEP);
      FloatVector f0 = all(factors[a0 + p]);
      l0 = f0.fma(bl, exact(l0));
      r0 = f0.fma(br, exact(r0));
      FloatVector f1 = all(factors[a1 + p]);
      l1 = f1.fma(bl, exact(l1));
      r1 = f1.fma(br, exact(r1));
      FloatVector f2 = all(factors[a2 + p]);
      l2 = f2.fma(bl, exact(l2));
      r2 = f2.fma(br, exact(r2));
      FloatVector f3 = all(factors[a3 + p]);
      l3 = f3.fma(bl, exact(l3));
      r3 = f3.fma(br, exact(r3));
      FloatVector f4 = all(factors[a4 + p]);
      l4 = f4.fma(bl, exact(l4));
      r4 = f4.fma(br, exact(r4));
      FloatVector f5 = all(factors[a5 + p]);
      l5 = f5.fma(bl, exact(l5));
      r5 = f5.fma(br, exact(r5));
      FloatVector f6 = all(factors[a6 + p]);
      l6 = f6.fma(bl, exact(l6));
      r6 = f6.fma(br, exact(r6));
      FloatVector f7 = all(factors[a7 + p]);
      l7 = f7.fma(bl, exact(l7));
      r7 = f7.fma(br, exact(r7));
      p += along;
    }
    float[] to = c.data();
    int c0 = c.place(top, 0);
    int c1 = c.place(row1, 0);
    int c2 = c.place(row2, 0);
    int c3 = c.place(row3, 0);
    int c4 = c.place(row4, 0);
    int c5 = c.place(row5, 0);
    int c6 = c.place(row6, 0);
    int c7 = c.place(row7, 0);
    ((FloatVector) TYPE.cast(l0)).intoArray(to, c0 + left);
    ((FloatVector) TYPE.cast(r0)).intoArray(to, c0 + right);
    ((FloatVector) TYPE.cast(l1)).intoArray(to, c1 + left);
    ((FloatVector) TYPE.cast(r1)).intoArray(to, c1 + right);
    ((FloatVector) TYPE.cast(l2)).intoArray(to, c2 + left);
    ((FloatVector) TYPE.cast(r2)).intoArray(to, c2 + right);
    ((FloatVector) TYPE.cast(l3)).intoArray(to, c3 + left);
    ((FloatVector) TYPE.cast(r3)).intoArray(to, c3 + right);
    ((FloatVector) TYPE.cast(l4)).intoArray(to, c4 + left);
    ((FloatVector) TYPE.cast(r4)).intoArray(to, c4 + right);
    ((FloatVector) TYPE.cast(l5)).intoArray(to, c5 + left);
    ((FloatVector) TYPE.cast(r5)).intoArray(to, c5 + right);
    ((FloatVector) TYPE.cast(l6)).intoArray(to, c6 + left);
    ((FloatVector) TYPE.cast(r6)).intoArray(to, c6 + right);
    ((FloatVector) TYPE.cast(l7)).intoArray(to, c7 + left);
    ((FloatVector) TYPE.cast(r7)).intoArray(to, c7 + right);
  }
}
