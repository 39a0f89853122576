package basin.lab.experiment;

import basin.lab.catalog.Catalog;
import basin.spi.claim.Yardstick;
import basin.spi.report.Goal;
import java.util.Optional;

/** A goal as it is typed: {@code test.accuracy}, {@code test.accuracy≥0.97}, {@code loss<=0.1}. */
public final class GoalText {
  private GoalText() {}

  /**
   * The goal of a text. Whether more of a bare metric is better, its kind says.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Goal of(String text, Catalog catalog) {
    Yardstick typed = yardstick(text.strip());
    Optional<Double> target = typed.target().map(Yardstick.Target::value);
    boolean higher = typed.target().map(Yardstick.Target::higher).orElse(false);
    return new Header.Aim(
            typed.series(), target.filter(any -> higher), target.filter(any -> !higher))
        .goal(KnownMetrics.of(catalog));
  }

  private static Yardstick yardstick(String text) {
    try {
      boolean bare = text.matches("[^\\s<>=≤≥]+");
      return new Yardstick(bare ? text : "steps to " + text);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(
          "write a metric, such as test.loss, or one with a target, such as 'test.accuracy>=0.97',"
              + " not '"
              + text
              + "'",
          malformed);
    }
  }
}
