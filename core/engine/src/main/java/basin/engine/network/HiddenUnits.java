package basin.engine.network;

import basin.spi.descent.Block;
import basin.spi.problem.Interchangeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Units of a hidden layer that may change places: column j of all that the layer learns, and row j
 * of the weights of the layer behind it. Told of layers whose units have no other ties: affine but
 * for an activation, and such a layer next.
 */
final class HiddenUnits {
  private HiddenUnits() {}

  static List<Interchangeable> of(NetworkPlan plan) {
    List<Interchangeable> hidden = new ArrayList<>();
    List<PlacedLayer> layers = plan.layers();
    for (int i = 0; i + 1 < layers.size(); i++) {
      if (tied(layers.get(i), layers.get(i + 1))) {
        hidden.add(units(layers.get(i), layers.get(i + 1).blocks().get(0)));
      }
    }
    return hidden;
  }

  private static boolean tied(PlacedLayer layer, PlacedLayer next) {
    return layer.layer().affineInside()
        && layer.layer().interchangeable()
        && layer.outputs().size() == layer.outputs().last()
        && next.layer().affineInside();
  }

  private static Interchangeable units(PlacedLayer layer, Block behind) {
    int[][] incoming = new int[layer.outputs().size()][];
    int[][] outgoing = new int[incoming.length][];
    for (int unit = 0; unit < incoming.length; unit++) {
      incoming[unit] = columns(layer.blocks(), unit);
      outgoing[unit] = new int[behind.columns()];
      int row = behind.offset() + unit * behind.columns();
      Arrays.setAll(outgoing[unit], column -> row + column);
    }
    return new Interchangeable(
        layer.path(), incoming, outgoing, layer.layer().odd(), layer.layer().homogeneous());
  }

  private static int[] columns(List<Block> blocks, int unit) {
    int[] places = new int[blocks.stream().mapToInt(Block::rows).sum()];
    int place = 0;
    for (Block block : blocks) {
      for (int row = 0; row < block.rows(); row++) {
        places[place++] = block.offset() + row * block.columns() + unit;
      }
    }
    return places;
  }
}
