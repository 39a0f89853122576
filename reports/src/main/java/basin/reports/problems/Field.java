package basin.reports.problems;

import basin.reports.study.Group;
import basin.reports.study.Pieces;
import basin.reports.study.ResolvedTree;
import basin.reports.study.Study;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Several problems and who was tried on them.
 *
 * <p>A group is known again on another problem by what varies on some problem: the places of the
 * resolved trees at which groups of one problem differ. What is the same for all groups of a
 * problem, such as its data, its number of inputs or its budget, belongs to the problem.
 *
 * @param problems parts of a study, at least two
 * @param contenders at least two, each on two problems at least
 */
public record Field(List<Study> problems, List<Contender> contenders) {
  /** The problems of a study; empty if there is one alone, or nothing to compare over them. */
  public static Optional<Field> of(Study study) {
    List<Study> parts = study.parts();
    if (parts.size() < 2) {
      return Optional.empty();
    }
    Set<List<String>> places = places(parts);
    Map<Map<List<String>, Object>, List<Optional<Group>>> found = new LinkedHashMap<>();
    for (int p = 0; p < parts.size(); p++) {
      for (Group group : parts.get(p).groups()) {
        List<Optional<Group>> row =
            found.computeIfAbsent(key(group, places), any -> empty(parts.size()));
        row.set(p, Optional.of(group));
      }
    }
    found.values().removeIf(row -> row.stream().filter(Optional::isPresent).count() < 2);
    if (found.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(new Field(parts, contenders(found.values())));
  }

  private static List<Optional<Group>> empty(int size) {
    List<Optional<Group>> row = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      row.add(Optional.empty());
    }
    return row;
  }

  private static List<Contender> contenders(Collection<List<Optional<Group>>> rows) {
    List<String> labels = rows.stream().map(Field::label).toList();
    boolean differ = new LinkedHashSet<>(labels).size() == labels.size();
    List<Contender> contenders = new ArrayList<>();
    for (List<Optional<Group>> row : rows) {
      String label = differ ? labels.get(contenders.size()) : any(row).label();
      contenders.add(new Contender(label, contenders.size(), List.copyOf(row)));
    }
    return contenders;
  }

  private static Group any(List<Optional<Group>> row) {
    return row.stream().flatMap(Optional::stream).findFirst().orElseThrow();
  }

  /** What the labels on all problems have in common. */
  private static String label(List<Optional<Group>> row) {
    List<String> common =
        Pieces.common(row.stream().flatMap(Optional::stream).map(Group::label).toList());
    return common.isEmpty() ? any(row).label() : String.join(", ", common);
  }

  private static ResolvedTree compared(Group group) {
    return ResolvedTree.of(group.configuration().group());
  }

  private static Map<List<String>, Object> key(Group group, Set<List<String>> places) {
    Map<List<String>, Object> key = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    for (List<String> place : places) {
      compared(group)
          .at(place.toArray(String[]::new))
          .ifPresent(tree -> key.put(place, tree.root()));
    }
    return key;
  }

  /** Where groups of one problem differ. */
  private static Set<List<String>> places(List<Study> parts) {
    Set<List<String>> places = new LinkedHashSet<>();
    for (Study part : parts) {
      List<ResolvedTree> trees = part.groups().stream().map(Field::compared).toList();
      differences(trees, List.of(), places);
    }
    places.removeIf(
        longer ->
            places.stream()
                .anyMatch(p -> p.size() < longer.size() && longer.subList(0, p.size()).equals(p)));
    return places;
  }

  private static void differences(
      List<ResolvedTree> trees, List<String> way, Set<List<String>> places) {
    if (trees.stream().distinct().count() < 2) {
      return;
    }
    Set<String> keys = trees.get(0).entries().keySet();
    if (keys.isEmpty() || !trees.stream().allMatch(t -> t.entries().keySet().equals(keys))) {
      places.add(way);
      return;
    }
    for (String key : keys) {
      List<String> longer = new ArrayList<>(way);
      longer.add(key);
      differences(
          trees.stream().map(t -> t.entries().get(key)).toList(), List.copyOf(longer), places);
    }
  }
}
