package basin.reports.statistics.benchmark.algoperf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlgoPerfTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  @Test
  void aGoalIsReachedAtTheFirstValueAsGood() {
    double[] clock = {10, 20, 30};
    assertEquals(
        new Reached(2, 20), new Goal(0.5, true).first(new double[] {0.4, 0.5, 0.9}, clock));
    assertEquals(new Reached(3, 30), new Goal(0.5, false).first(new double[] {9, 0.6, 0.5}, clock));
    assertEquals(Reached.NEVER, new Goal(1, false).first(new double[] {2, Double.NaN, 2}, clock));
  }

  @Test
  void fewestEvaluationsWinAStudyAndNotTheLeastTime() {
    assertEquals(90, study(new Reached(5, 40), new Reached(3, 90), new Reached(3, 95)).time());
    assertEquals(NEVER, study(Reached.NEVER, Reached.NEVER).time());
    assertEquals(NEVER, study().time());
  }

  @Test
  void theMiddleStudyIsTheTimeOfAWorkload() {
    assertEquals(30, submission("a", "w", 10, 30, NEVER).time(Workload.base("w")));
    assertEquals(20, submission("a", "w", 10, 30).time(Workload.base("w")));
    assertEquals(NEVER, submission("a", "w", 10, NEVER).time(Workload.base("w")));
    assertEquals(NEVER, submission("a", "w", 10).time(Workload.base("other")));
  }

  @Test
  void aVariantIsMissedWhereItsBaseIs() {
    Times times = guarded(new double[] {NEVER, 5, 7}, new double[] {3, NEVER, 8});
    assertArrayEquals(
        new double[] {NEVER, NEVER, 7}, times.withoutVariantsOfMissedBases().seconds()[0]);
    assertArrayEquals(
        new double[] {3, NEVER, 8}, times.withoutVariantsOfMissedBases().seconds()[1]);
  }

  @Test
  void aTimeAboveFourTimesTheFastestIsMissed() {
    Times times = guarded(new double[] {1, 1, 1}, new double[] {4, 4.01, 3});
    assertArrayEquals(new double[] {4, NEVER, 3}, times.withinFactorOfFastest(4).seconds()[1]);
    assertArrayEquals(new double[] {1, 1, 1}, times.withinFactorOfFastest(4).seconds()[0]);
  }

  @Test
  void aBaseIsMissedWhereItsVariantIs() {
    Times times = guarded(new double[] {1, NEVER, 7});
    Times after = times.withoutBasesOfMissedVariants();
    assertArrayEquals(new double[] {NEVER, NEVER, 7}, after.seconds()[0]);
    assertArrayEquals(new double[] {NEVER, 7}, after.bases().seconds()[0]);
  }

  @Test
  void theFactorCountsBeforeVariantsTakeTheirBases() {
    List<Workload> workloads = List.of(Workload.base("b"), Workload.variant("v", "b"));
    Submission slow = new Submission("slow", Map.of("b", studies(2), "v", studies(50)));
    Submission fast = new Submission("fast", Map.of("b", studies(3), "v", studies(10)));
    Leaderboard board = AlgoPerf.SELF_TUNING.judge(workloads, List.of(slow, fast));
    assertArrayEquals(new double[] {NEVER}, board.settled().seconds()[0]);
    assertArrayEquals(new double[] {1}, board.profile().ratios()[1]);
    assertArrayEquals(new double[] {0, 1}, board.exactScores(), 1e-15);
    assertArrayEquals(new double[] {0, 1}, board.scores(), 1e-12);
  }

  @Test
  void theTrapezoidRuleTakesHalfACellAroundAStep() {
    Submission one = submission("one", "w", 10);
    Submission two = submission("two", "w", 25);
    Leaderboard board =
        AlgoPerf.EXTERNAL_TUNING.judge(List.of(Workload.base("w")), List.of(one, two));
    // 2.5 lies in the middle of cell 50 of 99, of which half is counted
    assertEquals(0.5, board.exactScores()[1], 1e-12);
    assertEquals(49.5 / 99, board.scores()[1], 1e-12);
    assertArrayEquals(new double[] {1, 1}, board.profile().at(2.5));
  }

  @Test
  void whoMeetsTheGoalAtTheStartIsTheFastestAndNobodyElseIsWithinAnyFactor() {
    Leaderboard board =
        AlgoPerf.EXTERNAL_TUNING.judge(
            List.of(Workload.base("w")),
            List.of(
                submission("one", "w", 0), submission("two", "w", 0), submission("three", "w", 1)));
    assertArrayEquals(new double[] {1, 1, 0}, board.exactScores());
    assertArrayEquals(new double[] {1, 1, 0}, board.scores(), 1e-12);
  }

  @Test
  void workloadsThatNobodyRanHaveNoPart() {
    Submission one = submission("one", "w", 10);
    List<Workload> listed = List.of(Workload.base("w"), Workload.base("never run"));
    assertArrayEquals(
        new double[] {1}, AlgoPerf.EXTERNAL_TUNING.judge(listed, List.of(one)).exactScores());
  }

  @Test
  void whatTheRulesDoNotAllowIsRefused() {
    Submission two =
        new Submission("two", Map.of("w", List.of(study(new Reached(1, 1), new Reached(1, 2)))));
    List<Workload> base = List.of(Workload.base("w"));
    assertThrows(
        IllegalArgumentException.class, () -> AlgoPerf.SELF_TUNING.judge(base, List.of(two)));
    assertThrows(
        IllegalArgumentException.class, () -> AlgoPerf.EXTERNAL_TUNING.judge(base, List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> AlgoPerf.EXTERNAL_TUNING.judge(List.of(Workload.base("x")), List.of(two)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            AlgoPerf.EXTERNAL_TUNING.judge(
                List.of(Workload.base("w"), Workload.variant("v", "x")),
                List.of(new Submission("s", Map.of("w", studies(1), "v", studies(1))))));
    assertThrows(IllegalArgumentException.class, () -> new Reached(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Reached(1, Double.NaN));
  }

  /** A base, its variant and another base. */
  private static Times guarded(double[]... seconds) {
    return new Times(
        List.of(Workload.base("b"), Workload.variant("v", "b"), Workload.base("o")), seconds);
  }

  private static Submission submission(String name, String workload, double... times) {
    return new Submission(name, Map.of(workload, studies(times)));
  }

  private static List<StudyRun> studies(double... times) {
    return Arrays.stream(times)
        .mapToObj(t -> study(t == NEVER ? Reached.NEVER : new Reached(1, t)))
        .toList();
  }

  private static StudyRun study(Reached... trials) {
    return new StudyRun(List.of(trials));
  }
}
