package basin.metrics;

import basin.spi.Plugin;
import basin.spi.metric.Metric;
import basin.testkit.MetricContract;
import java.util.LinkedHashMap;
import java.util.Map;

/** Two classes told by one number. */
class SingleOutputTest implements MetricContract {
  @Override
  public Plugin plugin() {
    return extensions -> {};
  }

  @Override
  public void everyRegisteredComponentIsTested() {
    // that is for the test on several outputs
  }

  @Override
  public Map<String, Metric> components() {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    metrics.put("accuracy", new Accuracy());
    metrics.put("perplexity", new Perplexity());
    metrics.put("top-k", new TopK(1));
    for (Average average : Average.values()) {
      metrics.put("f1 " + average, new F1(average));
      metrics.put("precision " + average, new Precision(average));
      metrics.put("recall " + average, new Recall(average));
    }
    return metrics;
  }

  @Override
  public int classes(Metric metric) {
    return 1;
  }
}
