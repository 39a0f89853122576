package basin.reports.study;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Paired;
import basin.reports.statistics.samples.ResampledT;
import java.util.Collection;

/**
 * Differences over folds of one data set, which are no independent repetitions: any two of them
 * share most of their training rows, so that Student's t finds far too much in them. The corrected
 * resampled t takes its place (Nadeau and Bengio 2003), with n_test/n_train = 1/(k − 1) for k
 * folds.
 */
public final class Folds {
  private static final String FOLD = "fold";

  private Folds() {}

  /** The comparison as it is, or corrected where its pairs are folds. */
  public static Paired corrected(Paired gain, Collection<Replicate> replicates) {
    long folds = folds(replicates);
    if (folds < 2 || gain.ranked() || !gain.difference().known()) {
      return gain;
    }
    ResampledT resampled = ResampledT.of(1, folds - 1, gain.differences().values());
    return new Paired(gain.differences(), resampled.interval(Interval.LEVEL), false, resampled.p());
  }

  /**
   * By what the variance of a mean over the replicates is larger than if they were independent: 1 +
   * n/(k − 1) for n of them on k folds, 1 where they are no folds.
   */
  public static double widening(Collection<Replicate> replicates) {
    long folds = folds(replicates);
    return folds < 2 ? 1 : 1 + replicates.size() / (folds - 1.0);
  }

  /** How many folds; 0 if some replicate is none. */
  private static long folds(Collection<Replicate> replicates) {
    return replicates.stream().allMatch(r -> r.parts().containsKey(FOLD))
        ? replicates.stream().map(r -> r.parts().get(FOLD)).distinct().count()
        : 0;
  }
}
