package basin.minima.slices;

import basin.spi.descent.Block;
import basin.spi.descent.Role;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import java.util.List;

/**
 * Makes a direction as long as the weights, unit by unit, so that slices of nets whose weights are
 * of another size can be compared (Li et al. 2018, section 4).
 *
 * <pre>dⱼ ← dⱼ · ‖wⱼ‖/‖dⱼ‖    wⱼ: the weights that go into unit j, a filter</pre>
 */
@Doc("How a drawn direction is scaled to the weights.")
public enum FilterNorm {
  /** Units without their biases; biases and numbers of normalisations stay where they are. */
  FILTERS,
  /** Units with their biases; numbers of normalisations stay where they are. */
  FILTERS_AND_BIASES,
  /** All at once: ‖d‖ = ‖w‖. */
  WHOLE;

  /**
   * Scales a direction in place. Blocks of coordinates are a single unit; a unit whose weights are
   * all 0 is not moved, but a point of zeros is moved by length 1.
   */
  void scale(Vec direction, Vec point, List<Block> blocks) {
    if (this == WHOLE || point.norm() == 0) {
      toLength(direction, point.norm() == 0 ? 1 : point.norm());
      return;
    }
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      if (block.role() == Role.WEIGHTS) {
        Block bias = this == FILTERS_AND_BIASES ? biasOf(blocks, b) : null;
        for (int unit = 0; unit < block.columns(); unit++) {
          new Filter(block, bias, unit).scale(direction, point);
        }
      } else if (block.role() == Role.COORDINATES) {
        Vec part = direction.slice(block.offset(), block.length());
        toLength(part, point.slice(block.offset(), block.length()).norm());
      } else if (this == FILTERS || block.role() == Role.NORM || !follows(blocks, b)) {
        direction.slice(block.offset(), block.length()).fill(0);
      }
    }
  }

  private static void toLength(Vec direction, double length) {
    double own = direction.norm();
    direction.multiply(own == 0 ? 0 : length / own);
  }

  /** The bias of a block of weights, which stands behind it; null if it has none. */
  private static Block biasOf(List<Block> blocks, int weights) {
    return weights + 1 < blocks.size() && follows(blocks, weights + 1)
        ? blocks.get(weights + 1)
        : null;
  }

  /** Whether a block is the bias of the one before. */
  private static boolean follows(List<Block> blocks, int b) {
    return b > 0
        && blocks.get(b).role() == Role.BIAS
        && blocks.get(b - 1).role() == Role.WEIGHTS
        && blocks.get(b).columns() == blocks.get(b - 1).columns();
  }

  /**
   * The numbers of one unit.
   *
   * @param weights block of the layer
   * @param bias block of its biases; null if they are no part
   * @param unit which column
   */
  private record Filter(Block weights, Block bias, int unit) {
    void scale(Vec direction, Vec point) {
      double own = length(direction);
      double factor = own == 0 ? 0 : length(point) / own;
      for (int row = 0; row < weights.rows(); row++) {
        direction.set(at(row), factor * direction.get(at(row)));
      }
      if (bias != null) {
        int place = bias.offset() + unit;
        direction.set(place, factor * direction.get(place));
      }
    }

    private int at(int row) {
      return weights.offset() + row * weights.columns() + unit;
    }

    private double length(Vec x) {
      double sum = bias == null ? 0 : x.get(bias.offset() + unit) * x.get(bias.offset() + unit);
      for (int row = 0; row < weights.rows(); row++) {
        sum = Math.fma(x.get(at(row)), x.get(at(row)), sum);
      }
      return Math.sqrt(sum);
    }
  }
}
