package basin.vector;

import static basin.engine.number.FloatGrid.HEAD;
import static basin.vector.Floats.SPECIES;
import static basin.vector.Floats.STEP;
import static basin.vector.Floats.TYPE;
import static basin.vector.Floats.all;
import static basin.vector.Floats.at;
import static basin.vector.Floats.exact;

import basin.engine.number.FloatGrid;
import basin.engine.number.FloatNonzeros;
import basin.engine.number.FloatProducts;
import jdk.incubator.vector.FloatVector;

/**
 * A matrix product that reads its left factor only where it is not zero, a row at a time.
 *
 * <p>For each place that is not zero, eight vectors of b are multiplied by the number there and
 * added to eight sums: as many chains as hide how long a fma takes. Columns left over go four
 * vectors at a time, then one, the last moved back over its neighbour.
 */
final class FloatSparseStrip {
  private static final int EIGHT = 8 * STEP;

  /** Columns from which on this is quicker than reading all zeros of a in {@link FloatTile}. */
  static final int FOUR = 4 * STEP;

  /** From so many visits to each row of b on it pays to bring strips of them closer together. */
  private static final int OFTEN = 4;

  private FloatSparseStrip() {}

  /** As {@link FloatProducts#product} with zeros left out, for at least {@link #FOUR} columns. */
  static void product(FloatGrid c, FloatNonzeros a, FloatGrid b, FloatGrid start) {
    int n = c.columns();
    boolean far = n > EIGHT && a.count(c.rows()) > OFTEN * b.rows();
    int j = 0;
    for (; j <= n - EIGHT; j += EIGHT) {
      if (far) {
        float[] near = laid(b, j);
        eightVectors(c, a, near, HEAD, EIGHT, start, j);
      } else {
        eightVectors(c, a, b.data(), b.offset() + j, b.down(), start, j);
      }
    }
    for (; j <= n - FOUR; j += FOUR) {
      for (int i = 0; i < c.rows(); i++) {
        stripOfFour(c, a, b, start, i, j);
      }
    }
    for (; j < n; j += STEP) {
      for (int i = 0; i < c.rows(); i++) {
        stripOfOne(c, a, b, start, i, Math.min(j, n - STEP));
      }
    }
  }

  /** Eight vectors of columns from {@code j}, row after row without gaps. */
  private static float[] laid(FloatGrid b, int j) {
    float[] panel = FloatPanel.room(Math.multiplyExact(EIGHT, b.rows()));
    for (int k = 0; k < b.rows(); k++) {
      System.arraycopy(b.data(), b.place(k, j), panel, HEAD + k * EIGHT, EIGHT);
    }
    return panel;
  }

  private static void eightVectors(
      FloatGrid c, FloatNonzeros a, float[] b, int bo, int down, FloatGrid start, int j) {
    for (int i = 0; i < c.rows(); i++) {
      stripOfEight(c, a, b, bo, down, start, i, j);
    }
  }

