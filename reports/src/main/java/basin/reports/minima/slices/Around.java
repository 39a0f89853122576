package basin.reports.minima.slices;

import basin.reports.words.Prose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What slices around end points come to: how rugged they are and how wide, group by group.
 *
 * @param where {@code random directions}
 * @param all slices of one analysis, at least one
 */
record Around(String where, List<Surroundings> all) {
  private Map<String, List<Surroundings>> groups() {
    return all.stream()
        .collect(
            Collectors.groupingBy(Surroundings::label, LinkedHashMap::new, Collectors.toList()));
  }

  String finding() {
    Map<String, List<Surroundings>> groups = groups();
    if (groups.size() == 1) {
      Surroundings first = all.get(0);
      return "Over "
          + where
          + " the loss rises from "
          + Prose.number(first.at(first.marks()[0]))
          + " at the end to "
          + Prose.number(first.highest())
          + " at most"
          + (told() ? ", bends down at " + rugged(all, "the points") : "")
          + ".";
    }
    if (!told()) {
      return width();
    }
    List<String> each = new ArrayList<>();
    groups.forEach(
        (label, slices) ->
            each.add(
                "at "
                    + rugged(
                        slices,
                        (each.isEmpty() ? "the points " : "") + "around the end of " + label)));
    return "Over " + where + " the loss bends down " + Prose.list(each) + ".";
  }

  /** How wide, where the finding says how rugged. */
  String evidence() {
    return groups().size() > 1 && told() ? width() : "";
  }

  private boolean told() {
    return all.stream().noneMatch(one -> Double.isNaN(one.bent()));
  }

  /** {@code 41 % of the points, with 4 hollows}. */
  private static String rugged(List<Surroundings> slices, String of) {
    double hollows = mean(slices, Surroundings::hollows);
    return percent(mean(slices, Surroundings::bent))
        + (of.startsWith("the points") ? " of " : " ")
        + of
        + ", with "
        + (hollows == 0
            ? "no hollow"
            : hollows == 1 ? "one hollow" : Prose.number(hollows) + " hollows");
  }

  private String width() {
    List<String> each = new ArrayList<>();
    groups()
        .forEach(
            (label, slices) ->
                each.add(percent(mean(slices, Surroundings::nearlyAsLow)) + " with " + label));
    return "Over "
        + where
        + ", the share of a slice that lies within a tenth of its height above the end is "
        + Prose.list(each)
        + ".";
  }

  private static String percent(double share) {
    return StrictMath.round(100 * share) + " %";
  }

  private static double mean(List<Surroundings> slices, ToDoubleFunction<Surroundings> of) {
    return slices.stream().mapToDouble(of).average().orElse(Double.NaN);
  }
}
