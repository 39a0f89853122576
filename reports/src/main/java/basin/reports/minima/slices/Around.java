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
      if (all.size() == 1 && first.joins()) {
        return between(first);
      }
      return opening()
          + " the loss rises from "
          + Prose.number(first.end(0))
          + (through() ? " at the first to " : " at the end to ")
          + Prose.number(first.highest())
          + " at most"
          + (told()
              ? " and bends down at " + bent(all) + " of the points (" + hollows(all) + ")"
              : "")
          + ".";
    }
    if (!told()) {
      return width();
    }
    List<String> each = new ArrayList<>();
    groups.forEach(
        (label, slices) ->
            each.add(
                (each.isEmpty() ? "at " : "")
                    + bent(slices)
                    + (each.isEmpty() ? " of the points around the " : " around the ")
                    + (slices.size() == 1 ? "end" : "ends")
                    + " of "
                    + label
                    + " ("
                    + hollows(slices)
                    + ")"));
    return opening() + " the loss bends down " + Prose.list(each) + ".";
  }

  /** Beyond the ends the line goes on, which is no part of the way. */
  private static String between(Surroundings line) {
    double highest = line.highestBetween();
    return "Between the ends of "
        + line.name(0)
        + ", and "
        + line.name(1)
        + ", where it is "
        + Prose.number(line.end(0))
        + " and "
        + Prose.number(line.end(1))
        + ", the loss "
        + (highest > Math.max(line.end(0), line.end(1))
            ? "rises to " + Prose.number(highest)
            : "rises nowhere above both")
        + " on the straight line.";
  }

  /** How wide, where the finding says how rugged. */
  String evidence() {
    return groups().size() > 1 && told() ? width() : "";
  }

  private String opening() {
    if (through()) {
      return "Through " + where;
    }
    boolean plane = all.get(0).y().length > 0;
    return (plane ? where.startsWith("the plane") ? "Over " : "Over the plane of " : "Along ")
        + where;
  }

  /** Whether slices go through the ends of several trials. */
  private boolean through() {
    return all.get(0).trials().size() > 1;
  }

  private boolean told() {
    return all.stream().noneMatch(one -> Double.isNaN(one.bent()));
  }

  private static String bent(List<Surroundings> slices) {
    return percent(mean(slices, Surroundings::bent));
  }

  /** {@code 4 hollows}. */
  private static String hollows(List<Surroundings> slices) {
    double hollows = mean(slices, Surroundings::hollows);
    return hollows == 0
        ? "no hollow"
        : hollows == 1 ? "one hollow" : Prose.number(Math.round(10 * hollows) / 10.0) + " hollows";
  }

  private String width() {
    List<String> each = new ArrayList<>();
    groups()
        .forEach(
            (label, slices) ->
                each.add(percent(mean(slices, Surroundings::nearlyAsLow)) + " with " + label));
    return opening()
        + " the share of a slice that lies within a tenth of its height above the end is "
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
