package basin.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.runner.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real cluster on loopback: a master, two workers and the driver are processes of their own. What
 * comes of a sweep is what this process alone makes of it, whoever is killed meanwhile. It starts
 * nine virtual machines, and so runs only when it is asked for.
 */
@Tag("cluster")
class ClusterTest {
  private static final long PATIENCE_SECONDS = 600;
  private static final int TRIALS = 30;

  /** Vectors are slow until the second compiler has seen them, which takes longer than the test. */
  private static final String QUICK_TO_START =
      "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dbasin.kernels=scalar";

  private static final String EXPERIMENT =
      """
      problem:
        network:
          data: {csv: {file: ../rows.csv, target: y, task: regression, split: {test: 0.25}}}
          layers: [{dense: {units: 6, activation: tanh}}, {dense: 1}]
          loss: mse
      optimizer: {sgd: {rate: 0.1}}
      train: {epochs: 6000, batch: 8}
      seeds: 10
      grid:
        optimizer.sgd.rate: [0.01, 0.03, 1e30]
      """;

  private static final String WICKED =
      """
      problem: rosenbrock
      optimizer: {wicked: {deed: nothing}}
      train: {steps: 20000}
      seeds: 1
      grid: {optimizer.wicked.deed: [nothing, nothing-more, halt, idle, rest, sleep, dream]}
      """;

  @TempDir private Path folder;
  private Path file;
  private Path plugins;
  private final List<Process> drivers = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("rows.csv"), rows());
    file = Files.createDirectory(folder.resolve("experiment")).resolve("waves.yaml");
    Files.writeString(file, EXPERIMENT);
    plugins = Path.of("target", "cluster", "plugins").toAbsolutePath();
    Libraries.linkPluginsTo(plugins.resolve("spark"));
    Files.copy(ClassPath.own(), plugins.resolve("spark").resolve("spark.jar"));
  }

  @Test
  void neitherALostWorkerNorALostDriverLosesAResult() throws Exception {
    int before;
    try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2, 1)) {
      Process first = drive(cluster, "first");
      awaitFinished(log(1), 4);
      first.destroyForcibly().waitFor();
      before = stored();

      Process second = drive(cluster, "second");
      awaitFinished(log(2), 2);
      cluster.killExecutor(1);
      awaitFinished(log(2), 4);
      cluster.kill(0);
      assertTrue(second.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it goes on and on");

      assertEquals(0, second.exitValue(), () -> said("second"));
      assertTrue(said("second").contains("its trials run again elsewhere"), said("second"));
      int had = before;
      assertTrue(
          Awaited.text(log(2)).contains("30 trials, " + had + " finished before"),
          () -> had + " before: " + Awaited.text(log(2)));
    } finally {
      drivers.forEach(Process::destroyForcibly);
    }
    String alone = folder.resolve("alone").toString();
    BasinHere.does("run", "-q", file.toString(), "--out", alone);
    String expected = BasinHere.results(alone);
    assertEquals(TRIALS + 1, expected.lines().count(), expected);
    assertEquals(expected, BasinHere.results(out()));
  }

  /** Two run at once in one executor, so that the loss of it is not the fault of each. */
  @Test
  void aTrialThatEndsItsWorkerFailsWithItsPluginNamedAndTheOthersComplete() throws Exception {
    WickedJar.write(Files.createDirectory(file.resolveSibling("plugins.d")), folder);
    Files.writeString(file, WICKED);
    try (StandaloneCluster cluster = StandaloneCluster.start(folder, 1, 2)) {
      Process driver = drive(cluster, "first");
      assertTrue(driver.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it goes on and on");

      assertEquals(1, driver.exitValue(), () -> said("first"));
      String words =
          "its worker was lost 4 times while it ran, as when a plugin ends the process or memory is"
              + " short (spark.executor.memory); at work was its plugin wicked.jar";
      assertTrue(said("first").contains(words), () -> said("first"));
    } finally {
      drivers.forEach(Process::destroyForcibly);
    }
    assertEquals(
        List.of("outcome,n", "completed,6", "failed,1"),
        BasinHere.answer("SELECT outcome, count(*) AS n FROM trials GROUP BY 1 ORDER BY 1", out())
            .lines()
            .toList());
  }

  /** Basin as a user starts it, with Spark in a folder of plugins. */
  private Process drive(StandaloneCluster cluster, String name) throws IOException {
    String executor =
        """
        spark: {master: '%s', cache: '%s', properties: {spark.executor.memory: 500m, %s,
        spark.executor.extraJavaOptions: '%s'}}"""
            .formatted(
                cluster.master(),
                folder.resolve("cache"),
                StandaloneCluster.properties(),
                QUICK_TO_START);
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.addAll(List.of("-cp", Libraries.ofBasin(), Main.class.getName()));
    line.addAll(List.of("run", file.toString(), "--out", out(), "--plugins", plugins.toString()));
    line.addAll(List.of("--executor", executor));
    Process driver =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".txt").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(driver::destroyForcibly));
    drivers.add(driver);
    return driver;
  }

  private int stored() {
    return BasinHere.answer("SELECT trial FROM result", out()).lines().toList().size() - 1;
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private Path log(int run) {
    return Path.of(out(), "waves", "run-" + run + ".log");
  }

  private String said(String driver) {
    return Awaited.text(folder.resolve(driver + ".txt"));
  }

  private void awaitFinished(Path log, int trials) throws InterruptedException {
    Awaited.until(
        () -> finished(log) >= trials || isOver() ? log : null, "no results", PATIENCE_SECONDS);
    assertTrue(finished(log) < TRIALS && !isOver(), () -> said("first") + said("second"));
  }

  private boolean isOver() {
    return !drivers.get(drivers.size() - 1).isAlive();
  }

  private static int finished(Path log) {
    return (int) Awaited.text(log).lines().filter(line -> line.contains(", digest ")).count();
  }

  private static String rows() {
    StringBuilder text = new StringBuilder("a,b,y\n");
    for (int i = 0; i < 40; i++) {
      text.append(i * 0.125 - 2.5).append(',').append(i % 7 - 3).append(',');
      text.append((i * i % 11) * 0.25 - 1).append('\n');
    }
    return text.toString();
  }
}
