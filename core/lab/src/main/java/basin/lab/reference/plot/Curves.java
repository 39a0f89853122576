package basin.lab.reference.plot;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Curves over one axis.
 *
 * @param axis what is along it
 * @param x where the curves are sampled, rising
 * @param curves the first is the one that matters
 */
public record Curves(String axis, double[] x, List<Curve> curves) implements Plot {
  /**
   * One of them.
   *
   * @param name in the legend
   * @param y a value for each x; one that is not finite is left out
   */
  public record Curve(String name, double[] y) {}

  /** The smallest value of all curves. */
  public double low() {
    return finite().min().orElse(0);
  }

  /** The largest value of all curves. */
  public double high() {
    return finite().max().orElse(0);
  }

  private DoubleStream finite() {
    return curves.stream().flatMapToDouble(c -> DoubleStream.of(c.y())).filter(Double::isFinite);
  }
}
