package basin.engine.network;

import basin.spi.descent.Block;
import basin.spi.network.Layer;
import basin.spi.network.Parameter;
import basin.spi.network.Plan;
import basin.spi.network.Sequential;
import basin.spi.number.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Layers put in a row: what each is called, where its parameters lie, and which shapes go through.
 *
 * @param layers from the inputs to the outputs
 * @param blocks the parameters of all, in order
 */
record NetworkPlan(List<PlacedLayer> layers, List<Block> blocks) {
  /**
   * Layers of one kind are numbered from 1 within the layer they are in, so that a name does not
   * depend on the other kinds.
   *
   * @throws ArithmeticException if they have 2³¹ parameters or more, which {@link ShapeCheck}
   *     refuses
   * @throws basin.spi.network.ShapeMismatch if a layer wants another shape than comes in
   */
  static NetworkPlan of(List<Layer> layers, Shape inputs) {
    Drawing drawing = new Drawing();
    return new NetworkPlan(
        drawing.place(layers, inputs, "", new HashMap<>()), List.copyOf(drawing.blocks));
  }

  /** How many numbers the parameters are. */
  int dimension() {
    return blocks.isEmpty() ? 0 : end(blocks.get(blocks.size() - 1));
  }

  /** The shape of a row that comes out. */
  Shape outputs() {
    return layers.get(layers.size() - 1).outputs();
  }

  /** All layers, those inside others too, in the order of their parameters. */
  Stream<PlacedLayer> all() {
    return layers.stream().flatMap(PlacedLayer::all);
  }

  private static int end(Block block) {
    return Math.addExact(block.offset(), Math.multiplyExact(block.rows(), block.columns()));
  }

  /** Where the next parameters go. */
  private static final class Drawing {
    private final List<Block> blocks = new ArrayList<>();
    private int offset;

    List<PlacedLayer> place(
        List<Layer> layers, Shape inputs, String within, Map<String, Integer> numbers) {
      List<PlacedLayer> placed = new ArrayList<>();
      Shape shape = inputs;
      for (Layer layer : layers) {
        String path = within + layer.label() + numbers.merge(layer.label(), 1, Integer::sum);
        PlacedLayer one = place(layer, path, shape);
        placed.add(one);
        shape = one.outputs();
      }
      return List.copyOf(placed);
    }

    private PlacedLayer place(Layer layer, String path, Shape inputs) {
      Plan plan = layer.plan(inputs);
      List<Block> own = plan.parameters().stream().map(p -> block(path, p)).toList();
      Map<String, Integer> numbers = new HashMap<>();
      List<List<PlacedLayer>> inner = new ArrayList<>();
      for (Sequential sequential : plan.inner()) {
        inner.add(place(sequential.layers(), sequential.inputs(), path + ".", numbers));
      }
      return new PlacedLayer(layer, path, inputs, plan, own, List.copyOf(inner));
    }

    private Block block(String path, Parameter parameter) {
      Block block =
          new Block(
              path + "." + parameter.name(),
              parameter.role(),
              offset,
              parameter.rows(),
              parameter.columns());
      offset = end(block);
      blocks.add(block);
      return block;
    }
  }
}
