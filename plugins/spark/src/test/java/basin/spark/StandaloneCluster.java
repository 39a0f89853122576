package basin.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A master and workers, as processes of their own on loopback; who comes must know a secret. */
final class StandaloneCluster implements AutoCloseable {
  private static final String DEPLOY = "org.apache.spark.deploy.";
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final long PATIENCE_SECONDS = 600;
  private static final String SECRET = "for this cluster alone";

  private final Path folder;
  private final Path home;
  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();
  private String master;

  /** With a folder for logs and for what workers leave. */
  private StandaloneCluster(Path folder) throws IOException {
    this.folder = folder;
    this.home = Path.of("target", "cluster").toAbsolutePath();
    Libraries.linkPluginsTo(home.resolve("jars"));
  }

  /** Returns when all workers have registered. */
  static StandaloneCluster start(Path folder, int workers, int cores) throws Exception {
    StandaloneCluster cluster = new StandaloneCluster(folder);
    try {
      cluster.startAll(workers, cores);
      return cluster;
    } catch (Exception | Error e) {
      cluster.close();
      throw e;
    }
  }

  String master() {
    return master;
  }

  /** What a driver is to be told: YAML. */
  static String properties() {
    return "spark.authenticate: 'true', spark.authenticate.secret: '" + SECRET + "'";
  }

  /** An executor of a worker; there must be one. */
  void killExecutor(int worker) throws InterruptedException {
    Awaited.until(
            () -> workers.get(worker).descendants().findFirst().orElse(null),
            "no executor",
            PATIENCE_SECONDS)
        .destroyForcibly();
  }

  /** As when a machine loses its power: the worker and its executors, at once. */
  void kill(int worker) {
    Process process = workers.get(worker);
    List<ProcessHandle> executors = process.descendants().toList();
    process.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    for (Process process : processes) {
      process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    processes.forEach(StandaloneCluster::awaitEnd);
  }

  private void startAll(int count, int cores) throws Exception {
    Path log = launch("master", "master.Master", "--port", "0");
    master = Awaited.until(() -> found(log), "no master", PATIENCE_SECONDS);
    for (int i = 0; i < count; i++) {
      launch(
          "worker-" + i,
          "worker.Worker",
          "--cores",
          Integer.toString(cores),
          "--memory",
          "600m",
          "-d",
          folder.resolve("work-" + i).toString(),
          master);
      workers.add(processes.get(processes.size() - 1));
    }
    Awaited.until(
        () -> text(log).split("Registering worker", -1).length > count ? "all" : null,
        "no workers",
        PATIENCE_SECONDS);
  }

  private Path launch(String name, String daemon, String... arguments) throws IOException {
    Path log = folder.resolve(name + ".log");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx200m"));
    line.addAll(List.of("-Dspark.authenticate=true", "-Dspark.authenticate.secret=" + SECRET));
    line.addAll(List.of("-cp", classPath(), DEPLOY + daemon));
    line.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
    line.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    Process process = builder.start();
    processes.add(process);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close)); // of a test that is cut off
    return log;
  }

  private static String classPath() {
    return Libraries.ofPlugin().stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String found(Path log) {
    Matcher matcher = MASTER.matcher(text(log));
    return matcher.find() ? matcher.group(1) : null;
  }

  private static String text(Path log) {
    return Awaited.text(log);
  }

  private static void awaitEnd(Process process) {
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
