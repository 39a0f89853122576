package basin.lab.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.training.Assignment;
import basin.engine.training.Ending;
import basin.lab.results.ResultDigest;
import basin.spi.data.DataException;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TrialRunnerTest {
  private static final Trial TRIAL = new Trial("abc", 7, "{}", Map.of());

  @Test
  void anEndingBecomesAResultWithItsDigest() {
    Curve loss = new Curve("loss", new long[1], new double[1], new long[1], new double[] {0.5});
    Ending ending =
        new Ending(
            Outcome.DIVERGED, "loss is NaN", 3, 1.5, 4, 2, List.of(loss), List.of(), List.of("!"));

    TrialResult result = running(assignment -> ending).apply(TRIAL);

    assertEquals("abc", result.id());
    assertEquals(Outcome.DIVERGED, result.outcome());
    assertEquals("loss is NaN", result.reason());
    assertEquals(3, result.steps());
    assertEquals(1.5, result.epochs());
    assertEquals(4, result.evaluations());
    assertEquals(2, result.parameters());
    assertEquals(List.of("!"), result.remarks());
    assertTrue(result.seconds() >= 0);
    assertEquals(ResultDigest.of(Outcome.DIVERGED, 3, List.of(loss), List.of()), result.digest());
  }

  @Test
  void aThrownExceptionIsAFailureWithItsPlace() {
    TrialResult result =
        running(
                assignment -> {
                  throw new IllegalStateException("β₁ᵗ is 1");
                })
            .apply(TRIAL);

    assertEquals(Outcome.FAILED, result.outcome());
    assertTrue(
        result
            .reason()
            .matches(
                "IllegalStateException: β₁ᵗ is 1, at basin\\.lab\\.execution\\.TrialRunnerTest\\."
                    + ".+ \\(TrialRunnerTest\\.java:\\d+\\)"),
        result.reason());
  }

  @Test
  void theJdksOwnFramesAreNotThePlace() {
    String reason = FailureReason.of(assertThrows(Exception.class, () -> List.of().get(3)));

    assertTrue(reason.contains("at basin.lab.execution.TrialRunnerTest."), reason);
  }

  @Test
  void aTrialThatCannotBeBoundFails() {
    Function<Trial, Assignment> binder =
        trial -> {
          throw new IllegalArgumentException("no optimizer is called lyon");
        };

    TrialResult result = new TrialRunner(binder, assignment -> null).apply(TRIAL);

    assertEquals(Outcome.FAILED, result.outcome());
    assertTrue(result.reason().contains("no optimizer is called lyon"), result.reason());
  }

  @Test
  void aDataExceptionSpeaksForItself() {
    TrialResult result =
        running(
                assignment -> {
                  throw new DataException("a.csv:3:4  'x' is no number. Mend the file.");
                })
            .apply(TRIAL);

    assertEquals("a.csv:3:4  'x' is no number. Mend the file.", result.reason());
  }

  @Test
  void anExhaustedHeapFailsOneTrialOnly() {
    TrialResult result =
        running(
                assignment -> {
                  throw new OutOfMemoryError("Java heap space");
                })
            .apply(TRIAL);

    assertEquals(Outcome.FAILED, result.outcome());
    assertEquals(
        "out of memory (Java heap space): run fewer trials at once with -j, or give the JVM more"
            + " with -Xmx",
        result.reason());
  }

  @Test
  void anInterruptIsNoFailure() {
    TrialRunner cancelled =
        running(
            assignment -> {
              throw new CancellationException();
            });
    TrialRunner disturbed =
        running(
            assignment -> {
              Thread.currentThread().interrupt();
              throw new DataException("closed by interrupt");
            });

    assertThrows(CancellationException.class, () -> cancelled.apply(TRIAL));
    assertThrows(CancellationException.class, () -> disturbed.apply(TRIAL));
    assertTrue(Thread.interrupted());
  }

  private static TrialRunner running(Function<Assignment, Ending> trainer) {
    return new TrialRunner(trial -> null, trainer);
  }
}
