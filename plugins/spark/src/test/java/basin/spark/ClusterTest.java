package basin.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.runner.Main;
import basin.runner.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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

  private static final String RESULTS =
      "SELECT trial, number, seed, axes, outcome, reason, steps, epochs, evaluations, value_rows,"
          + " gradient_rows, product_rows, parameters, digest FROM trials ORDER BY number";

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
    try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2)) {
      Process first = drive(cluster, "first");
      awaitFinished(log(1), 4);
      first.destroyForcibly().waitFor();

      Process second = drive(cluster, "second");
      awaitFinished(log(2), 4);
      cluster.kill(0);
      assertTrue(second.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it goes on and on");

      assertEquals(0, second.exitValue(), () -> said("second"));
      assertTrue(said("second").contains("its trials run again elsewhere"), said("second"));
      int before = finished(log(1));
      assertTrue(
          Awaited.text(log(2)).contains("30 trials, " + before + " finished before"),
          () -> before + " before: " + Awaited.text(log(2)));
    } finally {
      drivers.forEach(Process::destroyForcibly);
    }
    String alone = folder.resolve("alone").toString();
    assertEquals(
        0, basin(new ByteArrayOutputStream(), "run", "-q", file.toString(), "--out", alone));
    String expected = table(alone);
    assertEquals(TRIALS + 1, expected.lines().count(), expected);
    assertEquals(expected, table(out()));
  }

  /** Basin as a user starts it, with Spark in a folder of plugins. */
  private Process drive(StandaloneCluster cluster, String name) throws IOException {
    String executor =
        """
        spark: {master: '%s', cache: '%s', properties: {spark.executor.memory: 500m,
        spark.executor.extraJavaOptions: '%s'}}"""
            .formatted(cluster.master(), folder.resolve("cache"), QUICK_TO_START);
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

  private static String table(String out) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    assertEquals(0, basin(said, "query", RESULTS, "--out", out, "--csv"));
    return said.toString(StandardCharsets.UTF_8);
  }

  private static int basin(ByteArrayOutputStream said, String... arguments) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Main.run(new Console(out, out, false, false, false), arguments);
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
