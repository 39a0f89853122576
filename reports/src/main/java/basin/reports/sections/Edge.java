package basin.reports.sections;

import basin.reports.study.Group;
import basin.reports.study.Setting;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;

/**
 * A best rate that is the smallest or largest tried.
 *
 * @param best the setting
 * @param side which edge
 */
record Edge(Setting best, String side) {
  /** Empty if the rate has neighbours on both sides, or fewer than two rates were tried. */
  static Optional<Edge> of(Group group, Setting best) {
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
    return best.group() + ": " + best.rate() + " is the " + side + " tried";
  }
}
