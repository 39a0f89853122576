package basin.reports.factors;

import basin.reports.study.Group;
import basin.reports.study.Study;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was varied, read from what trials are: factors, and the group of each cell that was tried.
 *
 * @param factors in which the groups differ; of two that always change together, or of which one
 *     decides the other, one alone
 * @param cells levels of the factors, by their places → the group
 */
public record FactorDesign(List<Factor> factors, Map<List<Integer>, Group> cells) {
  /** The level of a factor that a group does not have. */
  static final String NONE = "none";

  /** Of the groups of a study; empty if there is one, or if factors do not tell them apart. */
  public static Optional<FactorDesign> of(Study study) {
    return of(study.groups());
  }

  private static Optional<FactorDesign> of(List<Group> groups) {
    Set<String> names = new LinkedHashSet<>();
    groups.forEach(g -> names.addAll(g.configuration().factors().keySet()));
    List<Factor> factors = new ArrayList<>();
    for (String name : telling(names, groups)) {
      factors.add(Factor.of(name, column(name, groups).stream().distinct().toList()));
    }
    Map<List<Integer>, Group> cells = new LinkedHashMap<>();
    groups.forEach(g -> cells.put(place(g, factors), g));
    return factors.isEmpty() || cells.size() < groups.size()
        ? Optional.empty()
        : Optional.of(new FactorDesign(factors, cells));
  }

  private static List<Integer> place(Group group, List<Factor> factors) {
    return factors.stream().map(f -> f.levels().indexOf(level(group, f.name()))).toList();
  }

  private static String level(Group group, String name) {
    return group.configuration().factors().getOrDefault(name, NONE);
  }

  private static List<String> column(String name, List<Group> groups) {
    return groups.stream().map(g -> level(g, name)).toList();
  }

  /** Names of what differs, without what another of them decides. */
  private static List<String> telling(Collection<String> names, List<Group> groups) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    names.forEach(name -> columns.put(name, column(name, groups)));
    columns.values().removeIf(column -> column.stream().distinct().count() < 2);
    List<String> all = List.copyOf(columns.keySet());
    return all.stream()
        .filter(
            name ->
                all.stream()
                    .filter(other -> !other.equals(name))
                    .noneMatch(
                        other ->
                            decides(columns.get(other), columns.get(name))
                                && (!decides(columns.get(name), columns.get(other))
                                    || all.indexOf(other) < all.indexOf(name))))
        .toList();
  }

  private static boolean decides(List<String> finer, List<String> guest) {
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; i < guest.size(); i++) {
      String before = seen.putIfAbsent(finer.get(i), guest.get(i));
      if (before != null && !before.equals(guest.get(i))) {
        return false;
      }
    }
    return true;
  }
}
