package basin.spark;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.run.Executor;

/** Apache Spark as an executor. */
public final class SparkPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions.add(Executor.class, "spark", Spark.class);
  }
}
