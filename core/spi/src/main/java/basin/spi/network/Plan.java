package basin.spi.network;

import basin.spi.number.Shape;
import java.util.List;

/**
 * What a layer comes to behind rows of a given shape.
 *
 * @param outputs the shape of a row that it puts out
 * @param parameters what it learns itself, in the order they take in the parameter vector
 * @param inner layers within this layer; what they learn follows, in order
 */
public record Plan(Shape outputs, List<Parameter> parameters, List<Sequential> inner) {
  /** Copies the lists. */
  public Plan {
    parameters = List.copyOf(parameters);
    inner = List.copyOf(inner);
  }

  /** Of a layer without layers inside. */
  public Plan(Shape outputs, List<Parameter> parameters) {
    this(outputs, parameters, List.of());
  }
}
