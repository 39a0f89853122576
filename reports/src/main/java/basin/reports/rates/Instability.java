package basin.reports.rates;

import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.util.Optional;

/**
 * What makes a rate unstable: a trial that diverged, or ended with more loss than it began with.
 */
final class Instability {
  private Instability() {}

  /**
   * Whether a trial shows it.
   *
   * @param outcome how it ended
   * @param descended its training loss
   */
  static boolean shows(Optional<Outcome> outcome, Optional<Curve> descended) {
    return outcome.filter(o -> o == Outcome.DIVERGED).isPresent()
        || descended.filter(c -> c.values().length > 1).map(Instability::rose).orElse(false);
  }

  private static boolean rose(Curve curve) {
    return curve.last() > curve.values()[0];
  }
}
