package basin.reports.study;

import java.util.Comparator;
import java.util.Optional;

/**
 * What a setting is ranked by.
 *
 * @param score its last values
 * @param reach its times to the goal's target, if there is one
 * @param fixed whether no replicate changed anything, so that they are no repetition
 */
public record Standing(Score score, Optional<Reach> reach, boolean fixed) {
  private static final String DESCENDED = "train.loss";

  /** Of a setting. */
  public static Standing of(Study study, Setting setting) {
    Criterion criterion = study.criterion();
    Score score = Score.of(study, setting, criterion.ranked());
    return new Standing(
        score,
        criterion.timed()
            ? Optional.of(Reach.of(study, setting, Clock.of(study)))
            : Optional.empty(),
        score.constant() && fixed(study, setting));
  }

  private static boolean fixed(Study study, Setting setting) {
    return setting.trials().stream()
            .map(t -> study.last(t, DESCENDED))
            .filter(Double::isFinite)
            .distinct()
            .count()
        < 2;
  }

  /** Whose. */
  public Setting setting() {
    return score.setting();
  }

  /**
   * Best first: by the median time to the target, then by the share that reached it, where the goal
   * has one; else by the share of trials that diverged; then by the mean of the last values.
   */
  static Comparator<Standing> order(Criterion criterion) {
    return Comparator.comparingDouble(Standing::time)
        .thenComparingDouble(Standing::fallenOut)
        .thenComparingDouble(s -> criterion.cost(s.score().center()));
  }

  /** Whether nothing but rounding puts one before the other. */
  public boolean ties(Standing other) {
    return time() == other.time()
        && fallenOut() == other.fallenOut()
        && score.measure().same(score.center(), other.score().center());
  }

  private double time() {
    return reach.map(Reach::median).orElse(0.0);
  }

  private double fallenOut() {
    return reach.map(Reach::missed).orElse(score.divergence());
  }
}
