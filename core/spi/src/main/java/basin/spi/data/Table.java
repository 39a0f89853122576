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
