package basin.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole sweep by rungs, through Spark on threads of this process and without it. */
class PrunedSweepTest {
  private static final String VALLEY =
      """
      problem: rosenbrock
      optimizer: {sgd: {rate: 0.001}}
      train: {steps: 27}
      seeds: 2
      grid: {optimizer.sgd.rate: [0.00001, 0.00003, 0.0001, 0.0003, 0.0005, 0.001, 0.0012, 0.0015, 10]}
      prune: {halving: {from: 1 step, by: train.loss}}
      goal: train.loss
      """;

  @TempDir private Path folder;

  @Test
  void leavesTheSameTrialsAtTheSameRungsWithTheSameBits() throws IOException {
    Libraries.leaveToBasinItsOwn();
    Path cache = folder.resolve("cache");
    String here = ran("here", "local");
    String there = ran("there", "spark: {master: 'local[2]', cache: '%s'}".formatted(cache));

    assertTrue(Files.isDirectory(cache), "no worker of Spark's has taken part");
    assertEquals(here, there);
    assertEquals(19, here.lines().count(), here);
    assertEquals(2, here.lines().filter(line -> line.contains(",completed,")).count(), here);
    for (String left : new String[] {"pruned at rung 1 of 3", "pruned at rung 2 of 3"}) {
      assertTrue(here.contains(left), here);
    }
  }

  private String ran(String name, String executor) throws IOException {
    Path file = Files.writeString(folder.resolve("valley.yaml"), VALLEY);
    String out = folder.resolve(name).toString();
    BasinHere.does("run", "-q", file.toString(), "--executor", executor, "--out", out);
    return BasinHere.results(out);
  }
}
