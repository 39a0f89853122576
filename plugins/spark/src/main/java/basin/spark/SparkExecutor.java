package basin.spark;

import basin.spi.run.ExecutorException;
import basin.spi.run.Host;
import basin.spi.run.Trial;
import basin.spi.run.TrialExecutor;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import basin.spi.run.Workplace;
import java.util.Iterator;
import java.util.function.Consumer;

/** Connects to the cluster with the first trial, and stays connected until it is closed. */
final class SparkExecutor implements TrialExecutor {
  private final Spark spark;
  private final Host host;
  private Cluster cluster;

  SparkExecutor(Spark spark, Host host) {
    this.spark = spark;
    this.host = host;
  }

  @Override
  public void run(Iterator<Trial> trials, TrialRunner runner, Consumer<TrialResult> sink) {
    if (!trials.hasNext()) {
      return;
    }
    Workplace workplace =
        runner
            .workplace()
            .orElseThrow(
                () -> new ExecutorException("what these trials are run by works only here"));
    OwnLoader.during(
        () -> {
          if (cluster == null) {
            cluster = Cluster.connect(spark, host);
          }
          new Dispatch(cluster, cluster.task(workplace), runner, sink, host.lockstep()).run(trials);
        });
  }

  @Override
  public void close() {
    if (cluster != null) {
      OwnLoader.during(cluster::close);
      cluster = null;
    }
  }
}
