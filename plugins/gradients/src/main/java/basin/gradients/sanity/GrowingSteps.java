package basin.gradients.sanity;

import basin.gradients.caution.Said;
import basin.spi.check.Course;
import basin.spi.check.Finding;
import basin.spi.check.SanityCheck;
import basin.spi.check.Spot;
import basin.spi.check.Tryout;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.List;
import java.util.Optional;

/** Whether the first steps, as the trial takes them, keep the loss from growing. */
@Doc("Whether the first steps leave the loss where it was, or lower.")
public record GrowingSteps(
    @Doc("times the first loss that the last ones may come to") @Default("3") @Range(from = 1)
        double times)
    implements SanityCheck {

  /** How many steps are taken. */
  static final int STEPS = 40;

  private static final int LAST = 10;

  @Override
  public Optional<Finding> examine(Tryout trial) {
    Course course = trial.course(STEPS);
    List<Double> losses = course.losses();
    Spot spot = trial.rate().orElse(new Spot.Key("optimizer"));
    Optional<String> smaller =
        course.rates().size() == 1 && trial.rate().isPresent()
            ? course.rates().values().stream().map(rate -> Said.number(rate / 10)).findFirst()
            : Optional.empty();
    if (course.diverged().isPresent()) {
      return Optional.of(
          Finding.fail(
                  spot,
                  "Training diverges within "
                      + Said.count(losses.size() + 1L, "step")
                      + ": "
                      + course.diverged().get())
              .mendedBy("Make the rate smaller.", smaller.orElse("")));
    }
    if (losses.size() < LAST) {
      return Optional.empty();
    }
    double first = losses.get(0);
    double last = last(losses);
    String fact =
        "Over "
            + Said.count(losses.size(), "step")
            + " the loss of batches goes from "
            + Said.number(first)
            + " to "
            + Said.number(last)
            + " (median of the last "
            + LAST
            + "); a step moves "
            + Said.number(course.lengths().get(0))
            + " first and "
            + Said.number(course.lengths().get(course.lengths().size() - 1))
            + " last.";
    return Optional.of(
        last > times * first
            ? Finding.fail(spot, fact).mendedBy("Make the rate smaller.", smaller.orElse(""))
            : Finding.pass(fact));
  }

  /** Whether the last steps stand below the first loss. */
  static boolean recovers(Course course) {
    return course.diverged().isEmpty()
        && course.losses().size() >= LAST
        && last(course.losses()) < course.losses().get(0);
  }

  /** The median of the last ones. */
  private static double last(List<Double> losses) {
    return losses.subList(losses.size() - LAST, losses.size()).stream()
        .mapToDouble(loss -> loss)
        .sorted()
        .skip(LAST / 2)
        .findFirst()
        .orElseThrow();
  }
}
