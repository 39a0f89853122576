package basin.spark;

import basin.spark.worker.TrialTask;
import basin.spi.run.ExecutorException;
import basin.spi.run.Host;
import basin.spi.run.Workplace;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** A cluster that this process is connected to. */
final class Cluster implements AutoCloseable {
  private final Spark spark;
  private final JavaSparkContext context;
  private final ExecutorWatch watch;
  private final SparkLog log;
  private Workplace shipped;
  private TrialTask task;

  private Cluster(Spark spark, JavaSparkContext context, ExecutorWatch watch, SparkLog log) {
    this.spark = spark;
    this.context = context;
    this.watch = watch;
    this.log = log;
  }

  /**
   * Connects.
   *
   * @throws ExecutorException if nobody answers, or Spark cannot be set up like that
   */
  static Cluster connect(Spark spark, Host host) {
    Masters.requireOne(spark.master());
    SparkLog log = SparkLog.to(host);
    try {
      SparkConf conf = Configuration.of(spark);
      JavaSparkContext context = new JavaSparkContext(conf);
      context.sc().setJobGroup("basin", "trials of a sweep", true);
      ExecutorWatch watch = new ExecutorWatch(host);
      context.sc().addSparkListener(watch);
      return new Cluster(spark, context, watch, log);
    } catch (Exception | ExceptionInInitializerError e) { // Scala declares none of what it throws
      log.close();
      throw new ExecutorException(
          "Spark cannot be set up for %s: %s".formatted(spark.master(), Words.of(e)), e);
    }
  }

  Spark spark() {
    return spark;
  }

  JavaSparkContext context() {
    return context;
  }

  ExecutorWatch watch() {
    return watch;
  }

  /** Trials that this many cores could take. */
  int cores() {
    return Math.max(1, context.defaultParallelism());
  }

  /** What runs trials of a workplace on the workers, with all that must be there. */
  TrialTask task(Workplace workplace) {
    if (!workplace.equals(shipped)) {
      task = new Shipment(context, spark).task(workplace);
      shipped = workplace;
    }
    return task;
  }

  @Override
  public void close() {
    watch.expectGoing();
    boolean interrupted = Thread.interrupted(); // or it would not even say good-bye
    try {
      context.stop();
    } finally {
      log.close();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
