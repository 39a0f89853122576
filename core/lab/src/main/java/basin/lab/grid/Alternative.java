package basin.lab.grid;

import basin.lab.yaml.Tree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of the things an axis can be.
 *
 * @param tree what stands at the axis' path
 * @param labels what tells it from the others: path → text, in order
 */
public record Alternative(Tree tree, Map<String, String> labels) {
  /** Keeps the order of the labels. */
  public Alternative {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  /** An alternative that has a name. */
  static Alternative named(String axis, String name, Tree tree) {
    return new Alternative(tree, Map.of(axis, name));
  }
}
