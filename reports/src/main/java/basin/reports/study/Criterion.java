package basin.reports.study;

import basin.spi.report.Goal;
import java.util.Set;

/**
 * What counts as best: settings are chosen on one series and reported on another, so that the
 * reported number is not flattered by the choice.
 *
 * @param chosenBy the series that chooses a rate: on validation data where there are any
 * @param reported the series that is compared: on test data where there are any
 * @param higher whether more is better
 */
public record Criterion(String chosenBy, String reported, boolean higher) {
  private static final String VALIDATION = "validation.";
  private static final String TEST = "test.";

  /** The goal's criterion, given the series at hand. */
  static Criterion of(Goal goal, Set<String> curves) {
    String chosenBy = moved(goal.metric(), TEST, VALIDATION, curves);
    return new Criterion(chosenBy, moved(chosenBy, VALIDATION, TEST, curves), goal.higher());
  }

  /** The number on which two values of the series are ordered: less is better. */
  public double cost(double value) {
    return higher ? -value : value;
  }

  /** How much better the first is than the second, in the series' own unit. */
  public double gain(double first, double second) {
    return higher ? first - second : second - first;
  }

  /** {@code Higher} or {@code Lower}, whichever is better for a series; losses are never sought. */
  public String better(String series) {
    return lower(series) ? "Lower" : "Higher";
  }

  /** Whether less of a series is better. */
  boolean lower(String series) {
    boolean own = series.equals(chosenBy) || series.equals(reported);
    return own ? !higher : series.endsWith("loss");
  }

  /** Whether the choice is made on the very data on which it is reported to generalise. */
  public boolean choosesOnTest() {
    return chosenBy.startsWith(TEST);
  }

  private static String moved(String metric, String from, String to, Set<String> curves) {
    String other = metric.startsWith(from) ? to + metric.substring(from.length()) : metric;
    return curves.contains(other) ? other : metric;
  }
}
