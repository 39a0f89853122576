package basin.lab.grid;

import basin.lab.yaml.Tree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the things an axis can be.
 *
 * @param trees what stands at each of the axis' paths
 * @param labels what tells it from the others: path → text, in order
 */
public record Alternative(List<Tree> trees, Map<String, String> labels) {
  /** Keeps the order of the labels. */
  public Alternative {
    trees = List.copyOf(trees);
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  /** What goes together, one for each path. */
  static Alternative of(List<Option> options) {
    Map<String, String> labels = new LinkedHashMap<>();
    options.forEach(option -> labels.putAll(option.labels()));
    return new Alternative(options.stream().map(Option::tree).toList(), labels);
  }
}
