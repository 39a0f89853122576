package basin.lab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.run.Trial;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmendmentTest {
  @TempDir Path folder;
  private Trying trying;

  @BeforeEach
  void openFolder() {
    trying = new Trying(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "problem.network.layers[1].dense.units=7 | \"units\": 7, \"activation\": \"identity\"",
        "problem.network.layers[1].dense=8 | \"units\": 8",
        "optimizer.adam.rate.constant.value=0.5 | {\"constant\": {\"value\": 0.5}}",
        "optimizer.adam.beta1=0.5 | \"beta1\": 0.5",
        "problem.network.data.digits.split.test=0.3 | {\"validation\": 0, \"test\": 0.3}",
        "optimizer=sgd: {rate: 1} | \"optimizer\": {\"sgd\"",
        "train.batch=64 | \"batch\": 64",
        "precision=float64 | \"precision\": \"float64\""
      })
  void aPathLeadsThroughShortFormsAndDefaults(String set, String expected) {
    Trial trial = trying.trials(Trying.NETWORK, Amendment.set(set)).get(0);
    assertTrue(trial.tree().contains(expected.strip()), trial.tree());
  }

  @Test
  void seedsAndGoalCanBeSet() {
    Experiment experiment =
        trying.read(
            Trying.SMALL,
            Amendment.set("seeds=[7, 0]"),
            Amendment.set("goal.metric=test.loss"),
            Amendment.set("goal.at-most=0.5"));
    assertEquals(List.of(7L, 0L), experiment.seeds());
    assertTrue(experiment.goal().orElseThrow().reached(0.4));
  }

  @Test
  void aGridOnTheCommandLineIsAnAxis() {
    List<Trial> trials =
        trying.trials(
            Trying.SMALL,
            Amendment.grid("optimizer.sgd.rate=1,{log: {from: 1e-3, to: 1e-1, count: 3}}"),
            Amendment.grid("optimizer.sgd.nesterov=true,false"));
    assertEquals(8, trials.size());
    assertEquals(
        "{optimizer.sgd.rate=0.001, optimizer.sgd.nesterov=false}",
        trials.get(3).axes().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "optimzer.adam.rate=1 | the nearest path is optimizer.adam.rate",
        "problem.netwrok.layer[5].dens.unit=1 | the nearest path is problem.network.layers[0].dense.units",
        "optimizer.sgd.rate=1 | optimizer is adam here, not 'sgd'; the nearest path is optimizer.adam.rate",
        "train.epochs.more=1 | epochs of train holds nothing further; the nearest path is train.epochs",
        "optimizer.adam.beta1=2 | beta1 of adam is 2; it must be ≥ 0 and < 1",
        "optimizer.adam.beta1=[ | a value is missing here",
        "layers[x].y=1 | an index is a number",
        "grid.optimizer=1 | the grid is changed by --grid path=a,b"
      })
  void aPathThatLeadsNowhereIsAFault(String set, String expected) {
    String faults = trying.faults(Trying.NETWORK, Amendment.set(set));
    assertTrue(faults.contains("--set " + set.strip()), faults);
    assertTrue(faults.contains(expected.strip()), faults);
  }

  @Test
  void aValueThatTheGridReplacesIsAFault() {
    String grid = Trying.SMALL + "grid: {optimizer: [adam, {sgd: 1}]}\n";
    String faults = trying.faults(grid, Amendment.set("optimizer.sgd.rate=2"));
    assertTrue(faults.contains("it would change nothing, for the grid sets optimizer"), faults);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "path", "=value", "path="})
  void aPathAndAValueAreNeeded(String text) {
    assertThrows(IllegalArgumentException.class, () -> Amendment.set(text));
  }
}
