package basin.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.probe.Probe;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FailingProbeTest {
  private static final Cadence EACH_STEP = Cadence.everySteps(1);

  @Test
  void aProbeThatFailsCostsItsOwnSeriesFromThenOn() {
    Ending ending = failingAt(4, () -> new ArithmeticException("no root of −1"));
    assertEquals(Outcome.COMPLETED, ending.outcome());
    assertEquals(6, ending.steps());
    assertArrayEquals(new double[] {0, 1, 2, 3}, ending.curves().get(0).values());
    assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5, 6}, ending.curves().get(1).values());
    assertEquals(1, ending.remarks().size());
    String remark = ending.remarks().get(0);
    assertTrue(
        remark.startsWith(
            "looking: failed at step 4 and recorded nothing from then on: no root of −1 ("),
        remark);
  }

  @Test
  void aFailureWithoutWordsIsNamedInPlainOnes() {
    String remark = failingAt(2, ArrayStoreException::new).remarks().get(0);
    assertTrue(remark.contains("from then on: array store exception ("), remark);
  }

  @Test
  void anExhaustedHeapOrStackIsTheProbesOwn() {
    for (Supplier<Throwable> error :
        List.<Supplier<Throwable>>of(
            () -> new OutOfMemoryError("Java heap space"), StackOverflowError::new)) {
      assertEquals(Outcome.COMPLETED, failingAt(1, error).outcome());
    }
  }

  @Test
  void anAssertionThatDoesNotHoldFailsTheTrial() {
    assertThrows(AssertionError.class, () -> failingAt(3, () -> new AssertionError("broken")));
  }

  @Test
  void aCancelledRunIsCancelled() {
    assertThrows(
        CancellationException.class, () -> failingAt(3, () -> new CancellationException("enough")));
  }

  @Test
  void aProbeThatCannotBeAttachedIsRemarkedUpon() {
    Probe unattached =
        (landscape, state) -> {
          throw new IllegalArgumentException("too many parameters");
        };
    Assignments bowl = Assignments.bowl().withPath();
    List<Observation> more = new ArrayList<>(bowl.observations());
    more.add(new Observation(unattached, EACH_STEP));
    Ending ending =
        new Assignments(
                bowl.problem(),
                bowl.optimizer(),
                bowl.budget(),
                bowl.batch(),
                bowl.precision(),
                bowl.seed(),
                more,
                List.of())
            .train();
    assertEquals(7, Assignments.path(ending).length);
    assertTrue(ending.remarks().get(0).contains("failed at step 0"), ending.remarks().toString());
  }

  private static Ending failingAt(long step, Supplier<Throwable> failure) {
    return Assignments.bowl()
        .look(
            EACH_STEP,
            (snapshot, recorder) -> {
              if (snapshot.progress().step() >= step) {
                throw FailingProbeTest.<RuntimeException>sneaky(failure.get());
              }
              recorder.record("fragile", snapshot.progress().step());
            })
        .look(
            EACH_STEP,
            (snapshot, recorder) -> recorder.record("counted", snapshot.progress().step()))
        .train();
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
