package basin.spi.descent;

/**
 * A named stretch of the parameter vector: {@code dense1.weights}, 784×128.
 *
 * @param name layer and parameter, or the name of a surface's coordinates
 * @param offset where it starts
 * @param rows inputs, or 1
 * @param columns units
 */
public record Block(String name, int offset, int rows, int columns) {
  /** rows × columns. */
  public int length() {
    return rows * columns;
  }
}
