package basin.spi.problem;

/**
 * A rectangle of the plane.
 *
 * @param left smallest first coordinate
 * @param right largest first coordinate
 * @param bottom smallest second coordinate
 * @param top largest second coordinate
 */
public record Box(double left, double right, double bottom, double top) {
  /** The smallest box that holds both. */
  public Box union(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.max(right, other.right),
        Math.min(bottom, other.bottom),
        Math.max(top, other.top));
  }
}
