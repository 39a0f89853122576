package basin.engine.number;

/**
 * Products of matrices. The loops here are the reference; a provider overrides them with faster
 * ones of the same bits.
 */
public class FloatProducts {
  /** Reads and writes of so many rows stay in the nearest cache. */
  private static final int SQUARE = 16;

  private static final ThreadLocal<float[]> ROOM = ThreadLocal.withInitial(() -> new float[0]);
  private static final ThreadLocal<float[]> BEFORE = ThreadLocal.withInitial(() -> new float[0]);

  /**
   * c ← a·b + start: each c[i,j] begins with start[i,j] and takes fma(a[i,k], b[k,j], c[i,j]) for k
   * = 0, 1, ….
   *
   * @param c m×n, row-major
   * @param a m×k, row-major or the transpose of what is
   * @param b k×n, likewise
   * @param start m×n, row-major, or one row that stands for every row; does not share c's numbers
   */
  public void product(FloatGrid c, FloatGrid a, FloatGrid b, FloatGrid start) {
    if (c.columns() == 1) {
      column(c, a, b, start);
    } else {
      chains(c, a, b.along() == 1 ? b : turned(b), start);
    }
  }

  private static void column(FloatGrid c, FloatGrid a, FloatGrid b, FloatGrid start) {
    int i = 0;
    for (; i <= c.rows() - 4; i += 4) {
      fourChains(c, a, b, start, i);
    }
    for (; i < c.rows(); i++) {
      c.data()[c.place(i, 0)] = chain(a, i, b, start.get(i, 0));
    }
  }

  /** Four rows at a time: a chain waits for its own last link alone. */
  private static void fourChains(FloatGrid c, FloatGrid a, FloatGrid b, FloatGrid start, int i) {
    float[] left = a.data();
    float[] right = b.data();
    int down = a.down();
    float sum0 = start.get(i, 0);
    float sum1 = start.get(i + 1, 0);
    float sum2 = start.get(i + 2, 0);
    float sum3 = start.get(i + 3, 0);
    int l = a.place(i, 0);
    int r = b.offset();
    for (int k = 0; k < a.columns(); k++) {
      float factor = right[r];
      sum0 = Math.fma(left[l], factor, sum0);
      sum1 = Math.fma(left[l + down], factor, sum1);
      sum2 = Math.fma(left[l + 2 * down], factor, sum2);
      sum3 = Math.fma(left[l + 3 * down], factor, sum3);
      l += a.along();
      r += b.down();
    }
    float[] to = c.data();
    int t = c.place(i, 0);
    to[t] = sum0;
    to[t + c.down()] = sum1;
    to[t + 2 * c.down()] = sum2;
    to[t + 3 * c.down()] = sum3;
  }

  private static float chain(FloatGrid a, int i, FloatGrid b, float start) {
    float[] left = a.data();
    float[] right = b.data();
    int l = a.place(i, 0);
    int r = b.offset();
    float sum = start;
    for (int k = 0; k < a.columns(); k++) {
      sum = Math.fma(left[l], right[r], sum);
      l += a.along();
      r += b.down();
    }
    return sum;
  }

  private static void chains(FloatGrid c, FloatGrid a, FloatGrid b, FloatGrid start) {
    for (int i = 0; i < c.rows(); i++) {
      begin(c, i, start);
      addLinks(c, i, a, b);
    }
  }

  private static void addLinks(FloatGrid c, int i, FloatGrid a, FloatGrid b) {
    int k = 0;
    for (; k <= a.columns() - 4; k += 4) {
      addFourRows(c, i, a, b, k);
    }
    for (; k < a.columns(); k++) {
      addRow(c, i, a.get(i, k), b, k);
    }
  }

  /** Whether to leave out zeros is quicker, for a product of so many columns. */
  public boolean leavesOutZeros(int columns) {
    return true;
  }

