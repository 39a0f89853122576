package basin.reports.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The grid on which shares of counted rows lie: 29 of 30 right is 29/30, whether it was kept as
 * 0.9666666666666667, in float32, or as 0.9667. Put back on the grid, equal counts are equal.
 *
 * <p>The fewest rows are sought on whose grid all shares lie to within the last decimal that they
 * were kept with. Where chance alone could have found such a grid, the decimals are the grid.
 *
 * @param rows of the grid; 0 if none was found
 */
public record Counts(int rows) {
  private static final int MOST_ROWS = 100_000;
  private static final int MOST_DECIMALS = 6;
  private static final double FLOAT = 0x1p-23;
  private static final double CHANCE = 0.01;

  /** Of shares in [0, 1]. */
  public static Counts of(double... shares) {
    double[] telling = Arrays.stream(shares).filter(x -> x > 0 && x < 1).distinct().toArray();
    int unit = unit(telling);
    double off = FLOAT + (unit == 0 ? 0 : 0.5 / unit);
    for (int rows = 2; telling.length > 0 && rows <= MOST_ROWS; rows++) {
      if (Math.pow(2 * off * rows, telling.length) * rows > CHANCE) {
        return new Counts(unit);
      }
      if (fits(telling, rows, off)) {
        return new Counts(rows);
      }
    }
    return new Counts(unit);
  }

  /** A share on the grid. */
  public double settled(double share) {
    return rows == 0 ? share : Math.rint(share * rows) / rows;
  }

  /** 10ᵈ of shares kept with d decimals; 0 if they have more than are written by hand. */
  private static int unit(double... shares) {
    int unit = 1;
    for (int decimals = 1; decimals <= MOST_DECIMALS && shares.length > 0; decimals++) {
      unit *= 10;
      if (fits(shares, unit, FLOAT)) {
        return unit;
      }
    }
    return 0;
  }

  private static boolean fits(double[] shares, int rows, double off) {
    return DoubleStream.of(shares)
        .allMatch(s -> Math.abs(s * rows - Math.rint(s * rows)) <= off * rows);
  }
}
