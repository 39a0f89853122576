package basin.lab.grid;

import basin.lab.yaml.Tree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of the things that can stand at a path.
 *
 * @param tree what stands there
 * @param labels what tells it from the others: path → text, in order
 */
record Option(Tree tree, Map<String, String> labels) {
  Option {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  /** One that has a name. */
  static Option named(String axis, String name, Tree tree) {
    return new Option(tree, Map.of(axis, name));
  }
}
