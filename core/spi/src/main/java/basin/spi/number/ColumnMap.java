package basin.spi.number;

import java.util.Arrays;

/**
 * Which column of one matrix each column of another has to do with, worked out once: columns next
 * to each other there and here are a run, which is copied or added as a whole.
 */
public final class ColumnMap {
  /** Numbers that describe a run: where it is here, where there, how long it is. */
  private static final int PARTS = 3;

  /** Columns in a run, on average, that are few. */
  private static final int FEW = 4;

  private final int[] columns;
  private final int[] runs;
  private final int reach;

  /**
   * For each column here the one there, or −1 for none.
   *
   * @throws IllegalArgumentException if a number is below −1
   */
  public ColumnMap(int... columns) {
    this.columns = columns.clone();
    int[] found = new int[PARTS * columns.length];
    int end = 0;
    int furthest = -1;
    for (int at = 0; at < columns.length; at += found[end - 1]) {
      if (columns[at] < -1) {
        throw new IllegalArgumentException("no column is called " + columns[at]);
      }
      int length = runFrom(at);
      found[end++] = at;
      found[end++] = columns[at];
      found[end++] = length;
      furthest = Math.max(furthest, columns[at] < 0 ? -1 : columns[at] + length - 1);
    }
    this.runs = Arrays.copyOf(found, end);
    this.reach = furthest + 1;
  }

  private int runFrom(int at) {
    int step = columns[at] < 0 ? 0 : 1;
    int length = 1;
    while (at + length < columns.length && columns[at + length] == columns[at] + step * length) {
      length++;
    }
    return length;
  }

  /** How many columns there are here. */
  public int length() {
    return columns.length;
  }

  /** How many columns there must be there, at least. */
  public int reach() {
    return reach;
  }

  /** For each column here the one there, or −1; not to be written to. */
  public int[] columns() {
    return columns;
  }

  /** How many runs there are; each begins where the one before ends. */
  public int runs() {
    return runs.length / PARTS;
  }

  /** Whether runs are so short that columns are better taken one by one. */
  public boolean scattered() {
    return length() < FEW * runs();
  }

  /** Where run {@code i} begins here. */
  public int at(int i) {
    return runs[PARTS * i];
  }

  /** Where run {@code i} begins there, or −1 if there is nothing. */
  public int from(int i) {
    return runs[PARTS * i + 1];
  }

  /** How many columns run {@code i} has. */
  public int length(int i) {
    return runs[PARTS * i + 2];
  }
}
