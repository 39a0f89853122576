package basin.reports.study;

import basin.spi.report.Configuration;
import basin.spi.report.TrialRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A configuration: trials that differ in their replicate alone.
 *
 * @param group label of its {@link Group}; empty where the settings of a single group compete
 * @param color index of the group's colour
 * @param tuned name of each tuned setting that is not the same in all trials → what it is, as text
 * @param trials in the order of the grid, each once; at least one
 */
public record Setting(
    String group, int color, Map<String, String> tuned, List<TrialRecord> trials) {
  /** Keeps the order of what is tuned. */
  public Setting {
    tuned = Collections.unmodifiableMap(new LinkedHashMap<>(tuned));
  }

  /** The group and what was tuned, or either where it stands alone. */
  public String label() {
    String words = words();
    return words.isEmpty() ? group : group.isEmpty() ? words : group + " at " + words;
  }

  /** What was tuned: {@code rate 0.1, momentum 0.9}; empty if nothing was. */
  public String words() {
    return tuned.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  /** The same named by what was tuned alone, in another colour. */
  public Setting alone(int index) {
    return new Setting("", index, tuned, trials);
  }

  /** The same with some of its trials. */
  public Setting with(List<TrialRecord> some) {
    return new Setting(group, color, tuned, some);
  }

  /** What its trials are. */
  public Configuration configuration() {
    return trials.get(0).configuration();
  }

  /** A tuned setting as text; empty if it has none of that name. */
  public String text(String name) {
    return tuned.getOrDefault(name, "");
  }

  /** A tuned setting as a number; NaN if it is none. */
  public double number(String name) {
    try {
      return Double.parseDouble(text(name));
    } catch (NumberFormatException word) {
      return Double.NaN;
    }
  }
}
