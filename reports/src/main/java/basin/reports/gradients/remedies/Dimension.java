package basin.reports.gradients.remedies;

import java.util.List;

/**
 * Something that was varied besides the depth.
 *
 * @param name what it is called
 * @param levels what it was, in the order of the grid; the first is what the others are held
 *     against
 */
record Dimension(String name, List<String> levels) {
  /** From its level in each group. */
  static Dimension of(String name, List<String> column) {
    return new Dimension(name, column.stream().distinct().toList());
  }

  /** A level in a sentence: a bare number with its name. */
  String told(int level) {
    String text = levels.get(level);
    return text.matches("[-+.\\deE]+") ? name + " " + text : text;
  }
}
