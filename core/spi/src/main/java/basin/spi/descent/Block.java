package basin.spi.descent;

/**
 * A named stretch of the parameter vector: {@code dense1.weights}, 784×128.
 *
 * @param name layer and parameter, or the name of a surface's coordinates
 * @param role what its numbers do
 * @param offset where it starts
 * @param rows inputs, or 1
 * @param columns units
 */
public record Block(String name, Role role, int offset, int rows, int columns) {
  /** Of weights. */
  public Block(String name, int offset, int rows, int columns) {
    this(name, Role.WEIGHTS, offset, rows, columns);
  }

  /** rows × columns. */
  public int length() {
    return rows * columns;
  }
}
