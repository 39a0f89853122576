package basin.engine.network;

import basin.spi.descent.Block;
import basin.spi.network.Loss;
import basin.spi.number.Vec;
import basin.spi.problem.Symmetry;
import java.util.ArrayList;
import java.util.List;

/**
 * What a network's loss does not notice, read off its layers.
 *
 * <pre>
 * shift      a number added to a whole row of the last, affine layer, under a loss that only sees
 *            differences of outputs
 * rescaling  what goes into a unit times c &gt; 0 and what goes out of it divided by c, if its activation
 *            is homogeneous; between affine layers any mixing of two units, undone behind them
 * </pre>
 */
final class Symmetries {
  private final NetworkPlan plan;
  private final Vec point;
  private final List<Symmetry> found = new ArrayList<>();

  private Symmetries(NetworkPlan plan, Vec point) {
    this.plan = plan;
    this.point = point;
  }

  static List<Symmetry> of(NetworkPlan plan, Loss loss, Vec point) {
    Symmetries symmetries = new Symmetries(plan, point);
    List<PlacedLayer> layers = plan.layers();
    if (loss.seesDifferencesOnly() && plan.outputs().last() > 1) {
      symmetries.shifts(layers.get(layers.size() - 1));
    }
    for (int i = 0; i + 1 < layers.size(); i++) {
      symmetries.rescalings(layers.get(i), layers.get(i + 1));
    }
    return symmetries.found;
  }

  private void shifts(PlacedLayer last) {
    if (!last.layer().affineAlone()) {
      return;
    }
    for (Block block : last.blocks()) {
      for (int r = 0; r < block.rows(); r++) {
        double[] direction = new double[plan.dimension()];
        for (int c = 0; c < block.columns(); c++) {
          direction[place(block, r, c)] = 1;
        }
        found.add(new Symmetry("shift", direction));
      }
    }
  }

  private void rescalings(PlacedLayer layer, PlacedLayer next) {
    if (!layer.layer().homogeneous() || !next.layer().affineInside()) {
      return;
    }
    Block behind = next.blocks().get(0);
    for (int a = 0; a < layer.outputs().size(); a++) {
      for (int b = 0; b < layer.outputs().size(); b++) {
        if (a == b || layer.layer().affineAlone()) {
          found.add(new Symmetry("rescaling", mixed(layer, behind, a, b)));
        }
      }
    }
  }

  /** Unit b gets some of unit a, and what was made of b is taken from what is made of a. */
  private double[] mixed(PlacedLayer layer, Block behind, int a, int b) {
    double[] direction = new double[plan.dimension()];
    for (Block block : layer.blocks()) {
      for (int r = 0; r < block.rows(); r++) {
        direction[place(block, r, b)] = point.get(place(block, r, a));
      }
    }
    for (int c = 0; c < behind.columns(); c++) {
      direction[place(behind, a, c)] = -point.get(place(behind, b, c));
    }
    return direction;
  }

  private static int place(Block block, int row, int column) {
    return block.offset() + row * block.columns() + column;
  }
}
