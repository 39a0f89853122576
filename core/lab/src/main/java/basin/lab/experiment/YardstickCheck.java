package basin.lab.experiment;

import basin.lab.claims.Assertion;
import basin.lab.claims.ClaimCheck;
import basin.lab.claims.ReadingCheck;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Quote;
import basin.spi.claim.Yardstick;
import basin.spi.metric.Metric;
import java.util.Optional;

/**
 * Holds what claims measure against what trials record and analyses tell.
 *
 * @param metrics that some trial measures
 * @param readings of the analyses that are asked for
 * @param aim the goal, which says which way is better
 */
record YardstickCheck(
    KnownMetrics metrics,
    ReadingCheck readings,
    Optional<Header.Aim> aim,
    Examiner examiner,
    Faults faults) {
  /** Takes down what is wrong with the yardsticks of a claim. */
  void examine(Assertion.Written claim) {
    for (Yardstick yardstick : claim.assertion().claim().yardsticks()) {
      Place place = ClaimCheck.place(claim, yardstick.series());
      if (!readings.examine(yardstick, place, faults)) {
        examineSeries(claim, yardstick, place);
      }
    }
  }

  private void examineSeries(Assertion.Written claim, Yardstick yardstick, Place place) {
    metrics
        .of(yardstick.series())
        .flatMap(metric -> beyond(yardstick, metric))
        .ifPresent(beyond -> faults.add(place, beyond));
    examiner.examineClaim(yardstick.series(), place, faults);
    if (claim.assertion().claim().ranks() && !isDirected(yardstick)) {
      faults.add(
          place,
          "whether more or less of %s is better is not known; write low %s if less is, high %s if more is"
              .formatted(Quote.of(yardstick.series()), yardstick.series(), yardstick.series()));
    }
  }

  /** Losses and metrics say themselves which way is better, and so do targets and the goal. */
  private boolean isDirected(Yardstick yardstick) {
    return yardstick.target().isPresent()
        || yardstick.lessIsBetter().isPresent()
        || yardstick.series().endsWith("loss")
        || metrics.of(yardstick.series()).isPresent()
        || aim.filter(goal -> goal.metric().equals(yardstick.series())).isPresent();
  }

  /** Why no run can reach the yardstick's target. */
  private static Optional<String> beyond(Yardstick yardstick, Metric metric) {
    return yardstick
        .target()
        .flatMap(
            target ->
                new Header.Aim(
                        yardstick.series(),
                        target.higher() ? Optional.of(target.value()) : Optional.empty(),
                        target.higher() ? Optional.empty() : Optional.of(target.value()))
                    .beyond(metric));
  }
}
