package basin.lab.binding;

import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where a path that begins in the middle would begin: {@code layers[0]} in a network. */
final class Whereabouts {
  private Whereabouts() {}

  /** The whole path, by the first key of that name in the tree; empty if there is none. */
  static Optional<TreePath> of(TreePath path, Tree tree) {
    return before(tree, path.head(), List.of())
        .map(
            before -> {
              List<String> steps = new ArrayList<>(before);
              steps.addAll(path.steps());
              return new TreePath(steps);
            });
  }

  private static Optional<List<String>> before(Tree tree, String key, List<String> taken) {
    if (tree instanceof Tree.Mapping mapping) {
      if (mapping.find(key).isPresent()) {
        return Optional.of(taken);
      }
      return mapping.entries().stream()
          .flatMap(entry -> before(entry.value(), key, with(taken, entry.key())).stream())
          .findFirst();
    }
    if (tree instanceof Tree.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        Optional<List<String>> found = before(list.items().get(i), key, with(taken, "[" + i + "]"));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> with(List<String> taken, String step) {
    List<String> longer = new ArrayList<>(taken);
    longer.add(step);
    return longer;
  }
}
