package basin.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two networks of 60 layers the one with shortcuts learns digits. */
class ResidualDepthTest {
  @TempDir Path out;

  @Test
  void withShortcutsSixtyLayersLearnDigitsAndWithoutTheyDoNot() {
    Laboratory laboratory = new Laboratory(out);
    Laboratory.Answer answer =
        laboratory.run(
            Laboratory.file("vanishing-gradients/residual-depth.yaml"),
            "--set",
            "seeds=1",
            "--grid",
            "optimizer.adam.rate=0.0003");
    assertEquals(0, answer.exit(), answer::toString);
    laboratory.read(
        "residual-depth",
        results -> {
          assertEquals(2, results.trials().size());
          assertTrue(accuracy(results, 1) < 0.6);
          assertTrue(accuracy(results, 2) >= 0.95);
          return null;
        });
  }

  private static double accuracy(Results results, int number) {
    TrialRecord trial =
        results.trials().stream().filter(t -> t.number() == number).findFirst().orElseThrow();
    return results.curve(trial, "test.accuracy").orElseThrow().last();
  }
}
