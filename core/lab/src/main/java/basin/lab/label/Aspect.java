package basin.lab.label;

import basin.lab.yaml.Json;
import basin.lab.yaml.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing in which trees differ.
 *
 * @param way steps that lead to it, without the names of components that differ themselves; {@link
 *     #COUNT} behind a list is the number of its elements, {@link #EACH} what they all are
 * @param parts what each tree has there, in the order of the trees
 */
public record Aspect(List<String> way, List<Tree> parts) {
  /** Behind a list: how many elements it has. */
  public static final String COUNT = "#";

  /** Behind a list: what all of its elements have. */
  public static final String EACH = "[]";

  /** Copies the lists. */
  public Aspect {
    way = List.copyOf(way);
    parts = List.copyOf(parts);
  }

  /** For each tree the number of its part: equal where parts are, counted from 0 as they come. */
  public List<Integer> partition() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    return parts.stream()
        .map(part -> numbers.computeIfAbsent(Json.of(part), key -> numbers.size()))
        .toList();
  }

  /** A label for each tree's part. */
  public List<String> labels() {
    return Labels.of(parts);
  }

  /** Whether a tree's part is a number. */
  public boolean isNumber(int tree) {
    return Form.isNumber(parts.get(tree));
  }
}
