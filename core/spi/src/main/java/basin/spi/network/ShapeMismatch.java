package basin.spi.network;

import basin.spi.number.Shape;

/** A layer that cannot work on what comes in. */
public final class ShapeMismatch extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient Layer layer;

  /**
   * Of a layer.
   *
   * @param layer the one that refuses
   * @param inputs the shape that comes in
   * @param wants what it needs instead, behind "wants": {@code rows of shape [channels, height,
   *     width]}
   */
  public ShapeMismatch(Layer layer, Shape inputs, String wants) {
    super(layer.label() + " wants " + wants + ", but what comes in has the shape " + inputs);
    this.layer = layer;
  }

  /** The layer that refuses. */
  public Layer layer() {
    return layer;
  }
}
