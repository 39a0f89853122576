package basin.runner.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.run.Cost;
import basin.spi.run.Curve;
import basin.spi.run.End;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import basin.spi.run.TrialResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviationTest {
  private static final Track PATH =
      new Track("path", new long[] {0, 4}, new double[][] {{1, 2}, {3, 4}});

  @Test
  void oneDigestIsNoDifference() {
    assertEquals(
        Optional.empty(), Deviation.between(result("a", 9, loss(1, 2)), result("a", 9, loss(7))));
  }

  @Test
  void ofSeveralSeriesTheEarliestStepCounts() {
    Curve late = new Curve("a", new long[] {0, 3}, new double[2], new long[2], new double[] {1, 5});
    Curve early =
        new Curve("b", new long[] {0, 2}, new double[2], new long[2], new double[] {1, 6});
    Curve lateNow =
        new Curve("a", new long[] {0, 3}, new double[2], new long[2], new double[] {1, 5.5});
    Curve earlyNow =
        new Curve("b", new long[] {0, 2}, new double[2], new long[2], new double[] {1, 6.5});

    assertEquals(
        Optional.of(new Deviation("b", 2, "6.0", "6.5")),
        Deviation.between(result("x", 9, late, early), result("y", 9, lateNow, earlyNow)));
  }

  @Test
  void zerosOfTwoSignsDifferAndTwoNansDoNot() {
    assertEquals(
        Optional.of(new Deviation("loss", 1, "0.0", "-0.0")),
        Deviation.between(
            result("x", 9, loss(Double.NaN, 0.0)), result("y", 9, loss(Double.NaN, -0.0))));
  }

  @Test
  void aSeriesThatEndsEarlierOrIsMissingDiffersThere() {
    assertEquals(
        Optional.of(new Deviation("loss", 2, "3.0", "nothing")),
        Deviation.between(result("x", 9, loss(1, 2, 3)), result("y", 9, loss(1, 2))));
    assertEquals(
        Optional.of(new Deviation("loss", 0, "nothing", "1.0")),
        Deviation.between(result("x", 9), result("y", 9, loss(1, 2))));
  }

  @Test
  void ofAVectorTheElementIsNamed() {
    Track now = new Track("path", new long[] {0, 4}, new double[][] {{1, 2}, {3, 4.5}});
    assertEquals(
        Optional.of(new Deviation("path[1]", 4, "4.0", "4.5")),
        Deviation.between(result("x", List.of(PATH)), result("y", List.of(now))));
  }

  @Test
  void withoutSeriesStepsOrTheOutcomeDiffer() {
    assertEquals(
        Optional.of(new Deviation("steps", -1, "9", "8")),
        Deviation.between(result("x", 9), result("y", 8)));
    TrialResult failed = result("", Outcome.FAILED, "no third step", 0, List.of(), List.of());
    assertEquals(
        Optional.of(new Deviation("outcome", -1, "completed", "failed: no third step")),
        Deviation.between(result("x", 9), failed));
    assertEquals(
        Optional.of(new Deviation("digest", -1, "x", "y")),
        Deviation.between(result("x", 9), result("y", 9)));
  }

  private static Curve loss(double... values) {
    long[] steps = new long[values.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = i;
    }
    return new Curve("loss", steps, new double[steps.length], steps, values);
  }

  private static TrialResult result(String digest, long steps, Curve... curves) {
    return result(digest, Outcome.COMPLETED, "", steps, List.of(curves), List.of());
  }

  private static TrialResult result(String digest, List<Track> tracks) {
    return result(digest, Outcome.COMPLETED, "", 9, List.of(), tracks);
  }

  private static TrialResult result(
      String digest,
      Outcome outcome,
      String reason,
      long steps,
      List<Curve> curves,
      List<Track> tracks) {
    return new TrialResult(
        "id",
        new End(outcome, reason),
        new Cost(steps, 1, 1, 1),
        1,
        curves,
        tracks,
        List.of(),
        digest);
  }
}
