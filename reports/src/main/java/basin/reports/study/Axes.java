package basin.reports.study;

import basin.reports.words.Prose;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The grid's axes in two parts: the learning rate, on which groups are tuned, and the others, which
 * tell groups apart.
 *
 * @param trials of the experiment
 * @param told axes with more than one value; the others need no mention in a label
 * @param differences what tells their values apart
 */
record Axes(List<TrialRecord> trials, Set<String> told, Map<String, Difference> differences) {
  private static final String RATE = "rate";
  private static final String NOTHING = "none";

  static Axes of(List<TrialRecord> trials) {
    Set<String> paths = new HashSet<>();
    trials.forEach(t -> paths.addAll(t.axes().keySet()));
    paths.removeIf(path -> same(trials, path));
    return new Axes(
        trials,
        Set.copyOf(paths),
        paths.stream().collect(Collectors.toMap(p -> p, p -> difference(trials, p))));
  }

  private static boolean same(List<TrialRecord> trials, String path) {
    return trials.stream().map(t -> t.axes().getOrDefault(path, "")).distinct().count() < 2;
  }

  /** The rate of a trial as text; empty if the grid does not set it. */
  String rate(TrialRecord trial) {
    return trial.axes().entrySet().stream()
        .filter(a -> isRate(a.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(", "));
  }

  /** The other axes of a trial, in words; {@code all trials} if there are none. */
  String group(TrialRecord trial) {
    List<String> words = new ArrayList<>();
    trial
        .axes()
        .forEach(
            (path, value) -> {
              if (!isRate(path) && told.contains(path)) {
                words.add(
                    path.contains(".") || isNumber(value) || value.equals(NOTHING)
                        ? last(path) + " " + brief(path, value)
                        : brief(path, value));
              }
            });
    return words.isEmpty() ? alone(trial) : String.join(", ", words);
  }

  private String brief(String path, String value) {
    return differences.get(path).in(Prose.repeats(value));
  }

  private static Difference difference(List<TrialRecord> trials, String path) {
    return Difference.of(
        trials.stream()
            .flatMap(t -> Stream.ofNullable(t.axes().get(path)))
            .map(Prose::repeats)
            .collect(Collectors.toSet()));
  }

  private static String alone(TrialRecord trial) {
    return trial.axes().getOrDefault("optimizer", "all trials");
  }

  private static boolean isRate(String path) {
    return last(path).equals(RATE);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && "+-.0123456789".indexOf(text.charAt(0)) >= 0;
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
