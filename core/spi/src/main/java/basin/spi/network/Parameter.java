package basin.spi.network;

import java.util.Optional;

/**
 * A block of numbers that a layer learns.
 *
 * @param name within the layer: {@code weights}, {@code bias}
 * @param rows inputs, or 1
 * @param columns units
 * @param fan for the initializer
 * @param initializer draws its first values; empty: the network's own initializer
 */
public record Parameter(
    String name, int rows, int columns, Fan fan, Optional<Initializer> initializer) {
  /** rows × columns. */
  public int length() {
    return Math.multiplyExact(rows, columns);
  }
}
