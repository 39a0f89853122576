package basin.engine.number;

import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where a matrix is not zero: row i at the columns {@code places[from[i]]} to {@code places[to[i] −
 * 1]}, in rising order.
 *
 * <p>A {@code fma} with a zero factor leaves its sum as it is, so products may leave zeros out; see
 * {@link FloatProducts}. Of pictures and of words that is most of the work.
 */
public final class Nonzeros {
  /** Leaving out zeros pays only where most numbers are zeros: the rest is read one by one. */
  private static final double DENSE = 1.0 / 3;

  /** The most columns, and rows of a selection: as many as a char counts. */
  public static final int MOST = Character.MAX_VALUE + 1;

  private final int columns;
  private final int[] from;
  private final int[] to;
  private char[] places;
  private Nonzeros turned;

  private Nonzeros(int rows, int columns, char[] places) {
    this.columns = columns;
    this.from = new int[rows];
    this.to = new int[rows];
    this.places = places;
  }

  /** Of a matrix; empty if it has few zeros, or more than {@link #MOST} columns. */
  public static Optional<Nonzeros> in(Matrix matrix) {
    Vec all = matrix.all();
    int most = (int) (DENSE * all.length());
    if (matrix.columns() > MOST) {
      return Optional.empty();
    }
    Nonzeros found = new Nonzeros(matrix.rows(), matrix.columns(), new char[most]);
    int n = 0;
    for (int r = 0; r < matrix.rows(); r++) {
      found.from[r] = n;
      int start = r * matrix.columns();
      for (int c = 0; c < matrix.columns(); c++) {
        if (all.get(start + c) != 0) {
          if (n == most) {
            return Optional.empty();
          }
          found.places[n++] = (char) c;
        }
      }
      found.to[r] = n;
    }
    found.places = Arrays.copyOf(found.places, n);
    return Optional.of(found);
  }

  /**
   * Room for so many of these rows, yet to be chosen.
   *
   * @param rows at most {@link #MOST}, to be columns of the transposed matrix
   */
  public Nonzeros selection(int rows) {
    if (rows > MOST) {
      throw new IllegalArgumentException(
          rows + " rows are more than the " + MOST + " counted here");
    }
    return new Nonzeros(rows, columns, places);
  }

  /** Rows in a row: {@code rows} of them from {@code first}. */
  public Nonzeros range(int first, int rows) {
    Nonzeros range = selection(rows);
    for (int i = 0; i < rows; i++) {
      range.select(i, this, first + i);
    }
    return range;
  }

  /** Makes row {@code i} of this selection row {@code r} of what it was selected from. */
  public void select(int i, Nonzeros origin, int r) {
    from[i] = origin.from[r];
    to[i] = origin.to[r];
  }

  /** Of the transposed matrix, its first {@code rows} rows being columns; valid until the next. */
  Nonzeros turned(int rows) {
    if (turned == null) {
      turned = new Nonzeros(columns, rows, new char[0]);
    }
    turned.turn(this, rows);
    return turned;
  }

  private void turn(Nonzeros origin, int rows) {
    countRows(origin, rows);
    for (int r = 0; r < rows; r++) {
      for (int t = origin.from[r]; t < origin.to[r]; t++) {
        places[to[origin.places[t]]++] = (char) r;
      }
    }
  }

  /** Gives each row as much room as it will need, and leaves it empty. */
  private void countRows(Nonzeros origin, int rows) {
    Arrays.fill(to, 0);
    int total = 0;
    for (int r = 0; r < rows; r++) {
      total += origin.to[r] - origin.from[r];
      for (int t = origin.from[r]; t < origin.to[r]; t++) {
        to[origin.places[t]]++;
      }
    }
    if (places.length < total) {
      places = new char[total + total / 4];
    }
    int start = 0;
    for (int i = 0; i < to.length; i++) {
      int count = to[i];
      from[i] = start;
      to[i] = start;
      start += count;
    }
  }

  /** Columns, row by row. */
  public char[] places() {
    return places;
  }

  /** Where row {@code i} begins among the places. */
  public int from(int i) {
    return from[i];
  }

  /** Where row {@code i} ends among the places. */
  public int to(int i) {
    return to[i];
  }
}
