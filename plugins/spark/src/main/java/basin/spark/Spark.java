package basin.spark;

import basin.spi.run.Executor;
import basin.spi.run.Host;
import basin.spi.run.TrialExecutor;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.Map;
import java.util.Optional;

/**
 * An Apache Spark cluster. Trials go there as text, in waves, with Basin's jars, those of plugins
 * and the data, each file once to a machine; results come back as they finish, to the bits they
 * would have here. A lost worker costs its trials in flight, which run again elsewhere.
 */
@Doc(
    "Trials on an Apache Spark cluster; its cores decide how many run at once. What is finished is stored here.")
@Source("Zaharia et al. 2012, Resilient distributed datasets")
@Convention("-j is for threads of this machine; --alone stops lockstep, but not the cluster")
@Example("{master: 'spark://host:7077', properties: {spark.executor.memory: 2g}}")
public record Spark(
    @Doc("URL of the cluster: spark://HOST:7077, yarn, k8s://…, or local[2]") String master,
    @Doc("properties of Spark, such as spark.executor.memory") @Default("{}")
        Map<String, String> properties,
    @Doc("how often a trial is tried whose worker is lost, before it has failed")
        @Default("4")
        @Range(from = 1)
        int attempts,
    @Doc(
            "folder on each worker's machine where files are kept; basin-USER in its folder for temporary files if absent")
        Optional<String> cache)
    implements Executor {
  /** Copies the properties. */
  public Spark {
    properties = Map.copyOf(properties);
  }

  @Override
  public TrialExecutor open(Host host) {
    return new SparkExecutor(this, host);
  }
}
