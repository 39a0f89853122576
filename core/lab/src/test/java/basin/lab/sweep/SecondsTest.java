package basin.lab.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.experiment.Experiment;
import basin.lab.results.ResultsDatabase;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Trials whose budget is time on the clock. */
@Timeout(60)
class SecondsTest {
  @TempDir Path folder;

  @Test
  void aTrialThatCountsSecondsEndsAndSaysThatItCannotBeRepeated() {
    Workbench bench = new Workbench(folder);
    Experiment experiment =
        bench.experiment(
            "e",
            """
            problem: bowl
            optimizer: {plain: {rate: 1e-9}}
            train: {seconds: 1}
            probes: [{metrics: {every: 1000000 steps}}]
            """);

    assertEquals(
        List.of(
            "train counts seconds: no two runs of a trial take the same steps in them, so that none"
                + " can be repeated to the same numbers; epochs, steps and evaluations can"),
        experiment.remarks().stream().map(remark -> remark.text()).toList());
    bench.run(experiment);

    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      TrialRecord trial = database.read("e").trials().get(0);
      assertEquals(Outcome.COMPLETED, trial.outcome().orElseThrow());
      assertEquals("the budget of 1 second is spent", trial.reason());
      assertTrue(trial.steps() > 0);
      assertEquals(
          List.of(
              "The budget is time on the clock: another run takes other steps in it, and ends elsewhere."),
          trial.remarks());
    }
  }
}
