package basin.lab.identity;

import basin.spi.report.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a setting is there for where no file says it.
 *
 * <p>Tuned are learning rates: what a setting {@code rate} inside the optimizer holds, a number, or
 * of a schedule its first level, {@code value} or {@code from}, also of the one behind a warm-up
 * ({@code then}). All else in a schedule is compared, so that a cosine and a step decay are two
 * things, but a cosine from 0.1 and one from 0.3 are the same at two rates. Replicates are folds
 * and seeds of the data.
 */
final class CustomaryRoles {
  private static final String OPTIMIZER = "optimizer";
  private static final String RATE = "rate";
  private static final Set<String> LEVELS = Set.of("value", "from");
  private static final String BEHIND = "then";
  private static final String PROBLEM = "problem";
  private static final String FOLD = "fold";
  private static final String SEED = "seed";

  private CustomaryRoles() {}

  /** Of an axis, by its path, which may pass by the names of components. */
  static Role ofAxis(List<String> steps) {
    int rate = steps.indexOf(RATE);
    String end = steps.get(steps.size() - 1);
    if (steps.get(0).equals(OPTIMIZER) && rate > 0) {
      return rate == steps.size() - 1 || LEVELS.contains(end) ? Role.TUNED : Role.COMPARED;
    }
    return isReplicate(steps) ? Role.REPLICATE : Role.COMPARED;
  }

  /** Of a number in a resolved tree, by all steps that lead to it; empty if it has none. */
  static Optional<Role> ofNumber(List<String> steps) {
    if (isReplicate(steps)) {
      return Optional.of(Role.REPLICATE);
    }
    int rate = steps.get(0).equals(OPTIMIZER) ? steps.indexOf(RATE) : -1;
    return rate > 0 && isLevel(steps.subList(rate + 1, steps.size()))
        ? Optional.of(Role.TUNED)
        : Optional.empty();
  }

  /** What such a setting is called. */
  static String name(List<String> steps) {
    String end = steps.get(steps.size() - 1);
    if (end.equals(SEED)) {
      return steps.get(steps.size() - 2) + " " + SEED; // unlike the trial's own
    }
    return end.equals(FOLD) ? FOLD : RATE;
  }

  private static boolean isReplicate(List<String> steps) {
    String end = steps.get(steps.size() - 1);
    return steps.size() > 1
        && steps.get(0).equals(PROBLEM)
        && (end.equals(FOLD) || end.equals(SEED));
  }

  /** Whether steps inside a rate lead to its first level. */
  private static boolean isLevel(List<String> steps) {
    if (steps.isEmpty()) {
      return true;
    }
    return steps.size() > 1
        && (steps.get(1).equals(BEHIND)
            ? isLevel(steps.subList(2, steps.size()))
            : steps.size() == 2 && LEVELS.contains(steps.get(1)));
  }
}
