package basin.reports.gradients;

import basin.reports.statistics.Sample;
import basin.reports.statistics.Scale;

/**
 * One of the gauges that the probe {@code gradient-gauges} takes down.
 *
 * @param series its name
 * @param name of it, in words
 * @param symbol as on an axis
 * @param logarithmic whether sizes count, not differences
 * @param reading how to read it, in a sentence
 */
record Gauge(String series, String name, String symbol, boolean logarithmic, String reading) {
  /** In the middle of several. */
  double median(double... values) {
    return logarithmic ? Scale.LOGARITHMIC.median(values) : new Sample(values).median();
  }

  /** For file names. */
  String slug() {
    return series.replace('.', '-');
  }
}
