package basin.lab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.experiments.ExperimentEntry;
import basin.lab.yaml.Fault;
import basin.spi.report.Goal;
import basin.spi.report.Selection;
import basin.spi.run.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a file has settings chosen. */
class SelectionTest {
  private static final String RATES =
      Trying.NETWORK + "grid: {optimizer.adam.rate: [0.1, 0.2]}\nseeds: 2\n";

  @TempDir Path folder;
  private Trying trying;

  @BeforeEach
  void openFolder() {
    trying = new Trying(folder);
  }

  private Goal goal(String more) {
    return trying.read(RATES + more).goal().orElseThrow();
  }

  @Test
  void theGoalJudgesWhatTheSelectionHasChosen() {
    Selection by = new Selection("validation.accuracy", true, false);
    assertEquals(
        new Goal("test.loss", false, OptionalDouble.of(0.2), Optional.of(by)),
        goal("goal: {metric: test.loss, at-most: 0.2}\nselect: validation.accuracy\n"));
    assertEquals(Optional.empty(), goal("goal: test.loss\n").selection());
  }

  @Test
  void withoutAGoalTheSameSeriesJudgesOnTestRows() {
    assertEquals("test.missed", goal("select: {by: validation.missed}\n").metric());
    assertFalse(goal("select: validation.missed\n").higher(), "the fewer missed, the better");
  }

  @Test
  void aTrialIsTheSameHoweverItIsChosenIfItRecordsTheSame() {
    List<String> plain = trying.trials(RATES).stream().map(Trial::id).toList();
    assertEquals(
        plain,
        trying.trials(RATES + "goal: test.accuracy\nselect: validation.loss\n").stream()
            .map(Trial::id)
            .toList());
    assertTrue(
        trying.trials(RATES + "select: validation.missed\n").get(0).tree().contains("missed"),
        "what chooses is recorded");
  }

  @Test
  void theResolvedFileChoosesInTheSameWay() {
    String yaml = RATES + "goal: test.accuracy\nselect: {by: validation.loss}\n";
    Experiment experiment = trying.read(yaml);
    assertEquals(experiment.goal(), trying.read(experiment.resolved()).goal());
  }

  @Test
  void whereNothingIsTunedThereIsNothingToChoose() {
    List<Fault> remarks =
        trying.read(Trying.NETWORK + "goal: test.loss\nselect: validation.loss\n").remarks();
    assertEquals(
        "nothing is tuned, so there is nothing to choose; say what is under axes: {tuned: [...]}",
        remarks.get(0).text());
    assertEquals(
        List.of(),
        trying
            .read(
                RATES.replace(
                        "grid: {", "axes: {tuned: [train.batch]}\ngrid: {train.batch: [8, 16], ")
                    + "select: validation.loss\n")
            .remarks());
  }

  @Test
  void aTunedLengthOfTrainingIsNoEqualBudget() {
    List<Fault> remarks =
        trying
            .read(
                Trying.NETWORK
                    + "grid: {train.epochs: [1, 2]}\naxes: {tuned: [train.epochs]}\n"
                    + "select: validation.loss\n")
            .remarks();
    assertEquals(
        List.of(
            "train.epochs is tuned, so settings are not chosen at equal budget: the longest may be"
                + " chosen for its length; compare it, axes: {compared: [train.epochs]}"),
        remarks.stream().map(Fault::text).toList());
  }

  @Test
  void itIsKeptWithTheResultsAndGoesWithThem() {
    Goal goal = goal("goal: test.loss\nselect: {by: validation.accuracy}\n");
    try (ResultsDatabase database = ResultsDatabase.open(folder.resolve("out"))) {
      database.begin(entry(Optional.of(goal)), List.<Trial>of().iterator());
      assertEquals(goal, database.read("kept").experiment().goal());
      Goal other = goal.selecting(Optional.empty());
      database.begin(entry(Optional.of(other)), List.<Trial>of().iterator());
      assertEquals(other, database.read("kept").experiment().goal());
    }
  }

  private static ExperimentEntry entry(Optional<Goal> goal) {
    return new ExperimentEntry("kept", "", "", List.of(), goal, Map.of());
  }
}
