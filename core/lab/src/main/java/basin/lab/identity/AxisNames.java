package basin.lab.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is tuned or a replicate because a file says so, under names as short as can be: the name
 * that the axis was given, or the end of its path that no other has.
 */
final class AxisNames {
  /** Names of what is customarily taken out. */
  private static final Set<String> TAKEN = Set.of("rate", "fold", "seed");

  private final List<AxisRole> axes;
  private final Map<AxisRole, String> names = new HashMap<>();

  AxisNames(List<AxisRole> axes) {
    this.axes = List.copyOf(axes);
    List<AxisRole> taken = axes.stream().filter(AxisRole::isTakenOut).toList();
    taken.forEach(axis -> names.put(axis, name(axis, taken)));
  }

  /** All axes, in order. */
  List<AxisRole> axes() {
    return axes;
  }

  /** What an axis that is taken out is called. */
  String of(AxisRole axis) {
    return names.get(axis);
  }

  private static String name(AxisRole axis, List<AxisRole> all) {
    if (axis.isNamed()) {
      return axis.name();
    }
    String name = "";
    for (int steps = 1; name.length() < axis.path().length(); steps++) {
      int length = steps;
      String end = end(axis, length);
      boolean alone =
          all.stream().noneMatch(other -> !other.equals(axis) && end(other, length).equals(end));
      if (alone && !TAKEN.contains(end)) {
        return end;
      }
      name = end;
    }
    return name;
  }

  private static String end(AxisRole axis, int steps) {
    int from = axis.name().length();
    for (int i = 0; i < steps && from >= 0; i++) {
      from = axis.name().lastIndexOf('.', from - 1);
    }
    return axis.name().substring(from + 1);
  }
}
