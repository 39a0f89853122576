package basin.metrics;

import basin.spi.data.Task;
import basin.spi.metric.Metric;

/** What is measured on classes and lies between 0 and 1, more being better. */
interface OfClasses extends Metric {
  @Override
  default boolean fits(Task task) {
    return task == Task.CLASSIFICATION;
  }

  @Override
  default boolean higherIsBetter() {
    return true;
  }

  @Override
  default double least() {
    return 0;
  }

  @Override
  default double most() {
    return 1;
  }
}
