package basin.datasets.images;

import basin.spi.data.Table;
import basin.spi.number.Vec;

/**
 * Images as numbers in [0, 1], kept as bytes: grey value / 255.
 *
 * @param first the first rows
 * @param second the rows behind them
 */
record GreyTable(Bytes first, Bytes second) implements Table {
  private static final double[] SHADES = new double[256];

  static {
    for (int grey = 0; grey < SHADES.length; grey++) {
      SHADES[grey] = grey / 255.0;
    }
  }

  @Override
  public int rows() {
    return first.rows() + second.rows();
  }

  @Override
  public int columns() {
    return first.columns();
  }

  @Override
  public void read(int r, Vec into) {
    Bytes part = r < first.rows() ? first : second;
    int row = r < first.rows() ? r : r - first.rows();
    for (int c = 0; c < part.columns(); c++) {
      into.set(c, SHADES[part.get(row, c)]);
    }
  }
}
