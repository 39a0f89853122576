package basin.spi.network;

import java.util.List;

/**
 * What a layer comes to behind a given number of inputs.
 *
 * @param outputs numbers per row that it puts out
 * @param parameters what it learns, in the order they take in the parameter vector
 */
public record Plan(int outputs, List<Parameter> parameters) {
  /** Copies the list. */
  public Plan {
    parameters = List.copyOf(parameters);
  }
}
