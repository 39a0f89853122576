package basin.reports.targets;

import basin.reports.statistics.Sample;
import basin.reports.study.Criterion;
import basin.reports.study.Measure;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many targets for the series that ranks, from easy to hard, that need no word in the file.
 *
 * <p>51 of them, evenly spaced between the value that the trial in the middle starts from, which is
 * none of them, and the best value that any trial came to, which is the last: by logarithm where
 * the series is averaged so and the best is 10⁻⁸ of the start or more, COCO's range (Hansen et al.
 * 2016), and down to that share of it where the best is less; else on the series' own scale.
 *
 * @param start where the ladder begins
 * @param targets from easy to hard
 * @param logarithmic how they are spaced
 */
record Ladder(double start, double[] targets, boolean logarithmic) {
  private static final int COUNT = 51;
  private static final double DEEPEST = 1e-8;

  /** Empty if no trial came to anything better than where it started. */
  static Optional<Ladder> of(Study study, List<Setting> settings) {
    Criterion criterion = study.criterion();
    double[] starts = runs(study, settings).mapToDouble(v -> v[0]).toArray();
    if (starts.length == 0) {
      return Optional.empty();
    }
    double start = new Sample(starts).median();
    double best =
        runs(study, settings)
            .flatMapToDouble(Arrays::stream)
            .reduce(start, (a, b) -> criterion.cost(a) <= criterion.cost(b) ? a : b);
    Measure measure = study.measure(criterion.ranked());
    return criterion.gain(best, start) > 0
        ? Optional.of(of(start, best, measure))
        : Optional.empty();
  }

  private static Ladder of(double start, double best, Measure measure) {
    boolean logarithmic = measure.least() == 0 && !measure.share() || measure.byRatio();
    double last = logarithmic ? Math.max(best, DEEPEST * start) : best;
    double[] targets =
        IntStream.rangeClosed(1, COUNT)
            .mapToDouble(i -> (double) i / COUNT)
            .map(
                share ->
                    logarithmic
                        ? start * Math.pow(last / start, share)
                        : start + share * (last - start))
            .toArray();
    targets[COUNT - 1] = last;
    return new Ladder(start, targets, logarithmic);
  }

  private static Stream<double[]> runs(Study study, List<Setting> settings) {
    return settings.stream()
        .flatMap(s -> s.trials().stream())
        .map(t -> values(study, t))
        .filter(v -> v.length > 1);
  }

  private static double[] values(Study study, TrialRecord trial) {
    return study
        .results()
        .curve(trial, study.criterion().ranked())
        .map(Curve::values)
        .map(v -> Arrays.stream(v).filter(Double::isFinite).toArray())
        .orElse(new double[0]);
  }

  double hardest() {
    return targets[targets.length - 1];
  }
}
