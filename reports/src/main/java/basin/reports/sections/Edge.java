package basin.reports.sections;

import basin.reports.study.Group;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;

/**
 * A best rate that is the smallest or largest tried.
 *
 * @param best the setting
 * @param side which edge
 */
record Edge(Setting best, String side) {
  /**
   * Empty if the rate has neighbours on both sides, fewer than two rates were tried, or nothing is
   * left to gain beyond.
   */
  static Optional<Edge> of(Study study, Group group, Setting best) {
    Score score = Score.of(study, best, study.criterion().ranked());
    if (!study.criterion().timed() && score.measure().vanishes(score.mean().center())) {
      return Optional.empty();
    }
    DoubleSummaryStatistics rates =
        group.settings().stream().mapToDouble(Setting::rateValue).summaryStatistics();
    double rate = best.rateValue();
    if (!(rates.getMin() < rates.getMax())) {
      return Optional.empty();
    }
    if (rate == rates.getMin()) {
      return Optional.of(new Edge(best, "smallest"));
    }
    return rate == rates.getMax() ? Optional.of(new Edge(best, "largest")) : Optional.empty();
  }

  String text() {
    return best.rate() + " is the " + side + " tried for " + best.group();
  }
}
