package basin.spi.descent;

/**
 * How far to go along a direction in which an objective falls: strong Wolfe conditions,
 * backtracking. An immutable specification without memory; quasi-Newton and conjugate-gradient
 * optimizers take one as a setting.
 */
@FunctionalInterface
public interface LineSearch {
  /**
   * Looks for a length.
   *
   * @param line the objective along the direction; values that are not finite may come up
   * @param first the length to try first, above 0
   * @return the length to go; 0 if none was found at which the objective is lower
   */
  double length(Line line, double first);
}
