package basin.reports.statistics.survival;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Paired;
import java.util.Arrays;

/**
 * What each run brings to a restricted mean θ: n·θ − (n − 1)·θ without it (Andersen, Hansen and
 * Klein 2004). Where no run is given up before the horizon these are the times, cut at it.
 *
 * <p>They make times to a target comparable seed by seed, by whatever compares pairs of plain
 * numbers.
 *
 * @param horizon τ
 * @param values one for each run, in the order given; their mean is θ, nearly so where runs are
 *     given up before τ
 * @param there whether a run was at the target by τ
 */
public record PseudoValues(double horizon, double[] values, boolean[] there) {
  /** Of runs, all of one group. */
  public static PseudoValues of(Durations runs, double horizon) {
    boolean[] there = new boolean[runs.runs()];
    for (int i = 0; i < there.length; i++) {
      there[i] = runs.reached()[i] && runs.times()[i] <= horizon;
    }
    if (runs.known() >= horizon) {
      double[] cut = Arrays.stream(runs.times()).map(t -> Math.min(t, horizon)).toArray();
      return new PseudoValues(horizon, cut, there);
    }
    int n = runs.runs();
    double all = mean(runs, horizon);
    double[] values = new double[n];
    Arrays.setAll(values, i -> n == 1 ? all : n * all - (n - 1) * mean(runs.without(i), horizon));
    return new PseudoValues(horizon, values, there);
  }

  /**
   * These less others, run by run: the difference of restricted means under the same seeds, in
   * limits of ±τ. Of a pair neither of which was there by τ nothing is told.
   */
  public Paired against(PseudoValues others) {
    if (values.length != others.values.length || horizon != others.horizon) {
      throw new IllegalArgumentException(
          "pairs of "
              + values.length
              + " and "
              + others.values.length
              + " runs up to "
              + horizon
              + " and "
              + others.horizon);
    }
    double[] differences = new double[values.length];
    boolean[] telling = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      differences[i] = values[i] - others.values[i];
      telling[i] = there[i] || others.there[i];
    }
    Paired paired = Paired.telling(telling, differences);
    Interval limits = paired.difference();
    return limits.known()
        ? new Paired(
            paired.differences(), limits.within(-horizon, horizon), paired.ranked(), paired.p())
        : paired;
  }

  private static double mean(Durations runs, double horizon) {
    return KaplanMeier.of(runs).restrictedMean(horizon).mean();
  }
}
