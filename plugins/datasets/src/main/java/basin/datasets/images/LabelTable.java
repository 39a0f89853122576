package basin.datasets.images;

import basin.spi.data.Table;
import basin.spi.number.Vec;

/**
 * Classes as one-hot rows, kept as bytes.
 *
 * @param first the first rows
 * @param second the rows behind them
 * @param columns how many classes
 */
record LabelTable(Bytes first, Bytes second, int columns) implements Table {
  @Override
  public int rows() {
    return first.rows() + second.rows();
  }

  @Override
  public void read(int r, Vec into) {
    int label = r < first.rows() ? first.get(r, 0) : second.get(r - first.rows(), 0);
    into.fill(0).set(label, 1);
  }
}
