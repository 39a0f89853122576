package basin.engine.number;

import java.util.Arrays;

/**
 * Reductions of stretches of arrays: {@code n} numbers of x from {@code xo}. The loops here are the
 * reference; a provider overrides them with faster ones of the same bits.
 *
 * <p>A sum has 32 lanes. Element i goes to lane i mod 32, in rising order of i, and the lanes are
 * then folded in halves. 32 is the number of floats in the two widest vectors there are, so every
 * machine can keep whole blocks of 32 in flight.
 */
public class FloatSums {
  /** Σ x in double: element i in chain i mod 4, the chains added as (0 + 1) + (2 + 3). */
  public double total(float[] x, int xo, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i <= n - 4; i += 4) {
      s0 += x[xo + i];
      s1 += x[xo + i + 1];
      s2 += x[xo + i + 2];
      s3 += x[xo + i + 3];
    }
    s0 += i < n ? x[xo + i] : 0;
    s1 += i + 1 < n ? x[xo + i + 1] : 0;
    s2 += i + 2 < n ? x[xo + i + 2] : 0;
    return s0 + s1 + (s2 + s3);
  }

  /** How many partial sums there are. */
  public static final int LANES = 32;

  private static final ThreadLocal<float[]> PARTS = ThreadLocal.withInitial(() -> new float[LANES]);

  /** Σ x. */
  public float sum(float[] x, int xo, int n) {
    if (n < LANES) {
      return shortSum(x, xo, n);
    }
    float[] lanes = lanes();
    addRest(lanes, x, xo, 0, n);
    return fold(lanes);
  }

  /** Σ x·y, by fma. */
  public float dot(float[] x, int xo, float[] y, int yo, int n) {
    if (n < LANES) {
      return shortDot(x, xo, y, yo, n);
    }
    float[] lanes = lanes();
    addRest(lanes, x, xo, y, yo, 0, n);
    return fold(lanes);
  }

  /** sums[j] ← 0 + x[0,j] + x[1,j] + …, for as many sums from {@code so} as x has columns. */
  public void ofColumns(float[] sums, int so, FloatGrid x) {
    if (x.columns() == 1) {
      sums[so] = ofColumn(x);
      return;
    }
    float[] from = x.data();
    int columns = x.columns();
    Arrays.fill(sums, so, so + columns, 0);
    for (int r = 0; r < x.rows(); r++) {
      int row = x.place(r, 0);
      for (int j = 0; j < columns; j++) {
        sums[so + j] += from[row + j];
      }
    }
  }

  private static float ofColumn(FloatGrid x) {
    float[] from = x.data();
    int place = x.offset();
    float sum = 0;
    for (int r = 0; r < x.rows(); r++) {
      sum += from[place];
      place += x.down();
    }
    return sum;
  }

  /** The largest of x; −∞ if n = 0. */
  public float largest(float[] x, int xo, int n) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, x[xo + i]);
    }
    return largest;
  }

  /** The smallest of x; ∞ if n = 0. */
  public float smallest(float[] x, int xo, int n) {
    float smallest = Float.POSITIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      smallest = Math.min(smallest, x[xo + i]);
    }
    return smallest;
  }

  /** Whether no element is infinite or NaN: only those make 0·x anything but zero. */
  public boolean finite(float[] x, int xo, int n) {
    float zero = 0;
    for (int i = 0; i < n; i++) {
      zero = Math.fma(x[xo + i], 0f, zero);
    }
    return zero == 0;
  }

  /** This thread's lanes, all zero. */
  protected static float[] lanes() {
    float[] lanes = PARTS.get();
    Arrays.fill(lanes, 0);
    return lanes;
  }

  /** Adds the elements from {@code from}, a multiple of 32, to n − 1. */
  protected static void addRest(float[] lanes, float[] x, int xo, int from, int n) {
    int i = from;
    for (; i <= n - LANES; i += LANES) {
      for (int l = 0; l < LANES; l++) {
        lanes[l] += x[xo + i + l];
      }
    }
    for (int l = 0; i + l < n; l++) {
      lanes[l] += x[xo + i + l];
    }
  }

  /** Adds the products from {@code from}, a multiple of 32, to n − 1. */
  protected static void addRest(
      float[] lanes, float[] x, int xo, float[] y, int yo, int from, int n) {
    int i = from;
    for (; i <= n - LANES; i += LANES) {
      for (int l = 0; l < LANES; l++) {
        lanes[l] = Math.fma(x[xo + i + l], y[yo + i + l], lanes[l]);
      }
    }
    for (int l = 0; i + l < n; l++) {
      lanes[l] = Math.fma(x[xo + i + l], y[yo + i + l], lanes[l]);
    }
  }

  /** Σ x for n < 32, leaving out the lanes that stay zero: adding them changes no bit. */
  protected static float shortSum(float[] x, int xo, int n) {
    float[] lanes = PARTS.get();
    for (int l = 0; l < n; l++) {
      lanes[l] = 0 + x[xo + l]; // as every lane starts at 0: −0 becomes 0
    }
    return foldShort(lanes, n);
  }

  /** Σ x·y for n < 32, likewise. */
  protected static float shortDot(float[] x, int xo, float[] y, int yo, int n) {
    float[] lanes = PARTS.get();
    for (int l = 0; l < n; l++) {
      lanes[l] = Math.fma(x[xo + l], y[yo + l], 0f);
    }
    return foldShort(lanes, n);
  }

  private static float foldShort(float[] lanes, int n) {
    int width = n < 2 ? 1 : 2 * Integer.highestOneBit(n - 1);
    for (int l = n; l < width; l++) {
      lanes[l] = 0;
    }
    return fold(lanes, width);
  }

  /** The sum of all lanes, by halves. */
  protected static float fold(float[] lanes) {
    return fold(lanes, LANES);
  }

  private static float fold(float[] lanes, int width) {
    for (int half = width / 2; half > 0; half /= 2) {
      for (int l = 0; l < half; l++) {
        lanes[l] += lanes[l + half];
      }
    }
    return lanes[0];
  }
}
