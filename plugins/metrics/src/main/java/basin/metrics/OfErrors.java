package basin.metrics;

import basin.spi.data.Task;
import basin.spi.metric.Metric;

/** What is measured on errors of numbers and is never negative, less being better. */
interface OfErrors extends Metric {
  @Override
  default boolean fits(Task task) {
    return task == Task.REGRESSION;
  }

  @Override
  default boolean higherIsBetter() {
    return false;
  }

  @Override
  default double least() {
    return 0;
  }
}
