package basin.engine.network;

import basin.spi.descent.Block;
import basin.spi.network.Layer;
import basin.spi.network.Plan;
import basin.spi.number.Shape;
import java.util.List;
import java.util.stream.Stream;

/**
 * A layer in its place in a network.
 *
 * @param layer the layer
 * @param path with its number, behind those of the layers it is in: {@code residual1.dense2}
 * @param inputs the shape of a row that comes in
 * @param plan what the layer comes to behind it
 * @param blocks its own parameters in the flat vector
 * @param inner the layers of {@link Plan#inner} in their places
 */
record PlacedLayer(
    Layer layer,
    String path,
    Shape inputs,
    Plan plan,
    List<Block> blocks,
    List<List<PlacedLayer>> inner) {

  /** The shape of a row that goes out. */
  Shape outputs() {
    return plan.outputs();
  }

  /** Whether it or a layer inside has parameters. */
  boolean learns() {
    return all().anyMatch(placed -> !placed.blocks.isEmpty());
  }

  /** This layer and all inside, in the order of their parameters. */
  Stream<PlacedLayer> all() {
    return Stream.concat(
        Stream.of(this), inner.stream().flatMap(List::stream).flatMap(PlacedLayer::all));
  }
}
