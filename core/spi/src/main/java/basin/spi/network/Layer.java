package basin.spi.network;

import basin.spi.number.Shape;
import java.util.Optional;

/** A step of a network from one row of numbers to the next; an immutable specification. */
public interface Layer {
  /**
   * What the layer comes to behind rows of a shape.
   *
   * @throws ShapeMismatch if it cannot work on such rows
   */
  Plan plan(Shape inputs);

  /** The layer at work in one trial. */
  ActiveLayer start(LayerContext context);

  /**
   * Whether outputs are inputs times the first parameter, inputs × outputs, and perhaps a second, 1
   * × outputs, added to them: nothing else, and no activation. No layer has a setting of that name,
   * which would answer in its place.
   */
  default boolean affineAlone() {
    return false;
  }

  /** Whether the layer is {@link #affineAlone} but for an activation behind it. */
  default boolean affineInside() {
    return affineAlone();
  }

  /**
   * Whether a column of all parameters, multiplied by a number above 0, multiplies that output by
   * it.
   */
  default boolean homogeneous() {
    return affineAlone();
  }

  /**
   * Whether outputs change places, and nothing else, when their columns of all parameters do. Asked
   * of layers that are {@link #affineInside}.
   */
  default boolean interchangeable() {
    return affineAlone();
  }

  /** Whether a column of all parameters changes the sign of that output with its own. */
  default boolean odd() {
    return affineAlone();
  }

  /** φ, if what the layer puts out is φ of its sums, or of what comes in if it has none. */
  default Optional<Activation> nonlinearity() {
    return Optional.empty();
  }

  /**
   * How the layer normalises rows of shape {@code [features]}, if that is all it does but for
   * parameters {@code gamma}, by which a number is then multiplied, and {@code beta}, which is
   * added to it.
   */
  default Optional<Normalization> normalization() {
    return Optional.empty();
  }

  /** The short name that blocks and series carry, with a number behind it: {@code dense1}. */
  String label();
}
