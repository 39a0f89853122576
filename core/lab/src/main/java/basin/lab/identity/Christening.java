package basin.lab.identity;

import basin.lab.grid.GivenNames;
import basin.lab.yaml.Json;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the names that authors gave in the place of what they name, so that labels show them. Where
 * trials of one configuration go by several names, none of them is its name.
 */
final class Christening {
  private static final Place HERE = Place.of("a given name");

  private final List<GivenNames> given;
  private final Map<String, Map<GivenNames, Set<String>>> names = new HashMap<>();

  Christening(List<GivenNames> given) {
    this.given = given;
  }

  void add(Tree tree, Map<String, String> labels) {
    for (GivenNames each : given) {
      names
          .computeIfAbsent(Json.of(tree), key -> new HashMap<>())
          .computeIfAbsent(each, key -> new HashSet<>())
          .add(labels.getOrDefault(each.axis(), ""));
    }
  }

  /** The trees, none of them like another; those that would be stay without names. */
  List<Tree> of(List<Tree> trees) {
    Map<String, Integer> uses = new HashMap<>();
    trees.forEach(tree -> uses.merge(Json.of(named(tree)), 1, Integer::sum));
    return trees.stream()
        .map(tree -> uses.get(Json.of(named(tree))) > 1 ? tree : named(tree))
        .toList();
  }

  private Tree named(Tree tree) {
    Tree named = tree;
    for (GivenNames each : given) {
      Set<String> all = names.get(Json.of(tree)).get(each);
      String name = all.iterator().next();
      if (all.size() == 1 && each.names().contains(name)) {
        named = each.column().with(named, new Tree.Scalar(HERE, name, true));
      }
    }
    return named;
  }
}