  /** Row {@code i}, eight vectors of columns from {@code j}. */
  private static void stripOfEight(
      FloatGrid c, FloatNonzeros a, float[] from, int bo, int down, FloatGrid start, int i, int j) {
    float[] first = start.data();
    int so = start.offset() + j;
    FloatVector s0 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, so));
    FloatVector s1 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, so + STEP));
    FloatVector s2 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, so + 2 * STEP));
    FloatVector s3 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, so + 3 * STEP));
    FloatVector s4 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, so + 4 * STEP));
    FloatVector s5 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, so + 5 * STEP));
    FloatVector s6 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, so + 6 * STEP));
    FloatVector s7 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, so + 7 * STEP));
    char[] places = a.places();
    float[] numbers = a.numbers();
    int end = a.to(i);
    for (int t = a.from(i); t < end; t++) {
      FloatVector f = all(numbers[t]);
      int p = bo + places[t] * down;
      s0 = f.fma(at(from, p), exact(s0));
      s1 = f.fma(at(from, p + STEP), exact(s1));
      s2 = f.fma(at(from, p + 2 * STEP), exact(s2));
      s3 = f.fma(at(from, p + 3 * STEP), exact(s3));
      s4 = f.fma(at(from, p + 4 * STEP), exact(s4));
      s5 = f.fma(at(from, p + 5 * STEP), exact(s5));
      s6 = f.fma(at(from, p + 6 * STEP), exact(s6));
      s7 = f.fma(at(from, p + 7 * STEP), exact(s7));
    }
    FloatVector zero = (FloatVector) TYPE.cast(FloatVector.zero(SPECIES));
    float[] to = c.data();
    int co = c.place(i, j);
    ((FloatVector) TYPE.cast(s0)).add(zero).intoArray(to, co);
    ((FloatVector) TYPE.cast(s1)).add(zero).intoArray(to, co + STEP);
    ((FloatVector) TYPE.cast(s2)).add(zero).intoArray(to, co + 2 * STEP);
    ((FloatVector) TYPE.cast(s3)).add(zero).intoArray(to, co + 3 * STEP);
    ((FloatVector) TYPE.cast(s4)).add(zero).intoArray(to, co + 4 * STEP);
    ((FloatVector) TYPE.cast(s5)).add(zero).intoArray(to, co + 5 * STEP);
    ((FloatVector) TYPE.cast(s6)).add(zero).intoArray(to, co + 6 * STEP);
    ((FloatVector) TYPE.cast(s7)).add(zero).intoArray(to, co + 7 * STEP);
  }

  /** Row {@code i}, four vectors of columns from {@code j}. */
  private static void stripOfFour(
      FloatGrid c, FloatNonzeros a, FloatGrid b, FloatGrid start, int i, int j) {
    float[] first = start.data();
    int so = start.offset() + j;
    FloatVector s0 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, so));
    FloatVector s1 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, so + STEP));
    FloatVector s2 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, so + 2 * STEP));
    FloatVector s3 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, so + 3 * STEP));
    char[] places = a.places();
    float[] numbers = a.numbers();
    int end = a.to(i);
    float[] from = b.data();
    int bo = b.offset() + j;
    int down = b.down();
    for (int t = a.from(i); t < end; t++) {
      FloatVector f = all(numbers[t]);
      int p = bo + places[t] * down;
      s0 = f.fma(at(from, p), exact(s0));
      s1 = f.fma(at(from, p + STEP), exact(s1));
      s2 = f.fma(at(from, p + 2 * STEP), exact(s2));
      s3 = f.fma(at(from, p + 3 * STEP), exact(s3));
    }
    FloatVector zero = (FloatVector) TYPE.cast(FloatVector.zero(SPECIES));
    float[] to = c.data();
    int co = c.place(i, j);
    ((FloatVector) TYPE.cast(s0)).add(zero).intoArray(to, co);
    ((FloatVector) TYPE.cast(s1)).add(zero).intoArray(to, co + STEP);
    ((FloatVector) TYPE.cast(s2)).add(zero).intoArray(to, co + 2 * STEP);
    ((FloatVector) TYPE.cast(s3)).add(zero).intoArray(to, co + 3 * STEP);
  }

  /** Row {@code i}, one vector of columns from {@code j}. */
  private static void stripOfOne(
      FloatGrid c, FloatNonzeros a, FloatGrid b, FloatGrid start, int i, int j) {
    float[] first = start.data();
    int so = start.offset() + j;
    FloatVector s0 = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, so));
    char[] places = a.places();
    float[] numbers = a.numbers();
    int end = a.to(i);
    float[] from = b.data();
    int bo = b.offset() + j;
    int down = b.down();
    for (int t = a.from(i); t < end; t++) {
      FloatVector f = all(numbers[t]);
      int p = bo + places[t] * down;
      s0 = f.fma(at(from, p), exact(s0));
    }
    FloatVector zero = (FloatVector) TYPE.cast(FloatVector.zero(SPECIES));
    float[] to = c.data();
    int co = c.place(i, j);
    ((FloatVector) TYPE.cast(s0)).add(zero).intoArray(to, co);
  }
}
