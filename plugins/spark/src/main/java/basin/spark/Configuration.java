package basin.spark;

import org.apache.spark.SparkConf;

/** How Spark is set up: what trials need, then what the file says. */
final class Configuration {
  private static final String FLAGS = "spark.executor.extraJavaOptions";

  private Configuration() {}

  static SparkConf of(Spark spark) {
    SparkConf conf =
        new SparkConf(false)
            .setMaster(spark.master())
            .setAppName("Basin")
            .setJars(new String[] {ClassPath.own().toString()})
            .set("spark.ui.enabled", "false")
            .set("spark.driver.maxResultSize", "0") // results are taken one by one
            .set("spark.task.maxFailures", Integer.toString(2 * spark.attempts()));
    if (Masters.onLoopback(spark.master())) {
      conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
    }
    spark.properties().forEach(conf::set);
    return conf.set(FLAGS, (WorkerFlags.ofThisProcess() + " " + conf.get(FLAGS, "")).strip());
  }
}
