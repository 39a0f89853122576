package basin.lab.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.lab.results.experiments.Change;
import basin.lab.results.reading.Status;
import basin.lab.results.trials.Tally;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
  private static final String TREE = "{\"a-b\":{\"rate\":0.1},\"layers\":[{\"units\":8}]}";
  private static final Map<String, String> INPUTS = Map.of("Basin", "1", "plugin p", "00");

  @TempDir Path folder;
  private ResultsDatabase database;

  @BeforeEach
  void open() {
    database = ResultsDatabase.open(folder);
    long run =
        database.begin(
            Specimens.experiment("e"),
            List.of(trial("one", 1, TREE, INPUTS), trial("two", 2, TREE, INPUTS)).iterator());
    database.store(run, Specimens.result("one", Outcome.COMPLETED, 1));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void sameTrialsHaveNoChanges() {
    Status status =
        database.status("e", List.of(trial("two", 2, TREE, INPUTS), trial("one", 1, TREE, INPUTS)));

    assertEquals(new Status("e", new Tally(2, 1, 0, 0, 1), List.of()), status);
  }

  @Test
  void aChangedJarIsNamedWithBothDigests() {
    Map<String, String> inputs = Map.of("Basin", "1", "plugin p", "11");
    Status status =
        database.status("e", List.of(trial("I", 1, TREE, inputs), trial("II", 2, TREE, inputs)));

    assertEquals(List.of(new Change("plugin p", "00", "11", 2)), status.changes());
    assertEquals(2, status.tally().missing());
    assertEquals("plugin p: 00 → 11 (2 trials)", status.changes().get(0).toString());
  }

  @Test
  void changedSettingsAreNamedByTheirPaths() {
    String tree = TREE.replace("0.1", "0.2").replace("\"units\":8", "\"bias\":true");

    assertEquals(
        List.of(
            new Change("setting a-b.rate", "0.1", "0.2", 1),
            new Change("setting layers[0].bias", "", "1", 1),
            new Change("setting layers[0].units", "8", "", 1)),
        database.changes("e", List.of(trial("new", 1, tree, INPUTS)).iterator()));
  }

  @Test
  void aNewPlaceInTheGridIsNoChange() {
    assertEquals(
        List.of(), database.changes("e", List.of(trial("new", 3, TREE, INPUTS)).iterator()));
  }

  @Test
  void anExperimentThatNeverRanIsAllMissing() {
    assertEquals(
        new Status("other", new Tally(1, 0, 0, 0, 1), List.of()),
        database.status("other", List.of(trial("x", 1, TREE, INPUTS))));
  }

  private static Trial trial(String id, long seed, String tree, Map<String, String> inputs) {
    return new Trial(id, seed, tree, Map.of("optimizer", "adam"), inputs);
  }
}
