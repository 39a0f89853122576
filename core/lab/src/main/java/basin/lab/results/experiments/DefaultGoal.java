package basin.lab.results.experiments;

import basin.spi.report.Goal;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What counts as best when the experiment does not say: accuracy before loss, unseen rows first.
 */
public final class DefaultGoal {
  private static final List<String> WANTED =
      List.of(
          "validation.accuracy",
          "test.accuracy",
          "train.accuracy",
          "validation.loss",
          "test.loss",
          "train.loss");

  private DefaultGoal() {}

  /** The first of the wanted metrics that was measured; {@code train.loss} if none was. */
  public static Goal of(Collection<String> measured) {
    String metric = WANTED.stream().filter(measured::contains).findFirst().orElse("train.loss");
    return new Goal(metric, metric.endsWith(".accuracy"), OptionalDouble.empty());
  }
}
