package basin.engine.network;

import basin.spi.descent.Block;
import basin.spi.network.Layer;
import basin.spi.network.Parameter;
import basin.spi.network.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Layers put in a row: what each is called, where its parameters lie, and how many numbers go
 * through.
 *
 * @param storeys layer by layer
 * @param blocks the parameters of all, in order
 * @param dimension how many numbers these are
 */
record Blueprint(List<Storey> storeys, List<Block> blocks, int dimension) {
  /**
   * One layer in its place.
   *
   * @param layer the layer
   * @param label with its number: {@code dense1}
   * @param inputs numbers per row that come in
   * @param plan what the layer comes to behind them
   * @param blocks its parameters in the flat vector
   */
  record Storey(Layer layer, String label, int inputs, Plan plan, List<Block> blocks) {}

  /**
   * Layers of one kind are numbered from 1, so that a name does not depend on the other kinds.
   *
   * @throws ArithmeticException if they have 2³¹ parameters or more, which {@link Fit} refuses
   */
  static Blueprint draw(List<Layer> layers, int inputs) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Storey> storeys = new ArrayList<>();
    List<Block> all = new ArrayList<>();
    int width = inputs;
    int offset = 0;
    for (Layer layer : layers) {
      String label = layer.label() + numbers.merge(layer.label(), 1, Integer::sum);
      Plan plan = layer.plan(width);
      List<Block> blocks = blocks(label, plan, offset);
      storeys.add(new Storey(layer, label, width, plan, blocks));
      all.addAll(blocks);
      offset = blocks.isEmpty() ? offset : end(blocks.get(blocks.size() - 1));
      width = plan.outputs();
    }
    return new Blueprint(List.copyOf(storeys), List.copyOf(all), offset);
  }

  /** Numbers per row that come out. */
  int outputs() {
    return storeys.get(storeys.size() - 1).plan().outputs();
  }

  private static List<Block> blocks(String label, Plan plan, int offset) {
    List<Block> blocks = new ArrayList<>();
    int from = offset;
    for (Parameter parameter : plan.parameters()) {
      Block block =
          new Block(label + "." + parameter.name(), from, parameter.rows(), parameter.columns());
      blocks.add(block);
      from = end(block);
    }
    return List.copyOf(blocks);
  }

  private static int end(Block block) {
    return Math.addExact(block.offset(), Math.multiplyExact(block.rows(), block.columns()));
  }
}
