package basin.reports.sections;

import basin.reports.statistics.Interval;
import basin.reports.study.Measure;
import basin.reports.study.Setting;
import basin.reports.words.Prose;

/** Phrases that several sections share. */
final class Wording {
  /** What a measure by logarithm does, in a sentence. */
  static final String LOGARITHMS =
      "A loss is averaged by its logarithm: means are geometric, differences are ratios, and limits stay"
          + " above 0. One below 10⁻¹² counts as 10⁻¹²; the rest is rounding.";

  private static final String EVERYTHING = "all trials";

  private Wording() {}

  /** What a mean is called. */
  static String mean(Measure measure) {
    return measure.byRatio() ? "geometric mean" : "mean";
  }

  /** What a difference is called. */
  static String behind(Measure measure) {
    return measure.byRatio() ? "Behind by a factor of" : "Behind by";
  }

  /** How limits come about. */
  static String limits(Measure measure) {
    return "95 % confidence, Student's t"
        + (measure.byRatio() ? " of the logarithms" : "")
        + (Double.isFinite(measure.most()) ? ", cut at 0 and 1" : "");
  }

  /** An estimate in words. */
  static String estimate(Interval interval, Measure measure) {
    return measure.byRatio() ? Prose.ratio(interval) : Prose.estimate(interval);
  }

  /** {@code With sgd}, the beginning of a sentence. */
  static String with(String label) {
    return label.equals(EVERYTHING) ? "Over all trials" : "With " + label;
  }

  /** A rate as a cell: a number where it is one. */
  static Object rate(Setting setting) {
    double rate = setting.rateValue();
    return Double.isNaN(rate) ? setting.rate() : (Object) rate;
  }
}
