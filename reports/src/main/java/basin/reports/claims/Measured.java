package basin.reports.claims;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import basin.reports.study.Study;
import basin.spi.claim.Comparison;
import basin.spi.claim.Findings;
import basin.spi.claim.Side;
import basin.spi.claim.Yardstick;
import basin.spi.report.Role;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the trials of a study came to, sorted as claims ask for it.
 *
 * @param study whose trials
 * @param readings what analyses tell
 * @param plain whether differences are taken as they are, never as ratios
 */
record Measured(Study study, AnalysisReadings readings, boolean plain) implements Findings {
  @Override
  public List<String> levels(String axis) {
    return trials().stream()
        .map(t -> t.axes().get(axis))
        .filter(label -> label != null)
        .distinct()
        .toList();
  }

  @Override
  public boolean byRatio(Yardstick by) {
    if (plain || by.unit().isPresent() || share(by)) {
      return false;
    }
    return readings
        .of(by.series())
        .map(AnalysisReading::ratio)
        .orElseGet(() -> study.measure(by.series()).byRatio());
  }

  @Override
  public boolean share(Yardstick by) {
    return gauge(by).share();
  }

  Gauge gauge(Yardstick by) {
    return new Gauge(study, readings, by);
  }

  @Override
  public boolean lessIsBetter(Yardstick by) {
    return gauge(by).lessIsBetter();
  }

  @Override
  public List<Comparison> comparisons(
      String axis, List<String> levels, Map<String, List<String>> within, Yardstick by) {
    List<TrialRecord> trials =
        trials().stream()
            .filter(
                t -> within.entrySet().stream().allMatch(e -> isAt(t, e.getKey(), e.getValue())))
            .filter(t -> axis.isEmpty() || isAt(t, axis, levels))
            .toList();
    if (axis.isEmpty()) {
      return groups(trials).stream()
          .map(g -> new Comparison("", List.of(side(label(g), g, by))))
          .toList();
    }
    List<Comparison> all = new ArrayList<>();
    List<String> others = others(axis, trials);
    trials.stream()
        .collect(groupingBy(t -> where(t, others), LinkedHashMap::new, toList()))
        .forEach((where, same) -> all.addAll(within(where, same, axis, levels, by)));
    return all;
  }

  private List<TrialRecord> trials() {
    return study.results().trials();
  }

  private static boolean isAt(TrialRecord trial, String axis, List<String> labels) {
    return labels.contains(trial.axes().getOrDefault(axis, ""));
  }

  /** One comparison, or several if levels are compared in several forms. */
  private List<Comparison> within(
      String where, List<TrialRecord> trials, String axis, List<String> levels, Yardstick by) {
    List<List<Side>> combined = List.of(List.of());
    for (String level : levels) {
      List<TrialRecord> at = trials.stream().filter(t -> isAt(t, axis, List.of(level))).toList();
      List<List<TrialRecord>> forms = groups(at);
      List<List<Side>> longer = new ArrayList<>();
      for (List<TrialRecord> form : forms) {
        Side side = side(forms.size() > 1 ? label(form) : named(axis, level), form, by);
        combined.forEach(sides -> longer.add(with(sides, side)));
      }
      combined = longer;
    }
    return combined.stream().map(sides -> new Comparison(where, sides)).toList();
  }

  private static List<Side> with(List<Side> sides, Side side) {
    List<Side> longer = new ArrayList<>(sides);
    longer.add(side);
    return longer;
  }

  private Side side(String label, List<TrialRecord> trials, Yardstick by) {
    return new LeaveOneOut(this, by, trials).side(label);
  }

  /** A number says little without what it is a number of. */
  private static String named(String axis, String level) {
    boolean number = level.chars().allMatch(c -> Character.isDigit(c) || "+-.e".indexOf(c) >= 0);
    return number ? end(axis) + " " + level : level;
  }

  private static String end(String axis) {
    return axis.substring(axis.lastIndexOf('.') + 1);
  }

  private static String label(List<TrialRecord> group) {
    return group.get(0).configuration().label();
  }

  private static List<List<TrialRecord>> groups(List<TrialRecord> trials) {
    return List.copyOf(
        trials.stream()
            .collect(groupingBy(t -> t.configuration().group(), LinkedHashMap::new, toList()))
            .values());
  }

  /**
   * Axes that are compared, too, and differ; those inside of the axis if all its levels have them.
   */
  private List<String> others(String axis, List<TrialRecord> trials) {
    return study.results().experiment().roles().entrySet().stream()
        .filter(e -> e.getValue() == Role.COMPARED)
        .map(Map.Entry::getKey)
        .filter(name -> !name.equals(axis))
        .filter(
            name ->
                !name.startsWith(axis + ".")
                    || trials.stream().allMatch(t -> t.axes().containsKey(name)))
        .filter(name -> trials.stream().map(t -> t.axes().get(name)).distinct().count() > 1)
        .toList();
  }

  private static String where(TrialRecord trial, List<String> axes) {
    return axes.stream()
        .filter(trial.axes()::containsKey)
        .map(axis -> end(axis) + " " + trial.axes().get(axis))
        .collect(Collectors.joining(", "));
  }
}
