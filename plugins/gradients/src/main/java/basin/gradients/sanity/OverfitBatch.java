package basin.gradients.sanity;

import basin.gradients.caution.Said;
import basin.spi.check.Course;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.check.SanityCheck;
import basin.spi.check.Spot;
import basin.spi.check.Tryout;
import basin.spi.descent.Objective;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;

/**
 * Whether a few rows can be learnt by heart: first as the trial learns, and where that does not do,
 * by steps of Adam at three rates, the best of which says what the network itself can.
 */
@Doc("Whether one small batch can be learnt by heart.")
@Source("Braiek and Khomh 2022, TheDeepChecker: fitting one batch as a check of a training program")
@Convention("learnt is what the loss falls by, as a share of what it begins above its best")
public record OverfitBatch(
    @Doc("rows of the batch") @Default("16") @Range(from = 1, to = 1024) int rows,
    @Doc("steps on it") @Default("300") @Range(from = 10, to = 100_000) int steps,
    @Doc("share of the loss that is to go") @Default("0.5") @Range(from = 0, to = 1) double share)
    implements SanityCheck {

  @Override
  public Optional<Finding> examine(Tryout trial) {
    return trial.network().map(draft -> examine(draft, trial));
  }

  private Finding examine(Draft draft, Tryout trial) {
    Course course = trial.onOneBatch(rows, steps);
    List<Double> losses = course.losses();
    double start = losses.isEmpty() ? Double.NaN : losses.get(0);
    double end =
        losses.isEmpty() ? Double.NaN : lowest(losses.subList(losses.size() / 2, losses.size()));
    String own = asSet(course, start, end);
    if (course.diverged().isEmpty() && end <= (1 - share) * start) {
      return Finding.pass(own + ".");
    }
    Objective batch = trial.batch(rows).whole();
    Fitter.Fit fit = Fitter.best(batch, trial, steps);
    boolean can = fit.loss() <= (1 - share) * start || start <= 0;
    String fact =
        own
            + "; Adam takes it to "
            + Said.number(fit.loss())
            + " at the rate "
            + Said.number(fit.rate())
            + ".";
    if (!can) {
      return Finding.fail(draft.whole(), fact + " So the network cannot learn a few rows by heart.")
          .mendedBy(
              "Look at the output activation and the loss, at the depth and the first weights, and at"
                  + " equal inputs with unlike targets.");
    }
    Spot spot = trial.rate().orElse(draft.whole());
    boolean jumps = course.diverged().isPresent() || !(end <= start);
    return (jumps ? Finding.fail(spot, fact) : Finding.look(spot, fact))
        .mendedBy(
            "The network can, at another rate or with another optimizer: try a "
                + (jumps ? "smaller" : "larger")
                + " rate.");
  }

  /** How the batch was learnt as the trial learns. */
  private String asSet(Course course, double start, double end) {
    String steps = Said.count(course.losses().size(), "step");
    String batch = Said.count(rows, "row");
    return course.diverged().isPresent()
        ? "As it is set, training on " + batch + " diverges after " + steps
        : "As it is set, "
            + steps
            + " on "
            + batch
            + " take the loss from "
            + Said.number(start)
            + " to "
            + Said.number(end);
  }

  private static double lowest(List<Double> losses) {
    return losses.stream().mapToDouble(x -> x).min().orElse(Double.NaN);
  }
}
