package basin.reports.gradients.remedies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A factor that is two: where layers are varied as a whole, {@code relu}, {@code tanh}, {@code relu
 * with batch norm}, {@code tanh with batch norm}, activations vary, and what is around them does.
 *
 * <p>Levels are of one kind if groups with them that are alike in all else differ in their
 * activations alone. A kind, and an activation, is called by the words that all levels with it
 * have.
 *
 * @param name of the factor
 * @param levels of it in each group
 * @param others what each group is in all other factors, its depth included
 * @param makeups of the groups
 */
record Composite(
    String name, List<String> levels, List<List<Integer>> others, List<Makeup> makeups) {
  /** What a kind is called whose levels have no word in common. */
  static final String NONE = "none";

  private static final String ACTIVATION = "activation";
  private static final Set<String> JOINING = Set.of("with", "and", "in", "of", "by", "+", "&", "×");

  /** Name → level in each group: of two factors, or of this alone if it is one. */
  Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    long activations = makeups.stream().map(Makeup::activations).distinct().count();
    if (activations < 2 || activations >= levels.stream().distinct().count() || !decided()) {
      columns.put(name, levels);
      return columns;
    }
    Map<String, String> kinds = names(kinds());
    Map<String, String> bends = names(bends());
    columns.put(name, levels.stream().map(kinds::get).toList());
    columns.put(ACTIVATION, levels.stream().map(bends::get).toList());
    return columns;
  }

  /** Whether a level has activations of its own. */
  private boolean decided() {
    Map<String, String> seen = new LinkedHashMap<>();
    for (int i = 0; i < levels.size(); i++) {
      String own = makeups.get(i).activations();
      if (!own.equals(Objects.requireNonNullElse(seen.putIfAbsent(levels.get(i), own), own))) {
        return false;
      }
    }
    return true;
  }

  /** Levels of one activation each, whatever is around it. */
  private Collection<Set<String>> bends() {
    Map<String, Set<String>> alike = new LinkedHashMap<>();
    for (int i = 0; i < levels.size(); i++) {
      alike
          .computeIfAbsent(makeups.get(i).activations(), any -> new LinkedHashSet<>())
          .add(levels.get(i));
    }
    return alike.values();
  }

  /** Levels of one kind each. */
  private Collection<Set<String>> kinds() {
    Map<String, Set<String>> alike = new LinkedHashMap<>();
    for (String level : new LinkedHashSet<>(levels)) {
      String first = alike.keySet().stream().filter(f -> alike(f, level)).findFirst().orElse(level);
      alike.computeIfAbsent(first, any -> new LinkedHashSet<>()).add(level);
    }
    return alike.values();
  }

  /** Level → what it and those that are like it are called. */
  private Map<String, String> names(Collection<Set<String>> alike) {
    Map<String, String> names = new LinkedHashMap<>();
    alike.forEach(some -> some.forEach(level -> names.put(level, name(some))));
    return names;
  }

  private boolean alike(String one, String other) {
    for (int i = 0; i < levels.size(); i++) {
      for (int j = 0; levels.get(i).equals(one) && j < levels.size(); j++) {
        if (levels.get(j).equals(other) && others.get(i).equals(others.get(j))) {
          return makeups.get(i).rest().equals(makeups.get(j).rest());
        }
      }
    }
    return false;
  }

  private String name(Set<String> alike) {
    List<String> words = new ArrayList<>(words(alike.iterator().next()));
    alike.forEach(level -> words.retainAll(words(level)));
    while (!words.isEmpty() && JOINING.contains(words.get(0))) {
      words.remove(0);
    }
    while (!words.isEmpty() && JOINING.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words.isEmpty() ? NONE : String.join(" ", words);
  }

  private static List<String> words(String level) {
    return Arrays.asList(level.replace("'", "").split("[, ]+"));
  }
}
