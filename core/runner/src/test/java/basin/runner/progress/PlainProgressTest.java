package basin.runner.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.runner.console.Console;
import basin.runner.console.Talk;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainProgressTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Console console = console();
  private long seconds;

  @Test
  void thousandsOfTrialsMakeTwentyLines() {
    Progress progress = progress(Talk.NORMAL);
    progress.started(10_000, 0);
    for (int i = 1; i <= 10_000; i++) {
      progress.finished(trial(), result(Outcome.COMPLETED), i, 10_000);
    }
    assertEquals(21, lines().size());
    assertEquals("sweep: 10 000/10 000 trials", lines().get(20));
  }

  @Test
  void theTimeLeftIsThatOfTheTrialsThisRunHasDone() {
    Progress progress = progress(Talk.NORMAL);
    progress.started(20, 10);
    seconds = 30;
    progress.finished(trial(), result(Outcome.COMPLETED), 11, 20);
    assertEquals(
        List.of(
            "sweep: 20 trials, 10 of them done before",
            "sweep: 11/20 trials, 30 s so far, about 4 min 30 s left"),
        lines());
  }

  @Test
  void divergedAndFailedTrialsAreCountedAndFailuresTold() {
    Progress progress = progress(Talk.NORMAL);
    progress.started(2, 0);
    progress.finished(trial(), result(Outcome.DIVERGED), 1, 2);
    progress.finished(trial(), result(Outcome.FAILED), 2, 2);
    assertEquals(
        List.of(
            "sweep: 2 trials",
            "sweep: 1/2 trials, 1 diverged, about 0 s left",
            "failed: rate=0.1, seed 3: because",
            "sweep: 2/2 trials, 1 diverged, 1 failed"),
        lines());
  }

  @Test
  void verboselyEachTrialIsTold() {
    Progress progress = progress(Talk.VERBOSE);
    progress.started(1, 0);
    progress.finished(trial(), result(Outcome.STOPPED), 1, 1);
    assertEquals("stopped: rate=0.1, seed 3: because", lines().get(1));
  }

  @Test
  void quietlyOnlyWhatMustBeSaidIsSaid() {
    Progress progress = progress(Talk.QUIET);
    progress.started(1, 0);
    progress.finished(trial(), result(Outcome.COMPLETED), 1, 1);
    progress.say("warning: look");
    assertEquals(List.of("warning: look"), lines());
  }

  private Progress progress(Talk talk) {
    return Progress.on(console, talk, "sweep", () -> Instant.ofEpochSecond(seconds));
  }

  private static Trial trial() {
    return new Trial("id", 3, "{}", Map.of("rate", "0.1"));
  }

  private static TrialResult result(Outcome outcome) {
    return new TrialResult(
        "id", outcome, "because", 1, 1, 1, 1, 2, List.of(), List.of(), List.of(), "");
  }

  private List<String> lines() {
    return said.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private Console console() {
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Console(both, both, false, false, false);
  }
}
