package basin.runner.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** In what those who ran trials before differ from this process, and how many trials that is. */
final class Surroundings {
  /**
   * A difference.
   *
   * @param what differs
   * @param stored what it was; {@code null} if it was not noted
   * @param now what it is; {@code null} if it is not there
   * @param trials how many were run by that
   */
  record Difference(String what, String stored, String now, long trials) {}

  private final Map<List<String>, Long> trials = new LinkedHashMap<>();

  /** Another trial, with what it rested on or what ran it. */
  void add(Map<String, String> stored, Map<String, String> now) {
    TreeSet<String> names = new TreeSet<>(stored.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      if (!Objects.equals(stored.get(name), now.get(name))) {
        List<String> difference = new ArrayList<>(List.of(name));
        difference.add(stored.get(name));
        difference.add(now.get(name));
        trials.merge(difference, 1L, Long::sum);
      }
    }
  }

  List<Difference> differences() {
    return trials.entrySet().stream()
        .map(
            each ->
                new Difference(
                    each.getKey().get(0),
                    each.getKey().get(1),
                    each.getKey().get(2),
                    each.getValue()))
        .toList();
  }
}
