package basin.lab.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.lab.results.salvage.Salvaged;
import basin.lab.results.sqlite.ResultsException;
import basin.lab.results.sqlite.UnknownExperiment;
import basin.lab.results.trials.ResultDigest;
import basin.spi.random.RandomStream;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is saved of a damaged database is right, and the rest is said to be lost. */
class SalvageTest {
  private static final int TRIALS = 40;
  private static final int PAGE = 4096;

  @TempDir private Path folder;
  private final Map<String, String> stored = new HashMap<>();

  @BeforeEach
  void store() {
    try (ResultsDatabase database = ResultsDatabase.open(folder)) {
      long run = database.begin(Specimens.experiment("e"), Specimens.planned(TRIALS));
      for (int i = 0; i < TRIALS - 1; i++) {
        double[] losses = new double[60];
        Arrays.setAll(losses, step -> StrictMath.exp(-step / 9.0));
        losses[0] = i;
        var result = Specimens.result("trial-" + i, Outcome.COMPLETED, losses);
        stored.put(result.id(), result.digest());
        database.store(run, result);
      }
    }
  }

  @Test
  void aSoundDatabaseStaysAsItIs() throws IOException {
    byte[] before = Files.readAllBytes(file());
    Salvaged salvaged = ResultsDatabase.salvage(folder);
    assertTrue(salvaged.isSound());
    assertEquals(TRIALS - 1, salvaged.results());
    assertArrayEquals(before, Files.readAllBytes(file()));
    assertEquals(1, folder.toFile().list().length, "nothing is left behind");
  }

  @Test
  void aNumberThatHasChangedCostsItsTrialAlone() throws SQLException, IOException {
    execute(
        "UPDATE point SET value = value + 1e-9 WHERE position = 7 AND series ="
            + " (SELECT id FROM series WHERE trial = 'trial-5' AND kind = 'curve')");
    byte[] before = Files.readAllBytes(file());

    Salvaged salvaged = ResultsDatabase.salvage(folder);

    assertEquals(TRIALS - 2, salvaged.results());
    assertEquals(1, salvaged.lost());
    assertArrayEquals(before, Files.readAllBytes(salvaged.kept()));
    assertEquals(Map.of("trial-5", "missing"), differences());
  }

  @Test
  void withoutItsFirstBytesAllIsSaved() throws IOException {
    damage(bytes -> Arrays.fill(bytes, 0, 24, (byte) 0));
    assertThrows(ResultsException.class, () -> ResultsDatabase.openForReading(folder));
    Salvaged salvaged = ResultsDatabase.salvage(folder);
    assertEquals(0, salvaged.lost());
    assertEquals(TRIALS - 1, salvaged.results());
    assertEquals(Map.of(), differences());
  }

  @Test
  void withoutItsFirstPageAllIsSaved() throws IOException {
    damage(bytes -> Arrays.fill(bytes, 0, PAGE, (byte) 0x5a));
    Salvaged salvaged = ResultsDatabase.salvage(folder);
    assertEquals(TRIALS - 1, salvaged.results());
    assertEquals(Map.of(), differences());
  }

  @Test
  void ofAFileCutShortWhatIsLeftIsSaved() throws IOException {
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, whole.length * 9 / 10));
    Salvaged salvaged = ResultsDatabase.salvage(folder);
    assertTrue(salvaged.results() > 0 && salvaged.results() < TRIALS - 1, salvaged.toString());
    assertEquals(TRIALS - 1 - salvaged.results(), differences().size());
  }

  @Test
  void aFileOfNothingIsReplacedByAnEmptyOne() throws IOException {
    damage(bytes -> Arrays.fill(bytes, (byte) 7));
    Salvaged salvaged = ResultsDatabase.salvage(folder);
    assertEquals(0, salvaged.results());
    assertFalse(salvaged.isSound());
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder)) {
      assertEquals(List.of(), database.experiments());
    }
  }

  /** Bytes are changed and the end is cut off at seeded places. */
  @Test
  void whateverIsDamagedNothingWrongIsSavedAndNothingWorseIsSaidThanThat() throws IOException {
    byte[] whole = Files.readAllBytes(file());
    long saved = 0;
    for (int round = 0; round < 25; round++) {
      RandomStream random = new SeededStreams(round).named("damage");
      byte[] bytes = whole.clone();
      int changed = 1 << random.below(8);
      for (int i = 0; i < changed; i++) {
        bytes[random.below(bytes.length)] ^= (byte) (1 << random.below(8));
      }
      if (round % 4 == 3) {
        bytes = Arrays.copyOf(bytes, random.below(bytes.length));
      }
      Files.write(file(), bytes);
      look();
      Salvaged salvaged = ResultsDatabase.salvage(folder);
      saved += salvaged.results();
      Map<String, String> differences = differences();
      assertFalse(differences.containsValue("wrong"), round + ": " + differences);
      rerun();
      assertEquals(Map.of(), differences(), "round " + round);
    }
    assertTrue(saved > 25 * TRIALS / 3, "it saves next to nothing: " + saved);
  }

  /** As the commands do that look at results. */
  private void look() {
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder)) {
      for (String name : database.experiments()) {
        Results results = database.read(name);
        results.claims();
        results.analyses();
        for (TrialRecord trial : results.trials()) {
          results.curves(trial).forEach(curve -> results.curve(trial, curve));
          results.tracks(trial).forEach(track -> results.track(trial, track));
        }
      }
    } catch (ResultsException | UnknownExperiment said) {
      assertFalse(said.getMessage().isBlank());
    }
  }

  private void rerun() {
    try (ResultsDatabase database = ResultsDatabase.open(folder)) {
      long run = database.begin(Specimens.experiment("e"), Specimens.planned(TRIALS));
      database
          .missing("e")
          .forEachRemaining(
              trial -> {
                int i = Integer.parseInt(trial.id().substring(6));
                if (i < TRIALS - 1) {
                  double[] losses = new double[60];
                  Arrays.setAll(losses, step -> StrictMath.exp(-step / 9.0));
                  losses[0] = i;
                  database.store(run, Specimens.result(trial.id(), Outcome.COMPLETED, losses));
                }
              });
    }
  }

  /** Trials that are missing or wrong, by recomputed digests. */
  private Map<String, String> differences() {
    Map<String, String> differences = new HashMap<>();
    stored.keySet().forEach(id -> differences.put(id, "missing"));
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder)) {
      for (String name : database.experiments()) {
        Results results = database.read(name);
        for (TrialRecord trial : results.trials()) {
          if (trial.outcome().isPresent()) {
            String digest =
                ResultDigest.of(
                    trial.outcome().get(),
                    trial.steps(),
                    results.curves(trial).stream()
                        .map(curve -> results.curve(trial, curve).orElseThrow())
                        .toList(),
                    results.tracks(trial).stream()
                        .map(track -> results.track(trial, track).orElseThrow())
                        .toList());
            if (digest.equals(stored.get(trial.id())) && digest.equals(trial.digest())) {
              differences.remove(trial.id());
            } else {
              differences.put(trial.id(), "wrong");
            }
          }
        }
      }
    }
    return differences;
  }

  private interface Harm {
    void to(byte[] bytes);
  }

  private void damage(Harm harm) throws IOException {
    byte[] bytes = Files.readAllBytes(file());
    harm.to(bytes);
    Files.write(file(), bytes);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Path file() {
    return folder.resolve("basin.db");
  }
}
