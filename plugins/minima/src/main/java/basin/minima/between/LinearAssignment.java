package basin.minima.between;

import java.util.Arrays;

/**
 * Which column each row takes so that the sum of what they gain is as large as can be.
 *
 * <p>By shortest augmenting paths over reduced costs (Kuhn 1955; Jonker and Volgenant 1987), in n³
 * operations. Of several best answers it always gives the same.
 */
public final class LinearAssignment {
  private final double[][] gain;
  private final int n;
  private final double[] rowPrice;
  private final double[] columnPrice;
  private final int[] rowOf; // of each column; −1 while it is free

  private LinearAssignment(double[][] gain) {
    this.gain = gain;
    this.n = gain.length;
    this.rowPrice = new double[n];
    this.columnPrice = new double[n];
    this.rowOf = new int[n];
    Arrays.fill(rowOf, -1);
  }

  /**
   * The column of each row.
   *
   * @param gain square
   */
  public static int[] largest(double[][] gain) {
    LinearAssignment assignment = new LinearAssignment(gain);
    for (int row = 0; row < gain.length; row++) {
      assignment.place(row);
    }
    int[] columns = new int[gain.length];
    for (int c = 0; c < columns.length; c++) {
      columns[assignment.rowOf[c]] = c;
    }
    return columns;
  }

  /** Finds the cheapest way from a row to a free column, and lets all on it move up. */
  private void place(int row) {
    double[] shortest = new double[n];
    int[] before = new int[n];
    boolean[] done = new boolean[n];
    Arrays.fill(shortest, Double.POSITIVE_INFINITY);
    int current = row;
    int reached = -1; // the column over which the current row was come to
    double way = 0;
    int end = -1;
    while (end < 0) {
      for (int c = 0; c < n; c++) {
        double cost = way - gain[current][c] - rowPrice[current] - columnPrice[c];
        if (!done[c] && cost < shortest[c]) {
          shortest[c] = cost;
          before[c] = reached;
        }
      }
      reached = nearest(shortest, done);
      way = shortest[reached];
      done[reached] = true;
      current = rowOf[reached];
      end = current < 0 ? reached : -1;
    }
    reprice(row, shortest, done, way);
    moveUp(row, before, end);
  }

  private int nearest(double[] shortest, boolean[] done) {
    int nearest = -1;
    for (int c = 0; c < n; c++) {
      if (!done[c] && (nearest < 0 || shortest[c] < shortest[nearest])) {
        nearest = c;
      }
    }
    return nearest;
  }

  private void reprice(int row, double[] shortest, boolean[] done, double way) {
    rowPrice[row] += way;
    for (int c = 0; c < n; c++) {
      if (done[c]) {
        double rest = way - shortest[c];
        columnPrice[c] -= rest;
        if (rowOf[c] >= 0) {
          rowPrice[rowOf[c]] += rest;
        }
      }
    }
  }

  private void moveUp(int row, int[] before, int end) {
    int column = end;
    while (column >= 0) {
      int previous = before[column];
      rowOf[column] = previous < 0 ? row : rowOf[previous];
      column = previous;
    }
  }
}
