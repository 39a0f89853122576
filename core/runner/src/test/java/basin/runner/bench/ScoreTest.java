package basin.runner.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreTest {
  /** Ten steps in 1, 2 and 4 milliseconds. */
  private static final List<Reading> WINDOWS =
      List.of(
          new Reading(4_000_000, 900_000, 320),
          new Reading(1_000_000, 900_000, 320),
          new Reading(2_000_000, 900_000, 9_999));

  @Test
  void theMiddleWindowCounts() {
    StepScore score = new StepScore(Workload.W1, 32, 1000, 10, WINDOWS, 1e8, Optional.empty());
    assertEquals(160_000, (double) score.data().get("rate"), 1e-6);
    assertEquals(200e-6, (double) score.data().get("step-seconds"), 1e-12);
    assertEquals(100e-6, (double) score.data().get("step-seconds-fastest"), 1e-12);
    assertEquals(90e-6, (double) score.data().get("step-cpu-seconds"), 1e-12);
    assertEquals(32, (double) score.data().get("bytes-per-step"));
    assertEquals(1.5, (double) score.data().get("step-spread"), 1e-12);
  }

  @Test
  void aMultiplicationAndAnAdditionAreTwoOperations() {
    StepScore score = new StepScore(Workload.W1, 32, 1000, 10, WINDOWS, 1e8, Optional.empty());
    assertEquals(0.1, (double) score.data().get("ceiling-share"), 1e-12);
  }

  @Test
  void theLineBeginsWithNameAndRate() {
    assertEquals(
        "W1       160000 samples/s   200 µs a step (±75 %)   10 % of 0 GFLOP/s   32 bytes a step",
        new StepScore(Workload.W1, 32, 1000, 10, WINDOWS, 1e8, Optional.empty()).line());
    assertEquals(
        "SWEEP     60000 samples/s   12 trials on 2 threads in 2.00 s, 2.50 s after the process"
            + " began",
        new SweepScore(12, 2, 120_000, 2, 2.5).line());
  }

  @Test
  void whatProductsReachIsSaidBehindTheRest() {
    StepScore score =
        new StepScore(
            Workload.W9, 32, 1000, 10, WINDOWS, 1e8, Optional.of(new ProductRate(1000, 0.55)));
    assertTrue(score.line().endsWith(" bytes a step   products at 55 %"), score.line());
    assertEquals(0.55, (double) score.data().get("product-share"), 1e-12);
  }

  @Test
  void theSmallestWorkloadCountsIterations() {
    StepScore score = new StepScore(Workload.W6, 100, 1000, 10, WINDOWS, 1e8, Optional.empty());
    assertEquals(5000, (double) score.data().get("rate"), 1e-9);
    assertEquals("iterations/s", score.data().get("unit"));
  }

  @Test
  void ofAnEvenNumberTheMiddleTwoAreAveraged() {
    assertEquals(new Median(2.5, 1, 3 / 2.5), Median.of(4, 1, 3, 2));
  }
}
