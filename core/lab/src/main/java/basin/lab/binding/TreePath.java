package basin.lab.binding;

import java.util.ArrayList;
import java.util.List;

/**
 * The way to a value: {@code problem.network.layers[0].dense.units}.
 *
 * @param steps keys, and indices as {@code [0]}, which may be written {@code layers.0}, too
 */
public record TreePath(List<String> steps) {
  private static final int MOST_DIGITS = 6;

  /** Copies the list. */
  public TreePath {
    steps = List.copyOf(steps);
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static TreePath of(String text) {
    List<String> steps = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      int bracket = part.indexOf('[');
      String key = bracket < 0 ? part : part.substring(0, bracket);
      if (key.isEmpty()) {
        throw new IllegalArgumentException("a key is missing in the path '" + text + "'");
      }
      boolean index = !steps.isEmpty() && key.chars().allMatch(TreePath::isDigit);
      if (index && key.length() > MOST_DIGITS) {
        throw new IllegalArgumentException("the index " + key + " is too large");
      }
      steps.add(index ? "[" + Integer.parseInt(key) + "]" : key); // layers.0 is layers[0]
      addIndices(steps, part.substring(key.length()), text);
    }
    return new TreePath(steps);
  }

  private static void addIndices(List<String> steps, String indices, String text) {
    int from = 0;
    while (from < indices.length()) {
      int to = indices.indexOf(']', from);
      if (indices.charAt(from) != '[' || to < from + 2 || to > from + 1 + MOST_DIGITS) {
        throw new IllegalArgumentException("an index is written as [0], not as in '" + text + "'");
      }
      for (int i = from + 1; i < to; i++) {
        if (!isDigit(indices.charAt(i))) {
          throw new IllegalArgumentException("an index is a number, not as in '" + text + "'");
        }
      }
      steps.add("[" + Integer.parseInt(indices.substring(from + 1, to)) + "]");
      from = to + 1;
    }
  }

  private static boolean isDigit(int letter) {
    return letter >= '0' && letter <= '9';
  }

  /** The first key. */
  public String head() {
    return steps.get(0);
  }

  /** Whether this is the way to something in which the other ends, or to the same. */
  public boolean leadsThrough(TreePath other) {
    return steps.size() >= other.steps.size()
        && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  /** With another step at a depth. */
  TreePath with(int depth, String step) {
    List<String> changed = new ArrayList<>(steps);
    changed.set(depth, step);
    return new TreePath(changed);
  }

  /** Only the first steps. */
  TreePath to(int depth) {
    return new TreePath(steps.subList(0, depth));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String step : steps) {
      text.append(text.isEmpty() || step.startsWith("[") ? "" : ".").append(step);
    }
    return text.toString();
  }
}
