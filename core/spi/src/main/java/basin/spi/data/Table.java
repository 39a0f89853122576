package basin.spi.data;

import basin.spi.number.Vec;

/** Rows of numbers that can be read in any order by any thread. */
public interface Table {
  /** How many rows. */
  int rows();

  /** Numbers per row. */
  int columns();

  /** into ← row {@code r}, rounded to the vector's precision. */
  void read(int r, Vec into);

  /**
   * Where the number in row {@code r} and column {@code c} comes from, as a fault begins with it.
   */
  default String place(int r, int c) {
    return "row " + (r + 1L) + ", column " + (c + 1L);
  }

  /** A table over an array of rows, which is not copied. */
  static Table of(double[][] rows, int columns) {
    return new Table() {
      @Override
      public int rows() {
        return rows.length;
      }

      @Override
      public int columns() {
        return columns;
      }

      @Override
      public void read(int r, Vec into) {
        into.set(rows[r]);
      }
    };
  }
}
