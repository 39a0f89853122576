package basin.gradients.theory;

import basin.spi.descent.Block;
import basin.spi.number.Vec;

/**
 * What is seen of how weights were drawn.
 *
 * @param count how many
 * @param mean of all
 * @param square their mean square
 * @param orthogonal whether rows or columns are all of one length, as those of a rotation
 */
record Weights(int count, double mean, double square, boolean orthogonal) {
  /** Independent weights have squared lengths that differ by √(2/n), a share of each. */
  private static final double ALIKE = 0.02;

  /** Deviations of their mean from 0 beyond which weights are not drawn around it. */
  private static final double FAR = 6;

  private static final int FEW = 10;

  /** Whether they are all equal, or too many for their mean to be off 0 by chance. */
  boolean offCentre() {
    double variance = square - mean * mean;
    return variance <= 1e-9 * square && count > 1
        || count >= FEW && mean * mean > FAR * FAR * variance / count;
  }

  /** Of a block, inputs × units. */
  static Weights of(Vec point, Block block) {
    double[] rows = new double[block.rows()];
    double[] columns = new double[block.columns()];
    double sum = 0;
    for (int i = 0; i < block.length(); i++) {
      double w = point.get(block.offset() + i);
      sum += w;
      rows[i / block.columns()] += w * w;
      columns[i % block.columns()] += w * w;
    }
    double squares = 0;
    for (double row : rows) {
      squares += row;
    }
    boolean orthogonal =
        block.rows() <= block.columns()
            ? alike(rows, block.columns())
            : alike(columns, block.rows());
    return new Weights(block.length(), sum / block.length(), squares / block.length(), orthogonal);
  }

  private static boolean alike(double[] squares, int of) {
    double mean = 0;
    double square = 0;
    for (double x : squares) {
      mean += x / squares.length;
      square += x * x / squares.length;
    }
    double spread = Math.sqrt(Math.max(0, square - mean * mean)) / mean;
    return squares.length > 2 && spread < ALIKE * Math.sqrt(2.0 / of);
  }
}
