package basin.lab.label;

import basin.lab.yaml.Json;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Labels for trees: what differs between them and nothing else. Two labels are equal if and only if
 * their trees are.
 */
public final class Labels {
  private Labels() {}

  /** A label for each tree; of trees that are all the same, the tree in brief. */
  public static List<String> of(List<? extends Tree> trees) {
    return of(trees, false);
  }

  /** The same, in which components are named even if all are of one kind. */
  public static List<String> withKinds(List<? extends Tree> trees) {
    return of(trees, true);
  }

  private static List<String> of(List<? extends Tree> trees, boolean kinds) {
    Map<String, Tree> distinct = new LinkedHashMap<>();
    trees.forEach(tree -> distinct.putIfAbsent(Json.of(tree), tree));
    List<String> labels = unlike(List.copyOf(distinct.values()), kinds);
    Map<String, String> byKey = new HashMap<>();
    for (String key : distinct.keySet()) {
      byKey.put(key, labels.get(byKey.size()));
    }
    return trees.stream().map(tree -> byKey.get(Json.of(tree))).toList();
  }

  private static List<String> unlike(List<Tree> trees, boolean kinds) {
    List<Tree> bare = trees.stream().map(Bare::of).toList();
    if (trees.size() == 1) {
      return List.of(Brief.of(bare.get(0)));
    }
    List<List<Trait>> traits = Difference.of(new Difference.Slot("", true, kinds), bare);
    Set<String> ambiguous = ambiguous(traits);
    List<String> labels = labels(traits, t -> ambiguous.contains(t.text()) ? t.named() : t.shown());
    labels = fuller(labels, labels(traits, Trait::named));
    return fuller(labels, trees.stream().map(Json::of).toList());
  }

  private static List<String> labels(List<List<Trait>> traits, Function<Trait, String> shown) {
    return traits.stream()
        .map(t -> t.stream().map(shown).collect(Collectors.joining(", ")))
        .toList();
  }

  /** Words that stand for different settings. */
  private static Set<String> ambiguous(List<List<Trait>> traits) {
    Map<String, Set<String>> names = new HashMap<>();
    traits.forEach(
        each ->
            each.forEach(t -> names.computeIfAbsent(t.text(), w -> new HashSet<>()).add(t.name())));
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * With the fuller text in the place of each label that another tree has too, or that is empty.
   */
  private static List<String> fuller(List<String> labels, List<String> texts) {
    Map<String, Long> uses =
        labels.stream().collect(Collectors.groupingBy(label -> label, Collectors.counting()));
    List<String> fuller = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      fuller.add(label.isEmpty() || uses.get(label) > 1 ? texts.get(i) : label);
    }
    return fuller;
  }
}
