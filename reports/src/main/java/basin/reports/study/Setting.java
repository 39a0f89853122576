package basin.reports.study;

import basin.spi.report.TrialRecord;
import java.util.List;

/**
 * A point of the grid: trials that differ in their seed alone.
 *
 * @param group label of its {@link Group}
 * @param color index of the group's colour
 * @param rate the learning rate as text; empty if the grid does not vary it
 * @param trials in the order of the grid
 */
public record Setting(String group, int color, String rate, List<TrialRecord> trials) {
  /** The group and the rate. */
  public String label() {
    return rate.isEmpty() ? group : group + " at rate " + rate;
  }

  /** The same in another colour. */
  public Setting colored(int index) {
    return new Setting(group, index, rate, trials);
  }

  /** The rate as a number; NaN if it is none. */
  public double rateValue() {
    try {
      return Double.parseDouble(rate);
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }
}
