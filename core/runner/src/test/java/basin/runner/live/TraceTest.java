package basin.runner.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
  private final Trace trace = new Trace();

  @Test
  void aTrialThatStandsStillIsOnePoint() {
    trace.look(0, Double.NaN);
    trace.look(7, 0.5);
    trace.look(7, 0.5);
    trace.look(9, 0.25);
    assertEquals(List.of(7L, 9L), trace.steps());
    assertEquals(List.of(0.5, 0.25), trace.losses());
  }

  @Test
  void aLongTrialKeepsFewPointsFromItsFirstToItsLatestEvenlyApart() {
    for (int look = 1; look <= 10_000; look++) {
      trace.look(3L * look, 1.0 / look);
    }
    List<Long> steps = trace.steps();
    assertTrue(steps.size() <= Trace.MOST && steps.size() > Trace.MOST / 2 - 1, steps.toString());
    assertEquals(3, steps.get(0));
    long gap = steps.get(1) - steps.get(0);
    for (int i = 1; i < steps.size(); i++) {
      assertEquals(gap, steps.get(i) - steps.get(i - 1));
      assertEquals(3.0 / steps.get(i), trace.losses().get(i));
    }
    assertTrue(30_000 - steps.get(steps.size() - 1) < gap);
  }
}
