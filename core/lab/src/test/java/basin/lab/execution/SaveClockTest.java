package basin.lab.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.training.Gauge;
import basin.lab.experiment.SaveInterval;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaveClockTest {
  private static final long SECOND = 1_000_000_000;

  private final Gauge gauge = new Gauge(1000, 4);
  private long now = 17;
  private long looks;

  @Test
  void stepsAndEpochsAreTheTrialsOwn() {
    assertEquals(List.of(3L, 6L, 9L), due(clock("3 steps"), 10));
    assertEquals(List.of(8L, 16L), due(clock("2 epochs"), 17));
    assertEquals(List.of(), due(clock("never"), 100));
  }

  @Test
  void aTimeIsOverAfterTheFirstStepBehindIt() {
    SaveClock clock = clock("10s");
    List<Long> due = new ArrayList<>();
    for (long step = 1; step <= 40; step++) {
      now += SECOND;
      if (clock.due(gauge)) {
        due.add(step);
        clock.time(() -> {});
      }
    }
    assertEquals(List.of(10L, 20L, 30L, 40L), due);
  }

  @Test
  void shortStepsAreNotEachFollowedByALookAtTheClock() {
    SaveClock clock = clock("10s");
    long dueAt = 0;
    for (long step = 1; dueAt == 0; step++) {
      now += 1000; // 10 million steps of a microsecond
      dueAt = clock.due(gauge) ? step : 0;
    }
    assertTrue(looks < 500, "looks: " + looks);
    assertEquals(10_000_000, dueAt, 200_000);
  }

  @Test
  void stepsThatBecomeLongAreLookedAtMoreOften() {
    SaveClock clock = clock("10s");
    for (long step = 1; step <= 1_000_000; step++) {
      now += 1000;
      assertFalse(clock.due(gauge));
    }
    long steps = 0;
    for (boolean due = false; !due; steps++) {
      now += 100_000; // a hundred times as long
      due = clock.due(gauge);
    }
    assertEquals(90_000, steps, 60_000);
  }

  @Test
  void whatTakesLongToSaveIsSavedLessOften() {
    SaveClock clock = clock("10s");
    clock.time(() -> now += SECOND);
    long steps = 0;
    for (boolean due = false; !due; steps++) {
      now += SECOND;
      due = clock.due(gauge);
    }
    assertEquals(200, steps);
  }

  private SaveClock clock(String interval) {
    return new SaveClock(
        new SaveInterval(interval),
        () -> {
          looks++;
          return now;
        });
  }

  private List<Long> due(SaveClock clock, long steps) {
    List<Long> due = new ArrayList<>();
    for (long step = 1; step <= steps; step++) {
      gauge.show(step, 1000, 0);
      if (clock.due(gauge)) {
        due.add(step);
      }
    }
    return due;
  }
}
