package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever looks at results beside a sweep that writes them neither waits for it nor disturbs it.
 */
@Timeout(600)
class ReadersTest {
  private static final String SWEEP =
      """
      problem: rosenbrock
      optimizer: {momentum: 0.0001}
      train: {steps: 20}
      probes: [{metrics: {every: 10000 steps}}]
      seeds: 12
      grid: {train.steps: [20000, 40000, 80000]}
      """;

  @TempDir private Path folder;

  @Test
  void statusReportAndQueryInALoopLetASweepBe() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("sweep.yaml"), SWEEP);
    String out = folder.resolve("out").toString();
    ChildBasin basin = new ChildBasin(folder);
    Process process = basin.start("run", file.toString(), "-j", "2", "--out", out);
    int looks = 0;
    while (process.isAlive()) {
      if (said().contains("/36 trials")) {
        for (List<String> command :
            List.of(
                List.of("status", "--out", out),
                List.of("report", "sweep", "--out", out),
                List.of("query", "SELECT count(*) FROM result", "--out", out))) {
          Shell.Answer answer = Shell.basin(command.toArray(String[]::new));
          assertEquals(0, answer.code(), answer.transcript());
          looks++;
        }
      }
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }

    Shell.Answer answer = basin.answer(process);

    assertEquals(0, answer.code(), answer.transcript());
    assertTrue(looks > 0, "it was too short to be looked at");
    assertTrue(answer.out().contains("36/36 trials"), answer.out());
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("said"));
    } catch (IOException e) {
      return "";
    }
  }
}
