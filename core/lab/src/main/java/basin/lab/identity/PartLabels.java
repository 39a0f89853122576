package basin.lab.identity;

import basin.lab.grid.GivenNames;
import basin.lab.label.Labels;
import basin.lab.yaml.Json;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Labels what was taken out of trees: numbers and words as they are, all else by how it differs
 * from what stands in its place elsewhere, and what an author gave a name by that.
 */
final class PartLabels {
  private final AxisNames names;
  private final List<GivenNames> given;
  private final Map<String, Map<String, Tree>> parts = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> christened = new HashMap<>();
  private final Map<String, Map<String, String>> labels = new HashMap<>();

  PartLabels(AxisNames names, List<GivenNames> given) {
    this.names = names;
    this.given = given;
  }

  /** Takes down what one cell of the grid has. */
  void add(Division division, Map<String, String> cell) {
    add(division.tuned(), cell);
    add(division.replicate(), cell);
  }

  private void add(Map<String, Tree> taken, Map<String, String> cell) {
    taken.forEach(
        (name, tree) -> {
          String key = Json.of(tree);
          parts.computeIfAbsent(name, any -> new LinkedHashMap<>()).putIfAbsent(key, tree);
          givenName(name, cell)
              .forEach(
                  text ->
                      christened
                          .computeIfAbsent(name, any -> new HashMap<>())
                          .computeIfAbsent(key, any -> new LinkedHashSet<>())
                          .add(text));
        });
  }

  private List<String> givenName(String name, Map<String, String> cell) {
    List<String> found = new ArrayList<>();
    for (AxisRole axis : names.axes()) {
      if (axis.isTakenOut() && name.equals(names.of(axis))) {
        String label = cell.getOrDefault(axis.name(), "");
        given.stream()
            .filter(g -> g.axis().equals(axis.name()) && g.names().contains(label))
            .forEach(g -> found.add(label));
      }
    }
    return found;
  }

  /** Names with labels; to be asked when all cells are taken down. */
  Map<String, String> of(Map<String, Tree> taken) {
    Map<String, String> texts = new LinkedHashMap<>();
    taken.forEach(
        (name, tree) ->
            texts.put(name, labels.computeIfAbsent(name, this::labels).get(Json.of(tree))));
    return texts;
  }

  private Map<String, String> labels(String name) {
    Map<String, Tree> all = parts.get(name);
    Map<String, String> labelled = byPart(all);
    Map<String, Set<String>> own = christened.getOrDefault(name, Map.of());
    Map<String, String> named = new HashMap<>(labelled);
    all.keySet().stream()
        .filter(key -> own.getOrDefault(key, Set.of()).size() == 1)
        .forEach(key -> named.put(key, own.get(key).iterator().next()));
    boolean differ = new LinkedHashSet<>(named.values()).size() == named.size();
    return differ ? named : labelled;
  }

  private static Map<String, String> byPart(Map<String, Tree> all) {
    Map<String, String> plain = new HashMap<>();
    all.forEach((key, tree) -> Division.plain(tree).ifPresent(text -> plain.put(key, text)));
    if (plain.size() == all.size() && new LinkedHashSet<>(plain.values()).size() == all.size()) {
      return plain;
    }
    List<String> found = Labels.of(List.copyOf(all.values()));
    Map<String, String> labelled = new HashMap<>();
    all.keySet().forEach(key -> labelled.put(key, found.get(labelled.size())));
    return labelled;
  }
}