  /**
   * c ← a·b + start, as above and then {@link #settleZeros}, leaving out where a is zero.
   *
   * <p>With b finite, a {@code fma} left out would have added a zero. That changes no bit of a sum
   * but the sign of one that is zero itself.
   *
   * @param c m×n, row-major
   * @param a m×k, or more rows than that
   * @param b k×n, all of it finite
   * @param start one row that stands for every row
   */
  public void product(FloatGrid c, FloatNonzeros a, FloatGrid b, FloatGrid start) {
    FloatGrid right = b.along() == 1 ? b : turned(b);
    char[] places = a.places();
    float[] numbers = a.numbers();
    for (int i = 0; i < c.rows(); i++) {
      begin(c, i, start);
      for (int t = a.from(i); t < a.to(i); t++) {
        addRow(c, i, numbers[t], right, places[t]);
      }
    }
    settleZeros(c);
  }

  /** c ← c + 0: a negative zero becomes a positive one. */
  public void settleZeros(FloatGrid c) {
    float[] to = c.data();
    int end = c.offset() + c.rows() * c.columns();
    for (int i = c.offset(); i < end; i++) {
      to[i] += 0;
    }
  }

  private static void begin(FloatGrid c, int i, FloatGrid start) {
    int from = c.place(i, 0);
    System.arraycopy(start.data(), start.place(i, 0), c.data(), from, c.columns());
  }

  /** Four links of a row's chains at once, which spares three in four visits to the row. */
  private static void addFourRows(FloatGrid c, int i, FloatGrid a, FloatGrid b, int k) {
    float a0 = a.get(i, k);
    float a1 = a.get(i, k + 1);
    float a2 = a.get(i, k + 2);
    float a3 = a.get(i, k + 3);
    int b0 = b.place(k, 0);
    int b1 = b.place(k + 1, 0);
    int b2 = b.place(k + 2, 0);
    int b3 = b.place(k + 3, 0);
    int n = c.columns();
    int co = c.place(i, 0);
    float[] from = b.data();
    float[] to = c.data();
    for (int j = 0; j < n; j++) {
      float sum = Math.fma(a0, from[b0 + j], to[co + j]);
      sum = Math.fma(a1, from[b1 + j], sum);
      sum = Math.fma(a2, from[b2 + j], sum);
      to[co + j] = Math.fma(a3, from[b3 + j], sum);
    }
  }

  private static void addRow(FloatGrid c, int i, float factor, FloatGrid b, int k) {
    int n = c.columns();
    int bo = b.place(k, 0);
    int co = c.place(i, 0);
    float[] from = b.data();
    float[] to = c.data();
    for (int j = 0; j < n; j++) {
      to[co + j] = Math.fma(factor, from[bo + j], to[co + j]);
    }
  }

  /** Row-major, in this thread's room for that. */
  protected static FloatGrid turned(FloatGrid b) {
    int length = b.rows() * b.columns();
    if (ROOM.get().length < FloatGrid.HEAD + length) {
      ROOM.set(FloatGrid.room(length));
    }
    FloatGrid turned = FloatGrid.rowMajor(ROOM.get(), FloatGrid.HEAD, b.rows(), b.columns());
    copy(turned, b);
    return turned;
  }

  /** This thread's room for where chains begin, so many numbers from {@link FloatGrid#HEAD} on. */
  static float[] before(int length) {
    if (BEFORE.get().length < FloatGrid.HEAD + length) {
      BEFORE.set(FloatGrid.room(length));
    }
    return BEFORE.get();
  }

  /** The numbers of a matrix, in squares that stay in the nearest cache. */
  static void copy(FloatGrid to, FloatGrid from) {
    for (int r = 0; r < from.rows(); r += SQUARE) {
      for (int c = 0; c < from.columns(); c += SQUARE) {
        copySquare(to, from, r, c);
      }
    }
  }

  /** Down the columns: in a matrix that is being turned, that is along the rows it is read from. */
  private static void copySquare(FloatGrid to, FloatGrid from, int top, int left) {
    int height = Math.min(SQUARE, to.rows() - top);
    int right = Math.min(left + SQUARE, to.columns());
    float[] source = from.data();
    float[] goal = to.data();
    for (int c = left; c < right; c++) {
      int f = from.place(top, c);
      int t = to.place(top, c);
      for (int r = 0; r < height; r++) {
        goal[t] = source[f];
        f += from.down();
        t += to.down();
      }
    }
  }
}
