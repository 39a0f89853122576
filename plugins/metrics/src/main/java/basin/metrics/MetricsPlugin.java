package basin.metrics;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.metric.Metric;

/** The metrics that come with Basin. */
public final class MetricsPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Metric.class, "accuracy", Accuracy.class)
        .add(Metric.class, "f1", F1.class)
        .add(Metric.class, "mae", Mae.class)
        .add(Metric.class, "mse", Mse.class)
        .add(Metric.class, "perplexity", Perplexity.class)
        .add(Metric.class, "precision", Precision.class)
        .add(Metric.class, "r2", R2.class)
        .add(Metric.class, "recall", Recall.class)
        .add(Metric.class, "rmse", Rmse.class)
        .add(Metric.class, "top-k", TopK.class);
  }
}
