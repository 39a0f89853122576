package basin.lab.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.results.trials.ResultDigest;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {
  @TempDir Path folder;

  @Test
  void everyReportedTrialIsWholeWhileTheWriterWritesAndAfterItIsKilled() throws Exception {
    Process writer = start();
    Set<String> reported = new TreeSet<>();
    try (BufferedReader lines = writer.inputReader()) {
      readUntil("storing " + WritingProcess.LONG_ONE, lines, reported);
      assertWhole(reported);
      writer.toHandle().destroyForcibly(); // leaves what it printed to be read
      lines.lines().forEach(line -> note(line, reported));
    } finally {
      writer.destroyForcibly().waitFor();
    }

    Set<String> stored = assertWhole(reported);

    assertTrue(stored.size() <= reported.size() + 1, "one trial can be stored but not reported");
    assertTrue(stored.size() < WritingProcess.TRIALS, "the writer was done before it was killed");
    try (ResultsDatabase database = ResultsDatabase.open(folder)) {
      long run = database.begin(Specimens.experiment("e"), Specimens.planned(stored.size() + 1));
      String next = database.missing("e").next().id();
      database.store(run, Specimens.result(next, Outcome.COMPLETED, 1));
      assertEquals(0, database.tally("e").missing());
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            WritingProcess.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void readUntil(String end, BufferedReader lines, Set<String> reported)
      throws IOException {
    for (String line = lines.readLine(); !end.equals(line); line = lines.readLine()) {
      assertNotNull(line, "the writer ended early");
      note(line, reported);
    }
  }

  private static void note(String line, Set<String> reported) {
    if (line.startsWith("stored ")) {
      reported.add(line.substring("stored ".length()));
    }
  }

  /** Reads as a second process; the ids of trials with a result, each checked by its digest. */
  private Set<String> assertWhole(Set<String> reported) {
    Set<String> stored = new TreeSet<>();
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder)) {
      Results results = database.read("e");
      for (TrialRecord trial : results.trials()) {
        if (trial.outcome().isPresent()) {
          assertEquals(trial.digest(), digest(results, trial), trial.id());
          stored.add(trial.id());
        }
      }
    }
    assertTrue(stored.containsAll(reported), "a reported trial is lost");
    return stored;
  }

  private static String digest(Results results, TrialRecord trial) {
    List<Curve> curves =
        results.curves(trial).stream().map(n -> results.curve(trial, n).orElseThrow()).toList();
    List<Track> tracks =
        results.tracks(trial).stream().map(n -> results.track(trial, n).orElseThrow()).toList();
    return ResultDigest.of(trial.outcome().orElseThrow(), trial.steps(), curves, tracks);
  }
}
