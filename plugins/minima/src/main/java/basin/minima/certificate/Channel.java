package basin.minima.certificate;

import basin.minima.stationary.Linear;
import basin.minima.stationary.Measured;
import basin.spi.descent.Block;
import java.util.List;
import java.util.Optional;

/**
 * A channel to infinity: two units whose incoming weights become one while their outgoing weights
 * grow with opposite signs (Martinelli et al. 2025). Together they tend to a unit that is gated by
 * the slope of its activation.
 *
 * @param blocks of the landscape
 */
record Channel(List<Block> blocks) {
  /** Outgoing weights that part by less than this share of all motion part for another reason. */
  private static final double SHARE = 0.8;

  /**
   * Two units.
   *
   * @param block of their outgoing weights
   * @param first counted from 0
   * @param second counted from 0
   */
  record Pair(Block block, int first, int second) {}

  /** Whether what runs away are two units that part. */
  boolean found(Measured terrain, Escape escape) {
    return pair(terrain, escape).isPresent();
  }

  Optional<Pair> pair(Measured terrain, Escape escape) {
    List<double[]> stops = escape.points();
    double[] from = terrain.point(stops.get(0));
    double[] to = terrain.point(stops.get(stops.size() - 1));
    double[] way = Linear.minus(to, from);
    for (Block block : blocks) {
      for (int first = 0; first < block.rows(); first++) {
        for (int second = 0; second < first; second++) {
          if (parts(block, first, second, way) && merges(block, first, second, from, to)) {
            return Optional.of(new Pair(block, second, first));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean parts(Block block, int first, int second, double[] way) {
    double apart = 0;
    double opposite = 0;
    for (int c = 0; c < block.columns(); c++) {
      double a = way[block.offset() + first * block.columns() + c];
      double b = way[block.offset() + second * block.columns() + c];
      apart += a * a + b * b;
      opposite += Math.max(0, -a * b);
    }
    double all = Linear.norm(way);
    return Math.sqrt(apart) > SHARE * all && 2 * opposite > SHARE * apart;
  }

  /** Whether the weights into two units come nearer to each other. */
  private boolean merges(Block block, int first, int second, double[] from, double[] to) {
    int index = blocks.indexOf(block);
    for (int k = index - 1; k >= 0; k--) {
      Block into = blocks.get(k);
      if (into.rows() > 0 && into.columns() == block.rows()) {
        double before = apart(into, first, second, from);
        double after = apart(into, first, second, to);
        if (after > before) {
          return false;
        }
        if (into.rows() > 1 || k == 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static double apart(Block into, int first, int second, double[] point) {
    double sum = 0;
    for (int r = 0; r < into.rows(); r++) {
      int row = into.offset() + r * into.columns();
      double off = point[row + first] - point[row + second];
      sum += off * off;
    }
    return Math.sqrt(sum);
  }
}
