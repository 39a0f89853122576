package basin.reports.study;

import basin.spi.report.Goal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What counts as best. Settings and groups are ranked on one series alone; what the test rows say
 * of them stands beside it and has no part in the order, so that nobody wins by luck on them.
 *
 * @param ranked the goal's series, on validation rows where there are any
 * @param beside the same on test rows, if it is recorded and not what ranks
 * @param higher whether more is better
 * @param target the value to reach, if the goal sets one: then what counts is the time to it
 */
public record Criterion(
    String ranked, Optional<String> beside, boolean higher, OptionalDouble target) {
  private static final String VALIDATION = "validation.";
  private static final String TEST = "test.";
  private static final String LOSS = "loss";

  /** The goal's criterion, given the series at hand. */
  static Criterion of(Goal goal, Set<String> curves) {
    String ranked = goal.ranked(curves);
    String beside =
        ranked.startsWith(VALIDATION) ? TEST + ranked.substring(VALIDATION.length()) : ranked;
    boolean apart = !beside.equals(ranked) && curves.contains(beside);
    return new Criterion(
        ranked, apart ? Optional.of(beside) : Optional.empty(), goal.higher(), goal.target());
  }

  /** The number on which two values of the series are ordered: less is better. */
  public double cost(double value) {
    return higher ? -value : value;
  }

  /** How much better the first is than the second, in the series' own unit. */
  public double gain(double first, double second) {
    return higher ? first - second : second - first;
  }

  /** Whether a value reaches the target. */
  public boolean reached(double value) {
    return target.isPresent()
        && (higher ? value >= target.getAsDouble() : value <= target.getAsDouble());
  }

  /** Whether the time to a target ranks. */
  public boolean timed() {
    return target.isPresent();
  }

  /**
   * {@code Higher} or {@code Lower}, whichever is better for a series; losses and errors are never
   * sought.
   */
  public String better(String series) {
    return lower(series) ? "Lower" : "Higher";
  }

  /** Whether less of a series is better. */
  boolean lower(String series) {
    boolean own = series.equals(ranked) || beside.filter(series::equals).isPresent();
    return own ? !higher : MetricNames.less(series);
  }

  /** Whether what ranks is a loss, in the unit of one problem's loss. */
  public boolean byLoss() {
    return isLoss(ranked);
  }

  /** Whether the order is made on the very rows that are to say how well it holds on new ones. */
  public boolean onTest() {
    return ranked.startsWith(TEST);
  }

  /** Whether a series is a loss. */
  static boolean isLoss(String series) {
    return series.endsWith(LOSS);
  }
}
