package basin.reports.statistics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Normal;
import basin.reports.statistics.random.Draws;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How often limits of a restricted mean hold the truth: quickly here, and as the table of README.md
 * with {@code -Dsweeps=20000}.
 */
class CoverageTest {
  private static final int SWEEPS = Integer.getInteger("sweeps", 1000);
  private static final double SLACK = 4 * Math.sqrt(0.05 * 0.95 / SWEEPS);

  @ParameterizedTest
  @EnumSource
  void differencesUnderTheSameSeedsAreCovered(Wait wait) {
    for (double missed : new double[] {0, 0.2, 0.5}) {
      Tally tally = Tally.of(wait, missed, 5);
      assertTrue(tally.paired > 0.95 - SLACK, wait + " " + missed + ": " + tally.paired);
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofTenRunsTheMeanIsNearlyCoveredWhereNormalLimitsAreNot(Wait wait) {
    Tally tally = Tally.of(wait, 0.2, 10);
    assertEquals(0.945, tally.student, SLACK);
    assertTrue(tally.normal < 0.92, wait + ": " + tally.normal);
  }

  @Test
  void theTable() {
    if (Integer.getInteger("sweeps") == null) {
      return;
    }
    StringBuilder table = new StringBuilder();
    for (Wait wait : Wait.values()) {
      for (double missed : new double[] {0, 0.2, 0.5}) {
        List<Tally> tallies =
            IntStream.of(3, 5, 10, 20).mapToObj(runs -> Tally.of(wait, missed, runs)).toList();
        table
            .append(String.format(Locale.ROOT, "| %s | %.0f %% |", wait.words, 100 * missed))
            .append(shares(tallies, t -> t.student))
            .append(shares(tallies, t -> t.normal))
            .append(shares(tallies, t -> t.paired))
            .append(shares(tallies, t -> t.unknown))
            .append('\n');
      }
    }
    System.out.print(table);
  }

  private static String shares(List<Tally> tallies, ToDoubleFunction<Tally> share) {
    return tallies.stream()
        .map(t -> String.format(Locale.ROOT, "%.1f", 100 * share.applyAsDouble(t)))
        .collect(Collectors.joining(" · ", " ", " |"));
  }

  /** Shares of the sweeps in which limits hold the truth, of those that have limits. */
  private static final class Tally {
    private double student;
    private double normal;
    private double paired;
    private double unknown;

    static Tally of(Wait wait, double missed, int runs) {
      Draws draws = Draws.of("coverage", wait.ordinal(), Math.round(10 * missed), runs);
      double horizon = wait.horizon(missed);
      double truth = wait.mean(horizon);
      Tally tally = new Tally();
      double known = 0;
      double pairs = 0;
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        Durations first = runs(wait, runs, horizon, draws);
        Durations second = runs(wait, runs, horizon, draws);
        RestrictedMean mean = KaplanMeier.of(first).restrictedMean(horizon);
        Interval limits = mean.interval(Interval.LEVEL);
        if (limits.known()) {
          known++;
          tally.student += limits.contains(truth) ? 1 : 0;
          double half = Normal.quantile(0.975) * mean.standardError();
          tally.normal += Math.abs(mean.mean() - truth) <= half ? 1 : 0;
        }
        Interval difference =
            PseudoValues.of(first, horizon).against(PseudoValues.of(second, horizon)).difference();
        pairs += difference.known() ? 1 : 0;
        tally.paired += difference.contains(0) ? 1 : 0;
      }
      tally.student /= known;
      tally.normal /= known;
      tally.paired /= pairs;
      tally.unknown = 1 - known / SWEEPS;
      return tally;
    }

    /** Each run takes its own time, and one in ten is given up at some time before the horizon. */
    private static Durations runs(Wait wait, int runs, double horizon, Draws draws) {
      double[] times = new double[runs];
      boolean[] reached = new boolean[runs];
      for (int i = 0; i < runs; i++) {
        double time = wait.draw(draws);
        double end = draws.below(10) == 0 ? horizon * draws.uniform() : horizon;
        times[i] = Math.min(time, end);
        reached[i] = time <= end;
      }
      return new Durations(times, reached);
    }
  }
}
