package basin.lab.identity;

import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where the path of an axis ends in a resolved tree; it may pass by names of components. */
final class Location {
  private Location() {}

  /** All steps to it, with the names passed by; empty if the tree has no such place. */
  static Optional<List<String>> of(List<String> path, Tree tree) {
    return find(path, tree, List.of());
  }

  private static Optional<List<String>> find(List<String> path, Tree tree, List<String> way) {
    if (path.isEmpty()) {
      return Optional.of(way);
    }
    if (tree instanceof Tree.Sequence list) {
      return inList(path, list, way);
    }
    return tree instanceof Tree.Mapping mapping ? inMapping(path, mapping, way) : Optional.empty();
  }

  private static Optional<List<String>> inList(
      List<String> path, Tree.Sequence list, List<String> way) {
    String step = path.get(0);
    for (int i = 0; i < list.items().size(); i++) {
      if (step.equals("[" + i + "]")) {
        return find(rest(path), list.items().get(i), with(way, step));
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> inMapping(
      List<String> path, Tree.Mapping mapping, List<String> way) {
    String step = path.get(0);
    Optional<List<String>> named =
        mapping.find(step).flatMap(e -> find(rest(path), e.value(), with(way, step)));
    boolean component =
        mapping.entries().size() == 1
            && mapping.entries().get(0).value() instanceof Tree.Mapping settings
            && settings.find(step).isPresent();
    if (named.isPresent() || !component) {
      return named;
    }
    Tree.Entry entry = mapping.entries().get(0);
    return find(path, entry.value(), with(way, entry.key()));
  }

  private static List<String> rest(List<String> path) {
    return path.subList(1, path.size());
  }

  private static List<String> with(List<String> way, String step) {
    List<String> longer = new ArrayList<>(way);
    longer.add(step);
    return longer;
  }
}
