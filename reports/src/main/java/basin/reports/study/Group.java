package basin.reports.study;

import basin.spi.report.Configuration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is compared: settings that differ in what was tuned alone.
 *
 * @param label in words, unlike that of any other group
 * @param color index of its colour, the same throughout a report
 * @param settings one for each combination that was tried, in the order of the grid; at least one
 */
public record Group(String label, int color, List<Setting> settings) {
  /** What its trials are; what was tuned alone differs. */
  public Configuration configuration() {
    return settings.get(0).configuration();
  }

  /** Whether the grid tried more than one setting. */
  public boolean tuned() {
    return settings.size() > 1;
  }

  /** What was tried of a tuned setting, as text, in the order of the grid, each once. */
  public List<String> tried(String name) {
    return settings.stream().map(s -> s.text(name)).filter(t -> !t.isEmpty()).distinct().toList();
  }

  /** The same under another label, in another colour. */
  Group called(String name, int index) {
    return new Group(
        name,
        index,
        settings.stream().map(s -> new Setting(name, index, s.tuned(), s.trials())).toList());
  }

  /** Its settings, each a group of its own with its own colour, named by what was tuned alone. */
  public List<Group> alone() {
    return IntStream.range(0, settings.size())
        .mapToObj(i -> new Group("", i, List.of(settings.get(i).alone(i))))
        .toList();
  }
}
