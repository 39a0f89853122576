package basin.spi.problem;

/**
 * A direction in which an objective stays what it is, to first order and whatever the data, because
 * of how the network or the formula is built. At a stationary point its curvature is exactly zero.
 *
 * @param name what the objective does not notice: {@code shift}, {@code rescaling}
 * @param direction one number for each parameter
 */
public record Symmetry(String name, double[] direction) {}
