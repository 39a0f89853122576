package basin.engine.data;

import basin.engine.number.Arithmetic;
import basin.spi.data.DataException;
import basin.spi.data.Table;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;

/**
 * Whether every number of a table is one in the precision of a trial. One that is too small for it
 * becomes 0, as any number is rounded; one that is too large would become infinite.
 */
final class Finite {
  private Finite() {}

  /**
   * Compares a copy with the rows it was read from.
   *
   * @throws DataException if a number is not finite, with its place
   */
  static void check(Matrix copy, Table table, int[] indices) {
    if (copy.all().finite()) {
      return;
    }
    Vec row = Arithmetic.of(Precision.FLOAT64).vec(table.columns());
    for (int i = 0; i < indices.length; i++) {
      table.read(indices[i], row);
      for (int c = 0; c < table.columns(); c++) {
        if (!Double.isFinite(copy.get(i, c))) {
          throw new DataException(table.place(indices[i], c) + "  " + fault(row.get(c)));
        }
      }
    }
  }

  private static String fault(double value) {
    return Double.isFinite(value)
        ? Double.toString(value).replace(".0E", "e").replace('E', 'e')
            + " is beyond float32, which ends at 3.4e38; set precision: float64, or have the column"
            + " scaled"
        : value + " is no number that can be learnt from; mend it or leave the row out";
  }
}
