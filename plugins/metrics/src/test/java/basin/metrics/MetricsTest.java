package basin.metrics;

import basin.spi.Plugin;
import basin.spi.metric.Metric;
import basin.testkit.MetricContract;
import java.util.LinkedHashMap;
import java.util.Map;

class MetricsTest implements MetricContract {
  @Override
  public Plugin plugin() {
    return new MetricsPlugin();
  }

  @Override
  public Map<String, Metric> components() {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    metrics.put("accuracy", new Accuracy());
    metrics.put("mae", new Mae());
    metrics.put("mse", new Mse());
    metrics.put("perplexity", new Perplexity());
    metrics.put("r2", new R2());
    metrics.put("rmse", new Rmse());
    metrics.put("top-k", new TopK(2));
    metrics.put("top-k of one", new TopK(1));
    for (Average average : Average.values()) {
      metrics.put("f1 " + average, new F1(average));
      metrics.put("precision " + average, new Precision(average));
      metrics.put("recall " + average, new Recall(average));
    }
    return metrics;
  }

  @Override
  public int classes(Metric metric) {
    return metric.series().endsWith("-binary") ? 2 : 4;
  }
}
