package basin.reports.study;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Paired;
import basin.reports.statistics.samples.ResampledT;
import java.util.Collection;
import java.util.Objects;

/**
 * Differences over folds of one data set, which are no independent repetitions: any two of them
 * share most of their training rows, so that Student's t finds far too much in them. The corrected
 * resampled t takes its place (Nadeau and Bengio 2003), with n_test/n_train = 1/(k − 1) for k
 * folds.
 */
final class Folds {
  private static final String FOLD = "fold";

  private Folds() {}

  /** The comparison as it is, or corrected where its pairs are folds. */
  static Paired corrected(Paired gain, Collection<Replicate> replicates) {
    long folds =
        replicates.stream()
            .map(r -> r.parts().get(FOLD))
            .filter(Objects::nonNull)
            .distinct()
            .count();
    boolean all = replicates.stream().allMatch(r -> r.parts().containsKey(FOLD));
    if (!all || folds < 2 || gain.ranked() || !gain.difference().known()) {
      return gain;
    }
    ResampledT resampled = ResampledT.of(1, folds - 1, gain.differences().values());
    return new Paired(gain.differences(), resampled.interval(Interval.LEVEL), false, resampled.p());
  }
}
