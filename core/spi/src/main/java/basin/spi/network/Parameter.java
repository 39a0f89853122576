package basin.spi.network;

import basin.spi.descent.Role;
import java.util.Optional;

/**
 * A block of numbers that a layer learns.
 *
 * @param name within the layer: {@code weights}, {@code bias}
 * @param role what they do, for optimizers that treat some otherwise than others
 * @param rows inputs, or 1
 * @param columns units
 * @param fan for the initializer
 * @param initializer draws its first values; empty: the network's own initializer
 */
public record Parameter(
    String name, Role role, int rows, int columns, Fan fan, Optional<Initializer> initializer) {
  /** Weights. */
  public static Parameter weights(
      String name, int rows, int columns, Fan fan, Optional<Initializer> initializer) {
    return new Parameter(name, Role.WEIGHTS, rows, columns, fan, initializer);
  }

  /** Numbers that are added to the outputs, one for each column. */
  public static Parameter bias(String name, int columns, Fan fan, Initializer initializer) {
    return new Parameter(name, Role.BIAS, 1, columns, fan, Optional.of(initializer));
  }

  /** rows × columns. */
  public int length() {
    return Math.multiplyExact(rows, columns);
  }
}
