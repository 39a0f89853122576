package basin.lab.results.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.identity.AxisRole;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.Specimens;
import basin.lab.results.experiments.ExperimentEntry;
import basin.spi.report.Goal;
import basin.spi.report.Reservation;
import basin.spi.report.Results;
import basin.spi.report.Role;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import basin.spi.run.SharedMachine;
import basin.spi.run.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  private static final Goal LOSS = new Goal("train.loss", false, OptionalDouble.empty());

  @TempDir private Path folder;
  private ResultsDatabase database;

  @BeforeEach
  void open() {
    database = ResultsDatabase.open(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void trialsOfAllAreLabelledTogether() {
    store("a", LOSS, trial("1", 0, "bowl", "adam", 10), trial("2", 1, "bowl", "adam", 10));
    store("b", LOSS, trial("3", 0, "bowl", "sgd", 10), trial("4", 1, "bowl", "sgd", 10));

    Results both = compared("a", "b");
    assertEquals(List.of(1, 2, 3, 4), both.trials().stream().map(TrialRecord::number).toList());
    assertEquals(List.of("adam", "adam", "sgd", "sgd"), labels(both));
    assertEquals("b", both.experimentOf(both.trials().get(2)));
    assertEquals("b", both.trials().get(3).axes().get("experiment"));
    assertEquals(3, both.curve(both.trials().get(2), "train.loss").orElseThrow().last());
    assertEquals(List.of(), both.reservations());
    assertEquals("How do a and b compare?", both.experiment().question());
    assertEquals(Role.COMPARED, both.experiment().roles().get("experiment"));
  }

  @Test
  void groupsOfTheSameKindGoByTheirExperimentWhereTheCodeDiffers() {
    store("a", LOSS, trial("1", 0, "bowl", "adam", 10));
    store("b", LOSS, of("2", 0, tree("bowl", "adam", 10), Map.of("Basin", "2")));

    Results both = compared("a", "b");
    assertEquals(List.of("adam (a)", "adam (b)"), labels(both));
    assertTrue(both.trials().get(1).configuration().group().endsWith("\nb"));
    assertEquals(
        List.of("Versions of Basin differ: a 1; b 2."),
        both.reservations().stream().map(Reservation::fact).toList());
  }

  @Test
  void whatATrialRanBesideAndRestsOnIsThatOfItsOwnExperiment() {
    store("a", LOSS, trial("1", 0, "bowl", "adam", 10));
    Map<String, String> elsewhere = Map.of("Basin", "1", "Cores", "64");
    ExperimentEntry entry =
        new ExperimentEntry("b", "", "name: b\n", List.of(), Optional.of(LOSS), elsewhere);
    SharedMachine beside = new SharedMachine(2, 1, 0.5);
    long run = database.begin(entry, List.of(trial("2", 0, "bowl", "sgd", 10)).iterator());
    database.store(run, Specimens.besides("2", beside));

    Results both = compared("a", "b");
    TrialRecord first = both.trials().get(0);
    TrialRecord second = both.trials().get(1);
    assertEquals(Optional.empty(), both.sharedMachine(first));
    assertEquals(Optional.of(beside), both.sharedMachine(second));
    assertEquals(Map.of("Basin", "1"), both.provenance(first));
    assertEquals(elsewhere, both.provenance(second));
  }

  @Test
  void groupsThatAreTheSameAreOneAndASharedTrialCountsOnce() {
    Trial shared = trial("1", 0, "bowl", "adam", 10);
    store("a", LOSS, shared, trial("2", 1, "bowl", "adam", 10));
    store("b", LOSS, shared, trial("3", 2, "bowl", "adam", 10));

    Results both = compared("a", "b");
    assertEquals(List.of("adam", "adam", "adam"), labels(both));
    assertEquals("a", both.experimentOf(both.trials().get(0)));
    assertEquals(
        List.of("Seeds differ: a 0, 1; b 0, 2.", "The same in several experiments: adam."),
        both.reservations().stream().map(Reservation::fact).toList());
  }

  @Test
  void whatDiffersIsSaidAndToldApart() {
    store("a", LOSS, trial("1", 0, "bowl", "adam", 10), trial("2", 0, "ridge", "adam", 10));
    store("b", LOSS, trial("3", 5, "bowl", "adam", 20));

    Results both = compared("a", "b");
    assertEquals(List.of("steps 10", "steps 20"), labels(both));
    assertEquals(
        List.of(
            new Reservation(
                "1 trial of a is left out.",
                "No other experiment has what they are judged on: ridge."),
            new Reservation(
                "Budgets differ: a steps: 10; b steps: 20.",
                "What trains longer may be better for that alone; compare at equal budgets, or read the times."),
            new Reservation(
                "Seeds differ: a 0; b 5.",
                "No seed is in all, so groups of different experiments are not paired.")),
        both.reservations());
  }

  @Test
  void rowsInOtherSharesAreOneDataSetAndItIsSaid() {
    store("a", LOSS, of("1", 0, network("0.2"), Map.of("Basin", "1", "data x", "ab")));
    store("b", LOSS, of("2", 0, network("0.3"), Map.of("Basin", "1", "data y", "ab")));

    Results both = compared("a", "b");
    assertEquals(1, both.trials().stream().map(t -> t.configuration().data()).distinct().count());
    assertEquals(
        "Rows are split in other shares: a {validation: 0.2}; b {validation: 0.3}.",
        both.reservations().get(0).fact());
  }

  @Test
  void whereTargetsDifferLastValuesAreCompared() {
    store("a", LOSS, trial("1", 0, "bowl", "adam", 10));
    store(
        "b",
        new Goal("train.loss", false, OptionalDouble.of(0.25)),
        trial("2", 0, "bowl", "sgd", 10));

    Results both = compared("a", "b");
    assertEquals(LOSS, both.experiment().goal());
    assertEquals(
        List.of(
            new Reservation(
                "Targets differ: a none; b 0.25.",
                "The last values are compared, not the times to a target.")),
        both.reservations());
  }

  @Test
  void aGoalThatIsAskedForStandsInThePlaceOfTheirOwn() {
    store("a", LOSS, trial("1", 0, "bowl", "adam", 10));
    store(
        "b",
        new Goal("validation.f1", true, OptionalDouble.of(0.5)),
        trial("2", 0, "bowl", "sgd", 10));
    Goal asked = new Goal("train.loss", false, OptionalDouble.of(1.5));

    Results both = Comparison.of(read("a", "b"), Optional.of(asked));

    assertEquals(asked, both.experiment().goal());
    assertEquals(List.of(), both.reservations());
    Goal unknown = new Goal("test.f1", true, OptionalDouble.empty());
    Map<String, Results> experiments = read("a", "b");
    assertEquals(
        "a, b cannot be compared:\n"
            + "  1  a did not record test.f1; it has train.loss.\n"
            + "  2  b did not record test.f1; it has train.loss.",
        assertThrows(Incomparable.class, () -> Comparison.of(experiments, Optional.of(unknown)))
            .getMessage());
  }

  @Test
  void whatIsHeldIsToldOfEachFileWhereItDiffers() {
    store("a", LOSS, trial("1", 0, "bowl", "adam", 10));
    store("b", LOSS, trial("2", 0, "bowl", "adam", 20));
    store("c", LOSS, trial("3", 0, "bowl", "sgd", 10));

    assertEquals(
        Map.of("problem", "bowl", "steps", "10"),
        compared("a", "c").held(),
        "what is compared is told as that");
    assertEquals(
        Map.of("problem", "bowl", "optimizer", "adam"), compared("a", "b").held(), "steps differ");
  }

  @Test
  void whatIsHeldAndNotComparedIsToldOfEachFile() {
    String file = "problem: {network: {data: {rows: {split: {validation: %s}}}}}\n";
    write("a", file.formatted("0.2"), of("1", 0, network("0.2"), Map.of("data x", "ab")));
    write("b", file.formatted("0.3"), of("2", 0, network("0.3"), Map.of("data y", "ab")));

    assertEquals(
        Map.of("data", "rows (split (validation 0.2)) in a, rows (split (validation 0.3)) in b"),
        compared("a", "b").held());
  }

  private void write(String name, String file, Trial trial) {
    ExperimentEntry entry =
        new ExperimentEntry(name, "", file, List.of(), Optional.of(LOSS), Map.of());
    long run = database.begin(entry, List.of(trial).iterator());
    database.store(run, Specimens.result(trial.id(), Outcome.COMPLETED, 9, 1));
  }

  @Test
  void eachPartIsAnExperimentByItself() {
    store("a", LOSS, trial("1", 0, "bowl", "adam", 10));
    store("b", LOSS, trial("2", 0, "bowl", "sgd", 10));

    assertEquals(
        List.of("a", "b"),
        compared("a", "b").parts().stream().map(p -> p.experiment().name()).toList());
  }

  @Test
  void probesAreNoPartOfAGroup() {
    String watched =
        tree("bowl", "adam", 10).replace("\"train", "\"probes\": [{\"fit\": {}}], \"train");
    store("a", LOSS, trial("1", 0, "bowl", "adam", 10));
    store("b", LOSS, of("2", 1, watched, Map.of("Basin", "1")));

    assertEquals(List.of("adam", "adam"), labels(compared("a", "b")));
  }

  @Test
  void allReasonsAgainstAComparisonAreGivenAtOnce() {
    store("a", LOSS, List.of(role(Role.TUNED)), trial("1", 0, "bowl", "adam", 10));
    store(
        "b",
        new Goal("validation.f1", true, OptionalDouble.of(0.5)),
        List.of(role(Role.COMPARED)),
        trial("2", 0, "ridge", "adam", 10));

    Incomparable refused = assertThrows(Incomparable.class, () -> compared("a", "b"));
    assertEquals(
        """
        a, b cannot be compared:
          1  what counts as best differs: a train.loss, the less the better; b validation.f1, the more the better. \
        Say by what to compare them with --goal, or give their files one goal and run them again; finished trials are kept.
          2  train.steps is tuned in a and compared in b. Give it one role under axes: in their files and run them \
        again; finished trials are kept.""",
        refused.getMessage());
  }

  @Test
  void otherDataAreRefused() {
    store("a", LOSS, trial("1", 0, "bowl", "adam", 10));
    store("b", LOSS, trial("2", 0, "ridge", "adam", 10));
    assertEquals(
        "a, b cannot be compared:\n  1  they have no data and loss in common: a bowl; b ridge.",
        assertThrows(Incomparable.class, () -> compared("a", "b")).getMessage());
  }

  @Test
  void otherRowsUnderTheSameNameAreRefused() {
    store("a", LOSS, of("1", 0, network("0.2"), Map.of("data x", "0123456789abcdef")));
    store("b", LOSS, of("2", 0, network("0.2"), Map.of("data x", "f".repeat(64))));
    assertEquals(
        "a, b cannot be compared:\n  1  the rows of rows are not the same: SHA-256 0123456789ab… in a,"
            + " SHA-256 ffffffffffff… in b. Run the older one again.",
        assertThrows(Incomparable.class, () -> compared("a", "b")).getMessage());
  }

  private static List<String> labels(Results results) {
    return results.trials().stream().map(t -> t.configuration().label()).toList();
  }

  private Results compared(String... names) {
    return Comparison.of(read(names));
  }

  private Map<String, Results> read(String... names) {
    Map<String, Results> experiments = new LinkedHashMap<>();
    List.of(names).forEach(name -> experiments.put(name, database.read(name)));
    return experiments;
  }

  private static AxisRole role(Role role) {
    return new AxisRole("train.steps", "train.steps", Optional.of(role));
  }

  private void store(String name, Goal goal, Trial... trials) {
    store(name, goal, List.of(), trials);
  }

  private void store(String name, Goal goal, List<AxisRole> axes, Trial... trials) {
    ExperimentEntry entry =
        new ExperimentEntry(
            name,
            "",
            "name: " + name + "\nproblem: bowl\noptimizer: adam\ntrain: {steps: 10}\n",
            axes,
            Optional.of(goal),
            Map.of("Basin", "1"));
    long run = database.begin(entry, List.of(trials).iterator());
    for (Trial trial : new ArrayList<>(List.of(trials))) {
      double last = Double.parseDouble(trial.id());
      database.store(run, Specimens.result(trial.id(), Outcome.COMPLETED, 9, last));
    }
  }

  private static Trial trial(String id, long seed, String surface, String optimizer, int steps) {
    return of(id, seed, tree(surface, optimizer, steps), Map.of("Basin", "1"));
  }

  private static Trial of(String id, long seed, String tree, Map<String, String> inputs) {
    return new Trial(id, seed, tree, Map.of(), inputs);
  }

  private static String tree(String surface, String optimizer, int steps) {
    return "{\"problem\": {\"%s\": {}}, \"optimizer\": {\"%s\": {}}, \"train\": {\"steps\": %d}}"
        .formatted(surface, optimizer, steps);
  }

  private static String network(String share) {
    return ("{\"problem\": {\"network\": {\"data\": {\"rows\": {\"split\": {\"validation\": %s}}},"
            + " \"loss\": {\"mse\": {}}}}, \"optimizer\": {\"adam\": {}}, \"train\": {\"epochs\": 3}}")
        .formatted(share);
  }
}
