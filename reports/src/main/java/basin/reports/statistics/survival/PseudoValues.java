package basin.reports.statistics.survival;

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
 */
public record PseudoValues(double horizon, double[] values) {
  /** Of runs, all of one group. */
  public static PseudoValues of(Durations runs, double horizon) {
    if (runs.known() >= horizon) {
      double[] cut = Arrays.stream(runs.times()).map(t -> Math.min(t, horizon)).toArray();
      return new PseudoValues(horizon, cut);
    }
    int n = runs.runs();
    double all = mean(runs, horizon);
    double[] values = new double[n];
    Arrays.setAll(values, i -> n == 1 ? all : n * all - (n - 1) * mean(runs.without(i), horizon));
    return new PseudoValues(horizon, values);
  }

  /** These less others, run by run. */
  public double[] minus(PseudoValues others) {
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
    Arrays.setAll(differences, i -> values[i] - others.values[i]);
    return differences;
  }

  private static double mean(Durations runs, double horizon) {
    return KaplanMeier.of(runs).restrictedMean(horizon).mean();
  }
}
