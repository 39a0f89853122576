package basin.lab.claims;

import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the names that the grid has for axes and levels in the place of those a claim uses. */
final class Renaming {
  private final Map<String, String> axes = new HashMap<>();
  private final Map<String, Map<String, String>> levels = new HashMap<>();

  void axis(String said, String name) {
    axes.put(said, name);
  }

  void level(String axis, String said, String label) {
    levels.computeIfAbsent(axis, any -> new HashMap<>()).put(said, label);
  }

  /** A claim in the grid's words. */
  Tree of(Tree tree) {
    return renamed(tree, axes);
  }

  private Tree renamed(Tree tree, Map<String, String> names) {
    if (tree instanceof Tree.Scalar scalar) {
      String name = names.getOrDefault(scalar.text(), scalar.text());
      return new Tree.Scalar(scalar.place(), name, scalar.quoted());
    }
    if (tree instanceof Tree.Sequence list) {
      return new Tree.Sequence(
          list.place(), list.items().stream().map(item -> renamed(item, names)).toList());
    }
    List<Tree.Entry> entries = new ArrayList<>();
    for (Tree.Entry entry : ((Tree.Mapping) tree).entries()) {
      Map<String, String> inside = levels.getOrDefault(entry.key(), names);
      String key = axes.getOrDefault(entry.key(), entry.key());
      entries.add(new Tree.Entry(entry.place(), key, renamed(entry.value(), inside)));
    }
    return new Tree.Mapping(tree.place(), entries);
  }
}
