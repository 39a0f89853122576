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
        "layers.1=7 | has no setting 'layers'; the nearest path is problem.network.layers[1]",
        "epochs=7 | has no setting 'epochs'; the nearest path is train.epochs",
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
    String grid = Trying.SMALL + "grid: {optimizer.sgd.rate: [1, 2]}\n";
    for (String path : List.of("optimizer.sgd.rate", "optimizer.rate")) {
      String faults = trying.faults(grid, Amendment.set(path + "=3"));
      assertTrue(
          faults.contains("it would change nothing, for the grid sets optimizer.sgd.rate"), faults);
    }
    String later =
        trying.faults(
            Trying.SMALL,
            Amendment.set("optimizer.sgd.rate=2"),
            Amendment.grid("optimizer=adam,{sgd: 1}"));
    assertTrue(later.contains("it would change nothing, for the grid sets optimizer"), later);
  }

  private static final String THREE =
      Trying.SMALL + "grid: {optimizer: [sgd: {rate: [1, 2]}, adam, chain: [[adam]]]}\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "optimizer.sgd.rate=5,6 | sgd 5; sgd 6; adam 0.001; chain",
        "optimizer.adam.rate=5,6 | sgd 1; sgd 2; adam 5; adam 6; chain",
        "optimizer.adam.beta1=0.5 | sgd 1; sgd 2; adam 0.001; chain",
        "optimizer.rate={log: {from: 1, to: 100, count: 3}} | sgd 1; sgd 10; sgd 100; adam 1; adam 10; adam 100; chain",
        "optimizer=adam,{sgd: 3} | adam; sgd"
      })
  void anAxisWithinTheGridsAlternativesAppliesWhereThereIsOne(String grid, String expected) {
    List<Trial> trials = trying.trials(THREE, Amendment.grid(grid));
    List<String> cells =
        trials.stream()
            .map(t -> t.axes().get("optimizer") + " " + t.axes().getOrDefault("optimizer.rate", ""))
            .map(String::strip)
            .distinct()
            .toList();
    assertEquals(List.of(expected.split("; ")), cells);
  }

  @Test
  void aValueWithinTheGridsAlternativesIsSetWhereThereIsOne() {
    List<Trial> trials = trying.trials(THREE, Amendment.set("optimizer.rate=7"));
    assertEquals(
        List.of(true, true, false),
        trials.stream()
            .filter(trial -> trial.seed() == 0)
            .map(trial -> trial.tree().contains("\"rate\": {\"constant\": {\"value\": 7}}"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "optimizer.adam.beta7=1 | adam has no setting 'beta7'; did you mean 'beta1'?",
        "optimizer.orphan.rate=1 | optimizer is sgd, adam or chain here, not 'orphan'",
        "optimizer.adma.rate=1 | optimizer is sgd, adam or chain here, not 'adma'; did you mean 'adam'?"
      })
  void aPathThatNoAlternativeHasSaysWhichThereAre(String path, String expected) {
    for (Amendment each : List.of(Amendment.set(path), Amendment.grid(path))) {
      String faults = trying.faults(THREE, each);
      assertTrue(faults.contains(expected.strip()), faults);
    }
  }

  @Test
  void aPathMayPassComponentsByAndCountWithPoints() {
    assertEquals(
        trying.trials(Trying.NETWORK, Amendment.set("problem.network.layers[1].dense.units=7")),
        trying.trials(Trying.NETWORK, Amendment.set("problem.layers.1.units=7")));
    assertEquals(
        trying.trials(Trying.NETWORK, Amendment.grid("optimizer.adam.rate=1,2")),
        trying.trials(Trying.NETWORK, Amendment.grid("optimizer.rate=1,2")));
  }

  @Test
  void anAxisIsChangedByItsNameAndKeepsIt() {
    String named =
        Trying.SMALL + "grid: {optimizer.sgd.rate: {name: speed, alternatives: [1, 2]}}\n";
    for (String path : List.of("speed", "optimizer.sgd.rate", "optimizer.rate")) {
      List<Trial> trials = trying.trials(named, Amendment.grid(path + "=3"));
      assertEquals("{speed=3}", trials.get(0).axes().toString());
    }
  }

  @Test
  void namedAlternativesAreSetOneByOne() {
    String named =
        Trying.SMALL
            + "grid: {optimizer: {alternatives: {slow: {sgd: 1}, odd: {adam: {beta1: 0}}}}}\n";
    List<Trial> trials = trying.trials(named, Amendment.set("optimizer.adam.beta1=0.25"));
    assertEquals("{optimizer=odd}", trials.get(1).axes().toString());
    assertTrue(trials.get(1).tree().contains("\"beta1\": 0.25"), trials.get(1).tree());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "path", "=value", "path="})
  void aPathAndAValueAreNeeded(String text) {
    assertThrows(IllegalArgumentException.class, () -> Amendment.set(text));
  }
}
