package basin.reports.statistics.resampling;

import basin.reports.statistics.Sample;

/** A number made of a sample, which does not hang on the order of its values. */
@FunctionalInterface
public interface Statistic {
  /** x̄. */
  Statistic MEAN = x -> new Sample(x).mean();

  /** The value in the middle. */
  Statistic MEDIAN = x -> new Sample(x).median();

  /** s², divided by n − 1. */
  Statistic VARIANCE = x -> Math.pow(new Sample(x).deviation(), 2);

  /** Of a sample of finite numbers. */
  double of(double... x);
}
