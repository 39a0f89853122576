package basin.reports.study;

import basin.spi.report.Configuration;
import basin.spi.report.TrialRecord;
import java.util.List;

/**
 * A configuration: trials that differ in their seed alone.
 *
 * @param group label of its {@link Group}; empty where the rates of a single group compete
 * @param color index of the group's colour
 * @param rate the learning rate as text; empty if it is the same in all trials
 * @param trials in the order of the grid, each once; at least one
 */
public record Setting(String group, int color, String rate, List<TrialRecord> trials) {
  /** The group and the rate, or either where it stands alone. */
  public String label() {
    return rate.isEmpty() ? group : group.isEmpty() ? "rate " + rate : group + " at rate " + rate;
  }

  /** The same named by its rate alone, in another colour. */
  public Setting alone(int index) {
    return new Setting("", index, rate, trials);
  }

  /** What its trials are. */
  public Configuration configuration() {
    return trials.get(0).configuration();
  }

  /** The rate as a number; NaN if it is none. */
  public double rateValue() {
    return rate.isEmpty() ? Double.NaN : configuration().rateValue();
  }
}
