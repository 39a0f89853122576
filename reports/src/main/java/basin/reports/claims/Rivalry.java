package basin.reports.claims;

import basin.spi.claim.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Levels of one axis that are held against each other, within levels of others.
 *
 * @param axis the one of which several levels are named
 * @param levels of that axis, in order
 * @param within the other axes, each with its only level
 */
record Rivalry(String axis, List<String> levels, Map<String, List<String>> within) {
  /**
   * Of what a claim names.
   *
   * @throws IllegalArgumentException unless one axis has several levels, none of them twice
   */
  static Rivalry of(Map<String, List<String>> named) {
    List<String> rivals = new ArrayList<>();
    Map<String, List<String>> within = new LinkedHashMap<>(named);
    named.forEach(
        (axis, levels) -> {
          if (new HashSet<>(levels).size() < levels.size()) {
            throw new IllegalArgumentException("it names a level of " + axis + " twice");
          }
          if (levels.size() > 1) {
            rivals.add(axis);
          }
        });
    if (rivals.size() != 1) {
      throw new IllegalArgumentException(
          "it needs one axis with several levels, such as {optimizer: [adam, sgd]}, and has "
              + (rivals.isEmpty() ? "none" : String.join(" and ", rivals)));
    }
    String axis = rivals.get(0);
    return new Rivalry(axis, within.remove(axis), within);
  }

  /** Every level that is named. */
  static List<Level> named(Map<String, List<String>> levels) {
    List<Level> all = new ArrayList<>();
    levels.forEach((axis, labels) -> labels.forEach(label -> all.add(new Level(axis, label))));
    return all;
  }
}
