package basin.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The experiment that has every optimizer go down everything. */
class EveryOptimizerTest {
  private static final Path FILE = Laboratory.file("convergence/every-optimizer.yaml");

  private static final int STEPS = 20;

  @TempDir Path out;

  /** A new optimizer belongs there, too. */
  @Test
  void noOptimizerIsForgotten() throws IOException {
    String file = Files.readString(FILE);
    assertTrue(registered().size() > 80, () -> registered().toString());
    List<String> forgotten = registered().stream().filter(name -> !isIn(file, name)).toList();
    assertEquals(List.of(), forgotten, "to be added to " + FILE.getFileName());
  }

  /** In its first steps: none fails, none diverges, none takes more than it may. */
  @Test
  void noneFailsAndNoneDiverges() {
    Laboratory laboratory = new Laboratory(out);
    Laboratory.Answer answer =
        laboratory.run(FILE, "--set", "train={steps: " + STEPS + ", batch: 32}");
    assertEquals(0, answer.exit(), answer::toString);
    List<TrialRecord> trials = laboratory.read("every-optimizer", Results::trials);
    assertEquals(0, trials.size() % 4, "each on four problems");
    for (TrialRecord trial : trials) {
      Outcome outcome = trial.outcome().orElseThrow();
      assertTrue(
          outcome == Outcome.COMPLETED || outcome == Outcome.STOPPED,
          () -> trial.axes() + ": " + outcome + ", " + trial.reason());
      assertTrue(trial.steps() <= STEPS, () -> trial.axes() + ": " + trial.steps() + " steps");
    }
  }

  private static List<String> registered() {
    return Laboratory.basin("plugins", "optimizer")
        .said()
        .lines()
        .filter(line -> line.matches("  [a-z].*"))
        .map(line -> line.strip().split(" ", 2)[0])
        .toList();
  }

  private static boolean isIn(String file, String name) {
    return Pattern.compile("[-{\\[] *" + Pattern.quote(name) + "[:,}\\]\\s]").matcher(file).find();
  }
}
