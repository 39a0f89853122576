package basin.runner.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.training.Gauge;
import basin.lab.execution.UnderWay;
import basin.runner.console.Console;
import basin.runner.console.Verbosity;
import basin.spi.run.Cost;
import basin.spi.run.End;
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
    Progress progress = progress(Verbosity.NORMAL);
    progress.started(10_000, 0);
    for (int i = 1; i <= 10_000; i++) {
      progress.finished(trial(), result(Outcome.COMPLETED), i, 10_000);
    }
    assertEquals(21, lines().size());
    assertEquals("sweep: 10 000/10 000 trials", lines().get(20));
  }

  @Test
  void theLongPlanningOfManyTrialsIsToldByQuarters() {
    Progress progress = progress(Verbosity.NORMAL);
    for (int done = 500; done <= 20_000; done += 500) {
      progress.planning(done, 20_000);
    }
    assertEquals(
        List.of(
            "sweep: planned 5 000 of 20 000 trials",
            "sweep: planned 10 000 of 20 000 trials",
            "sweep: planned 15 000 of 20 000 trials",
            "sweep: planned 20 000 of 20 000 trials"),
        lines());
  }

  @Test
  void theShortPlanningOfAFewIsNot() {
    Progress progress = progress(Verbosity.NORMAL);
    progress.planning(1000, 2000);
    assertEquals(List.of(), lines());
  }

  @Test
  void theTimeLeftIsThatOfTheTrialsThisRunHasDone() {
    Progress progress = progress(Verbosity.NORMAL);
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
    Progress progress = progress(Verbosity.NORMAL);
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
    Progress progress = progress(Verbosity.VERBOSE);
    progress.started(1, 0);
    progress.finished(trial(), result(Outcome.STOPPED), 1, 1);
    assertEquals("stopped: rate=0.1, seed 3: because", lines().get(1));
  }

  @Test
  void aLongTrialIsSeenToAdvanceAndItsTimeLeftIsRight() {
    UnderWay underWay = new UnderWay();
    Progress progress = progress(underWay);
    Gauge gauge = new Gauge(1200, 10);
    progress.started(1, 0);
    underWay.begin(trial());
    underWay.started(trial(), gauge);
    for (seconds = 1; seconds <= 60; seconds++) {
      gauge.show(10 * seconds, 1200, 1.0 / seconds);
      progress.look();
    }
    assertEquals(
        List.of(
            "sweep: 1 trial",
            "sweep: 0/1 trial (8 %), 10 s so far, about 1 min 50 s left; rate=0.1, seed 3: epoch 10"
                + " of 120, loss 0.1000",
            "sweep: 0/1 trial (16 %), 20 s so far, about 1 min 40 s left; rate=0.1, seed 3: epoch"
                + " 20 of 120, loss 0.05000"),
        lines().subList(0, 3));
    assertEquals(7, lines().size());
  }

  @Test
  void ofSeveralTrialsTheWholeIsToldAndEachCountsByItsShare() {
    UnderWay underWay = new UnderWay();
    Progress progress = progress(underWay);
    progress.started(4, 1);
    for (String id : List.of("a", "b")) {
      Gauge gauge = new Gauge(100, 1);
      underWay.begin(trial(id));
      underWay.started(trial(id), gauge);
      gauge.show(50, 100, 1);
    }
    seconds = 30;
    progress.look();
    assertEquals("sweep: 1/4 trials (50 %), 30 s so far, about 1 min 0 s left", lines().get(1));
  }

  @Test
  void aTrialThatIsBeingSetUpIsSaidToBe() {
    UnderWay underWay = new UnderWay();
    Progress progress = progress(underWay);
    progress.started(1, 0);
    underWay.begin(trial());
    seconds = 300;
    progress.look();
    assertEquals(
        "sweep: 0/1 trial, 5 min 0 s so far; rate=0.1, seed 3: being set up", lines().get(1));
  }

  @Test
  void aTrialThatDoesNotMoveIsToldOfAndThenLessAndLessOften() {
    UnderWay underWay = new UnderWay();
    Progress progress = progress(underWay);
    Gauge gauge = new Gauge(100, 1);
    progress.started(1, 0);
    underWay.begin(trial());
    underWay.started(trial(), gauge);
    gauge.show(3, 100, 0.5);
    for (seconds = 0; seconds <= 400; seconds++) {
      progress.look();
    }
    assertEquals(
        List.of("1 min 0 s", "2 min 0 s", "4 min 0 s"),
        lines().stream()
            .filter(
                line -> line.startsWith("warning: rate=0.1, seed 3: step 3 of 100, loss 0.5000"))
            .map(line -> line.replaceFirst(".*no step for ", ""))
            .toList());
    gauge.show(4, 100, 0.5);
    progress.look();
    seconds += 59;
    progress.look();
    assertEquals(3, lines().stream().filter(line -> line.startsWith("warning")).count());
  }

  @Test
  void quietlyOnlyWhatMustBeSaidIsSaid() {
    Progress progress = progress(Verbosity.QUIET);
    progress.started(1, 0);
    progress.finished(trial(), result(Outcome.COMPLETED), 1, 1);
    progress.say("warning: look");
    assertEquals(List.of("warning: look"), lines());
  }

  private Progress progress(Verbosity verbosity) {
    return Progress.on(console, verbosity, "sweep", () -> Instant.ofEpochSecond(seconds));
  }

  private Progress progress(UnderWay underWay) {
    return Progress.on(
        console,
        Verbosity.NORMAL,
        new Standing("sweep", underWay, () -> Instant.ofEpochSecond(seconds)));
  }

  private static Trial trial() {
    return trial("id");
  }

  private static Trial trial(String id) {
    return new Trial(id, 3, "{}", Map.of("rate", "0.1"), Map.of());
  }

  private static TrialResult result(Outcome outcome) {
    return new TrialResult("id", new End(outcome, "because"), new Cost(1, 1, 1, 1), 2, "");
  }

  private List<String> lines() {
    return said.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private Console console() {
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Console(both, both, false, false, false);
  }
}
