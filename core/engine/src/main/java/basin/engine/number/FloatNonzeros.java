package basin.engine.number;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Row i has {@code numbers[t]} at column {@code places[t]} for t from {@code from(i)} to before
 * {@code to(i)}, columns rising. A negative zero counts as a number, so that nothing is lost.
 */
public final class FloatNonzeros implements Nonzeros {
  /** Leaving out zeros pays only where most numbers are zeros: the rest is read one by one. */
  private static final double DENSE = 1.0 / 3;

  private final FloatNonzeros origin;
  private final int columns;
  private final int[] from;
  private final int[] to;
  private char[] places;
  private float[] numbers;
  private FloatNonzeros turned;
  private int turnedRows;
  private boolean settled = true;

  private FloatNonzeros(FloatNonzeros origin, int rows, int columns) {
    this.origin = origin;
    this.columns = columns;
    this.from = new int[rows];
    this.to = new int[rows];
    this.places = origin == null ? new char[0] : origin.places;
    this.numbers = origin == null ? new float[0] : origin.numbers;
  }

  /** Of a matrix; empty if it has few zeros, or more columns than {@link #MOST}. */
  static Optional<Nonzeros> in(FloatGrid matrix) {
    FloatNonzeros found = new FloatNonzeros(null, matrix.rows(), matrix.columns());
    int total = found.count(matrix);
    if (matrix.columns() > MOST || total > DENSE * matrix.rows() * matrix.columns()) {
      return Optional.empty();
    }
    found.places = new char[total];
    found.numbers = new float[total];
    rows(matrix).forEach(r -> found.note(matrix, r));
    return Optional.of(found);
  }

  /** By several threads: what is done with a row does not touch the others. */
  private static IntStream rows(FloatGrid matrix) {
    return IntStream.range(0, matrix.rows()).parallel();
  }

  /** Finds out where each row begins and ends. */
  private int count(FloatGrid matrix) {
    rows(matrix).forEach(r -> to[r] = count(matrix, r));
    int total = 0;
    for (int r = 0; r < from.length; r++) {
      from[r] = total;
      total += to[r];
      to[r] = total;
    }
    return total;
  }

  private static int count(FloatGrid matrix, int r) {
    float[] data = matrix.data();
    int start = matrix.place(r, 0);
    int end = start + matrix.columns();
    int count = 0;
    for (int i = start; i < end; i++) {
      count += zero(data[i]) ? 0 : 1;
    }
    return count;
  }

  private void note(FloatGrid matrix, int r) {
    float[] data = matrix.data();
    int start = matrix.place(r, 0);
    int end = to[r];
    int t = from[r];
    for (int i = start; t < end; i++) {
      if (!zero(data[i])) {
        places[t] = (char) (i - start);
        numbers[t++] = data[i];
      }
    }
  }

  private static boolean zero(float number) {
    return Float.floatToRawIntBits(number) == 0;
  }

  @Override
  public Nonzeros selection(int rows) {
    if (rows > MOST) {
      throw new IllegalArgumentException(
          rows + " rows are more than the " + MOST + " counted here");
    }
    return new FloatNonzeros(this, rows, columns);
  }

  @Override
  public void select(int i, int r) {
    from[i] = origin.from[r];
    to[i] = origin.to[r];
    settled = false;
    turnedRows = 0;
  }

  @Override
  public Nonzeros range(int first, int rows) {
    FloatNonzeros range = (FloatNonzeros) selection(rows);
    for (int i = 0; i < rows; i++) {
      range.select(i, first + i);
    }
    range.settled = true;
    return range;
  }

  /** Writes the rows, zeros and all, into a matrix that is to have them, unless it does. */
  void settle(FloatVec matrix) {
    if (!settled) {
      for (int i = 0; i < from.length; i++) {
        write(i, matrix.data, matrix.offset + i * columns);
      }
      settled = true;
    }
  }

  private void write(int i, float[] row, int start) {
    Arrays.fill(row, start, start + columns, 0);
    int end = to[i];
    for (int t = from[i]; t < end; t++) {
      row[start + places[t]] = numbers[t];
    }
  }

  /**
   * Of the transposed matrix, its first {@code rows} rows being columns; valid until the next, or
   * until a row is selected. Turned once, however often it is asked for.
   */
  FloatNonzeros turned(int rows) {
    if (turned == null) {
      turned = new FloatNonzeros(null, columns, rows);
    }
    if (turnedRows != rows) {
      turnedRows = 0; // should this fail half-way
      turned.turn(this, rows);
      turnedRows = rows;
    }
    return turned;
  }

  private void turn(FloatNonzeros original, int rows) {
    Arrays.fill(to, 0);
    int total = 0;
    for (int r = 0; r < rows; r++) {
      total += original.to[r] - original.from[r];
      count(original.places, original.from[r], original.to[r]);
    }
    makeRoom(total);
    for (int r = 0; r < rows; r++) {
      spread(original, original.from[r], original.to[r], (char) r);
    }
  }

  /** Counts in {@code to} how often each place occurs. */
  private void count(char[] places, int start, int end) {
    int[] counts = to;
    for (int t = start; t < end; t++) {
      counts[places[t]]++;
    }
  }

  /** Gives each row as much room as was counted, and leaves it empty. */
  private void makeRoom(int total) {
    if (places.length < total) {
      places = new char[total + total / 4];
      numbers = new float[places.length];
    }
    int start = 0;
    for (int i = 0; i < to.length; i++) {
      int count = to[i];
      from[i] = start;
      to[i] = start;
      start += count;
    }
  }

  /**
   * Appends the numbers from {@code start}, which are row {@code r}, to the rows of their places.
   */
  private void spread(FloatNonzeros original, int start, int end, char r) {
    char[] rows = original.places;
    float[] values = original.numbers;
    int[] ends = to;
    char[] goals = places;
    float[] copies = numbers;
    for (int t = start; t < end; t++) {
      int next = ends[rows[t]]++;
      goals[next] = r;
      copies[next] = values[t];
    }
  }

  /** Columns, row by row. */
  public char[] places() {
    return places;
  }

  /** What is there. */
  public float[] numbers() {
    return numbers;
  }

  /** How many there are in the first {@code rows} rows. */
  public int count(int rows) {
    int count = 0;
    for (int i = 0; i < rows; i++) {
      count += to[i] - from[i];
    }
    return count;
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
