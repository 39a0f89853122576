package basin.datasets;

import basin.engine.number.Arithmetic;
import basin.spi.data.Table;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.stream.IntStream;

/** Reads tables into arrays. */
public final class Read {
  private Read() {}

  public static double[][] all(Table table) {
    return IntStream.range(0, table.rows()).mapToObj(r -> row(table, r)).toArray(double[][]::new);
  }

  public static double[] row(Table table, int r) {
    Vec into = Arithmetic.of(Precision.FLOAT64).vec(table.columns());
    table.read(r, into);
    return into.toArray();
  }
}
