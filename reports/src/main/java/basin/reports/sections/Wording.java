package basin.reports.sections;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Scale;
import basin.reports.study.Setting;
import basin.reports.words.Prose;

/** Phrases that several sections share. */
final class Wording {
  private Wording() {}

  /** What a mean over a scale is called. */
  static String mean(Scale scale) {
    return scale == Scale.LINEAR ? "mean" : "geometric mean";
  }

  /** What a difference over a scale is called. */
  static String behind(Scale scale) {
    return scale == Scale.LINEAR ? "Behind by" : "Behind by a factor of";
  }

  /** An estimate on its scale in words. */
  static String estimate(Interval interval, Scale scale) {
    return scale == Scale.LINEAR ? Prose.estimate(interval) : Prose.ratio(interval);
  }

  /** A rate as a cell: a number where it is one. */
  static Object rate(Setting setting) {
    double rate = setting.rateValue();
    return Double.isNaN(rate) ? setting.rate() : (Object) rate;
  }
}
