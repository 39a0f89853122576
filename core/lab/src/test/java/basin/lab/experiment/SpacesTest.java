package basin.lab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.sweep.PlannedResults;
import basin.lab.trial.TrialNames;
import basin.spi.report.Configuration;
import basin.spi.report.Role;
import basin.spi.run.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What trials come of grids that are more than each with each. */
class SpacesTest {
  @TempDir Path folder;
  private Trying trying;

  @BeforeEach
  void openFolder() {
    trying = new Trying(folder);
  }

  private static String grid(String grid) {
    return Trying.NETWORK + "grid: " + grid + "\n";
  }

  private static List<String> ids(List<Trial> trials) {
    return trials.stream().map(Trial::id).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{union: [{train.batch: [8, 16], optimizer: {adam: {beta1: 0.5}}}, {train.epochs: [2,"
            + " 3]}]}",
        "{union: [{'problem.network.layers[0].dense.units': [2, 3]}, {optimizer.adam.beta1: 0.3}]}",
        "{zip: {train.batch: [8, 16], train.epochs: [2, 3]}, when: {train.batch: 8, then:"
            + " {optimizer.beta1: [0.1, 0.2]}}}",
        "{at-random: {count: 4, of: {optimizer.rate: usual-rate, train.batch: [8, 16]}}}",
        "{train.batch: [8, 16], train.epochs: [2, 3], exclude: {train.batch: 8, train.epochs: 2}}"
      })
  void theFileWithItsDefaultsRunsTheSameTrials(String grid) {
    Experiment experiment = trying.read(grid(grid));
    List<Trial> again = trying.trials(experiment.resolved());
    assertEquals(ids(Trying.trials(experiment)), ids(again), experiment.resolved());
  }

  @Test
  void aTrialOfTwoUnitedGridsIsOneTrial() {
    Experiment experiment =
        trying.read(grid("{union: [{train.batch: [8, 16]}, {train.batch: [16, 64]}]}"));
    assertEquals(4, experiment.trialCount());
    assertEquals(3, experiment.different().orElseThrow());
    assertEquals(3, ids(Trying.trials(experiment)).stream().distinct().count());
  }

  @Test
  void whatIsDrawnFromADistributionIsTunedUnlessTheFileSaysOtherwise() {
    String grid =
        grid(
            "{at-random: {count: 4, of: {optimizer.beta1: {between: {from: 0, to: 0.9}},"
                + " optimizer.rate: usual-rate, train.batch: [8, 16]}}}");
    assertEquals(
        Map.of(
            "optimizer.beta1",
            Role.TUNED,
            "optimizer.rate",
            Role.TUNED,
            "train.batch",
            Role.COMPARED),
        roles(grid));
    assertEquals(
        Role.COMPARED,
        roles(grid + "axes: {compared: [optimizer.beta1]}\n").get("optimizer.beta1"));
    List<Configuration> configurations = configurations(grid);
    assertEquals(2, configurations.stream().map(Configuration::label).distinct().count());
    assertEquals(
        List.of("beta1", "rate"),
        configurations.get(0).tuned().keySet().stream().sorted().toList());
  }

  private Map<String, Role> roles(String yaml) {
    return trying.read(yaml).roles().stream()
        .collect(
            Collectors.toMap(axis -> axis.name(), axis -> axis.role(), (a, b) -> a, TreeMap::new));
  }

  private List<Configuration> configurations(String yaml) {
    return PlannedResults.of(trying.read(yaml), TrialNames.withoutData("0.1.0")).trials().stream()
        .map(trial -> trial.configuration())
        .toList();
  }

  @Test
  void axesThatArePairedAreOneFactor() {
    List<Map<String, String>> factors =
        configurations(
                grid(
                    "{zip: {train.batch: [8, 16], 'problem.network.layers[0].dense.units': [2,"
                        + " 3]}}"))
            .stream()
            .map(Configuration::factors)
            .toList();
    assertEquals(
        List.of(Map.of("units and batch", "2, batch 8"), Map.of("units and batch", "3, batch 16")),
        factors);
  }

  @Test
  void namesOfAlternativesAreShownWhereverTheyStand() {
    List<String> labels =
        configurations(
                grid(
                    "{union: [{train.batch: {name: size, alternatives: {small: 8}}}, {zip:"
                        + " {train.batch: {name: size, alternatives: {large: 64, huge: 128}},"
                        + " train.epochs: [2, 3]}}]}"))
            .stream()
            .map(Configuration::label)
            .toList();
    assertEquals(List.of("epochs 5, small", "epochs 2, large", "epochs 3, huge"), labels);
  }

  @Test
  void aValueThatEveryCombinationReplacesIsAFaultAlsoWhereAxesArePairedOrDrawn() {
    for (String grid :
        List.of(
            "{zip: {train.batch: [8, 16], train.epochs: [2, 3]}}",
            "{at-random: {count: 4, of: {train.batch: [8, 16]}}}")) {
      String faults = trying.faults(grid(grid), Amendment.set("train.batch=4"));
      assertTrue(faults.contains("it would change nothing, for the grid sets train.batch"), faults);
    }
  }

  @Test
  void aValueThatSomeCombinationsReplaceIsSetInTheOthers() {
    List<Trial> trials =
        trying.trials(
            grid("{union: [{train.batch: [8, 16]}, {train.epochs: [2, 3]}]}"),
            Amendment.set("train.batch=4"));
    assertEquals(
        List.of("8", "16", "4", "4"),
        trials.stream()
            .map(t -> t.tree().replaceAll("(?s).*\"batch\": ([0-9]+).*", "$1"))
            .toList());
  }

  @Test
  void anAxisFromTheCommandLineIsCombinedWithAllThatIsThere() {
    List<Trial> trials =
        trying.trials(
            grid("{union: [{train.batch: [8, 16]}, {train.epochs: [2, 3]}]}"),
            Amendment.grid("optimizer.rate=0.1,0.2"));
    assertEquals(8, trials.size());
    assertEquals("{train.batch=8, optimizer.adam.rate=0.2}", trials.get(1).axes().toString());
    assertTrue(
        trying
            .faults(
                grid("{zip: {train.batch: [8, 16], train.epochs: [2, 3]}}"),
                Amendment.grid("train.batch=4,5"))
            .contains("train.batch is set at "),
        "twice");
  }

  @Test
  void whatALargeAllowanceAcceptsIsCountedAndNotMade() {
    String grid =
        "{optimizer.rate: {log: {from: 1e-5, to: 1, count: 10000}}, optimizer.beta1: {linear:"
            + " {from: 0, to: 0.9, count: 10000}}}";
    assertTrue(trying.faults(grid(grid)).contains("100 000 000 trials"), "refused");
  }
}
