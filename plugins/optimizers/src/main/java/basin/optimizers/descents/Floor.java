package basin.optimizers.descents;

import basin.spi.number.Vec;
import java.util.Locale;
import java.util.Optional;

/**
 * Where nothing is left to descend.
 *
 * @param measure how long a gradient is
 * @param tolerance of a gradient
 * @param least the fall that a direction must promise
 */
public record Floor(Measure measure, double tolerance, double least) {

  /** How long a gradient is. */
  public enum Measure {
    /** Its largest component. */
    LARGEST,
    /** √Σ gᵢ². */
    NORM
  }

  /** By the norm of the gradient alone. */
  public static Floor norm(double tolerance) {
    return new Floor(Measure.NORM, tolerance, 0);
  }

  /** Why a gradient is as good as 0; empty if it is not. */
  public Optional<String> flat(Vec slope) {
    boolean norm = measure == Measure.NORM;
    double size = norm ? slope.norm() : Math.max(slope.largest(), -slope.smallest());
    return size <= tolerance
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "the %s of the gradient is %.3g, not above the tolerance %s",
                norm ? "norm" : "largest component",
                size,
                tolerance))
        : Optional.empty();
  }

  /** Why a direction promises too little; empty if it does not. */
  public Optional<String> low(double fall) {
    return fall > -least
        ? Optional.of(
            String.format(
                Locale.ROOT, "the slope along the direction is %.3g, not below −%s", fall, least))
        : Optional.empty();
  }
}
