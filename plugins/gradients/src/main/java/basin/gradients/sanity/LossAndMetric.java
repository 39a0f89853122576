package basin.gradients.sanity;

import basin.gradients.caution.Said;
import basin.spi.check.Course;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.check.SanityCheck;
import basin.spi.check.Spot;
import basin.spi.check.Tryout;
import basin.spi.metric.Metric;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether what is descended and what is measured agree on which way is better. */
@Doc("Whether metrics get better when the loss of a few rows falls.")
@Source("Braiek and Khomh 2022, TheDeepChecker: loss and metric are to go together")
public record LossAndMetric(
    @Doc("rows that are learnt") @Default("64") @Range(from = 1, to = 1024) int rows,
    @Doc("steps on them") @Default("100") @Range(from = 10, to = 100_000) int steps)
    implements SanityCheck {

  private static final double FALLS = 0.9;

  @Override
  public Optional<Finding> examine(Tryout trial) {
    return trial.network().flatMap(draft -> examine(draft, trial));
  }

  private Optional<Finding> examine(Draft draft, Tryout trial) {
    Course course = trial.onOneBatch(rows, steps);
    Double start = course.before().get("train.loss");
    Double end = course.after().get("train.loss");
    List<String> better = new ArrayList<>();
    List<String> worse = new ArrayList<>();
    for (Metric metric : trial.metrics()) {
      Double before = course.before().get("train." + metric.series());
      Double after = course.after().get("train." + metric.series());
      if (before == null || after == null) {
        continue;
      }
      boolean falls = metric.higherIsBetter() ? after < before : after > before;
      (falls ? worse : better)
          .add(metric.series() + " goes from " + Said.number(before) + " to " + Said.number(after));
    }
    if (start == null || end == null || better.isEmpty() && worse.isEmpty()) {
      return Optional.empty();
    }
    String fact =
        "While the loss of "
            + Said.count(rows, "row")
            + " goes from "
            + Said.number(start)
            + " to "
            + Said.number(end)
            + ", "
            + String.join(", ", worse.isEmpty() ? better : worse)
            + ".";
    if (end > FALLS * start || worse.isEmpty()) {
      return Optional.of(Finding.pass(fact));
    }
    return Optional.of(
        Finding.look(new Spot.Whole(draft.loss()), fact)
            .mendedBy(
                "Look whether outputs, loss and metric read the targets alike: 0 and 1, −1 and 1, or a"
                    + " column for each class."));
  }
}
