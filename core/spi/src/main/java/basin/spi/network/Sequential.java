package basin.spi.network;

import basin.spi.number.Shape;
import java.util.List;

/**
 * Layers one behind the other, inside another layer.
 *
 * @param layers from the inputs to the outputs; one or more
 * @param inputs the shape of a row that comes in
 */
public record Sequential(List<Layer> layers, Shape inputs) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public Sequential {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("there must be a layer inside, at least one");
    }
  }

  /**
   * The shape of a row that comes out.
   *
   * @throws ShapeMismatch if a layer wants another shape than comes in
   */
  public Shape outputs() {
    Shape shape = inputs;
    for (Layer layer : layers) {
      shape = layer.plan(shape).outputs();
    }
    return shape;
  }
}
