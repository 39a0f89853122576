package basin.reports.study;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is compared: settings that differ in their learning rate alone.
 *
 * @param label the axes other than the rate, in words
 * @param color index of its colour, the same throughout a report
 * @param settings one for each rate, in the order of the grid
 */
public record Group(String label, int color, List<Setting> settings) {
  /** Whether the grid tried more than one rate. */
  public boolean tuned() {
    return settings.size() > 1;
  }

  /** Its settings, each in a colour of its own. */
  public List<Setting> colored() {
    return IntStream.range(0, settings.size()).mapToObj(i -> settings.get(i).colored(i)).toList();
  }
}
