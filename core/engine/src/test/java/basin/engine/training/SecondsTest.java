package basin.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A budget of seconds, by a clock that is set by hand. */
class SecondsTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong clock = new AtomicLong(5 * SECOND);

  private RunProgress progress(long seconds) {
    return new RunProgress(Budget.ofSeconds(seconds), 4, Histories.readBy(), clock::get);
  }

  @Test
  void aStepThatIsUnderWayWhenTheyAreOverIsTheLast() {
    RunProgress progress = progress(3);
    clock.addAndGet(2 * SECOND);
    progress.advance(1);
    assertFalse(progress.spent());
    clock.addAndGet(2 * SECOND);
    progress.advance(2);

    assertTrue(progress.spent());
    assertEquals(2, progress.horizon());
    assertEquals("3 seconds", Budget.ofSeconds(3).toString());
  }

  @Test
  void untilThenItComesToTheStepsThatThePaceSoFarWouldTake() {
    RunProgress progress = progress(10);
    for (int step = 1; step <= 4; step++) {
      clock.addAndGet(SECOND / 2);
      progress.advance(step);
    }

    assertEquals(20, progress.horizon());
    assertTrue(progress.mayEndNext(), "any step may be the last");
  }

  @Test
  void whatWasSavedHasTheSecondsLeftThatItHad() throws CheckpointException {
    RunProgress progress = progress(10);
    clock.addAndGet(7 * SECOND);
    long elapsed = progress.elapsed();
    clock.addAndGet(1_000 * SECOND);

    RunProgress later = progress(10);
    later.elapsed(elapsed);
    later.resume(70, 70);
    assertEquals(100, later.horizon());
    assertFalse(later.spent());
    clock.addAndGet(3 * SECOND);
    later.advance(71);
    assertTrue(later.spent());
  }
}
