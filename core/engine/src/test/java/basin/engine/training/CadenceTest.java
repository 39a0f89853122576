package basin.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CadenceTest {
  /** Nine steps, three an epoch. */
  private final Assignments nine = Assignments.network();

  @Test
  void stepsBeginAtTheStartAndStopAtTheEnd() {
    assertEquals(List.of(0L, 4L, 8L, 9L), seen(nine, Cadence.everySteps(4)));
    assertEquals(List.of(0L, 3L, 6L, 9L), seen(nine, Cadence.everySteps(3)));
  }

  @Test
  void epochsBeginAtTheStartAndStopAtTheEnd() {
    assertEquals(List.of(0L, 3L, 6L, 9L), seen(nine, Cadence.everyEpochs(1)));
    assertEquals(List.of(0L, 6L, 9L), seen(nine, Cadence.everyEpochs(2)));
    Assignments five = nine.budget(Budget.ofSteps(5));
    assertEquals(List.of(0L, 3L, 5L), seen(five, Cadence.everyEpochs(1)));
  }

  @Test
  void aSparingProbeLetsAsManyEpochsPassAsItSays() {
    List<Long> steps = new ArrayList<>();
    Probe probe =
        new Probe() {
          @Override
          public Watch attach(Landscape landscape, State state) {
            return (snapshot, recorder) -> steps.add(snapshot.progress().step());
          }

          @Override
          public long pace(Landscape landscape) {
            return (landscape.whole().rows() + 6) / 7;
          }
        };
    Observation sparing = new Observation(probe, Cadence.of(Timing.SPARING));
    new Assignments(
            nine.problem(),
            nine.optimizer(),
            nine.budget(),
            nine.batch(),
            nine.precision(),
            0,
            List.of(sparing),
            List.of())
        .train();
    assertEquals(List.of(0L, 6L, 9L), steps);
    steps.clear();
    nine.look(
            Cadence.of(Timing.SPARING),
            (snapshot, recorder) -> steps.add(snapshot.progress().step()))
        .train();
    assertEquals(List.of(0L, 3L, 6L, 9L), steps, "one epoch where it says nothing");
  }

  @Test
  void startAndEndAreSeenOnce() {
    assertEquals(List.of(0L), seen(nine, Cadence.of(Timing.START)));
    assertEquals(List.of(9L), seen(nine, Cadence.of(Timing.END)));
  }

  @Test
  void aStopIsAnEnd() {
    Assignments stopped =
        nine.stop(
            state ->
                snapshot ->
                    snapshot.progress().step() == 4 ? Optional.of("enough") : Optional.empty());
    assertEquals(List.of(4L), seen(stopped, Cadence.of(Timing.END)));
    assertEquals(List.of(0L, 3L, 4L), seen(stopped, Cadence.everyEpochs(1)));
    assertEquals(List.of(0L, 4L), seen(stopped, Cadence.everySteps(4)));
  }

  @Test
  void theUpdateIsThereWheneverAProbeLooksAfterAStep() {
    for (Cadence cadence :
        List.of(Cadence.everySteps(4), Cadence.everyEpochs(2), Cadence.of(Timing.END))) {
      nine.look(
              cadence,
              (snapshot, recorder) ->
                  assertEquals(snapshot.progress().step() > 0, snapshot.update().isPresent()))
          .train();
    }
  }

  @Test
  void theWatchIsFinishedOnceAfterItsLastLook() {
    List<String> calls = new ArrayList<>();
    Probe probe =
        (landscape, state) ->
            new Watch() {
              @Override
              public void observe(Snapshot snapshot, Recorder recorder) {
                calls.add("look " + snapshot.progress().step());
              }

              @Override
              public void finish(Snapshot snapshot, Recorder recorder) {
                calls.add("finish " + snapshot.progress().step());
              }
            };
    new Assignments(
            nine.problem(),
            nine.optimizer(),
            nine.budget(),
            nine.batch(),
            nine.precision(),
            0,
            List.of(new Observation(probe, Cadence.of(Timing.END))),
            List.of())
        .train();
    assertEquals(List.of("look 9", "finish 9"), calls);
  }

  @Test
  void aProbesOwnTimingIsTranslated() {
    assertEquals(Cadence.everySteps(1), Cadence.of(Timing.STEP));
    assertEquals(Cadence.everyEpochs(1), Cadence.of(Timing.EPOCH));
  }

  @Test
  void aCadenceOfZeroIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Cadence.everySteps(0));
    assertThrows(IllegalArgumentException.class, () -> Cadence.everyEpochs(0));
    assertThrows(IllegalArgumentException.class, () -> new Cadence(Timing.END, 0));
  }

  @Test
  void startAndEndComeOnce() {
    assertThrows(IllegalArgumentException.class, () -> new Cadence(Timing.START, 2));
    assertThrows(IllegalArgumentException.class, () -> new Cadence(Timing.END, 2));
  }

  private static List<Long> seen(Assignments assignment, Cadence cadence) {
    List<Long> steps = new ArrayList<>();
    assignment.look(cadence, (snapshot, recorder) -> steps.add(snapshot.progress().step())).train();
    return steps;
  }
}
