package basin.runner.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Collects differences between what is known of two things under the same names. */
final class DifferenceList {
  private final List<Difference> all = new ArrayList<>();

  /** Compares two things of a kind, name by name. */
  void add(String kind, Map<String, String> first, Map<String, String> second) {
    Set<String> names = new LinkedHashSet<>(first.keySet());
    names.addAll(second.keySet());
    for (String name : names) {
      if (!Objects.equals(first.get(name), second.get(name))) {
        all.add(new Difference(kind, name, first.get(name), second.get(name)));
      }
    }
  }

  List<Difference> found() {
    return List.copyOf(all);
  }
}
