package basin.lab.grid;

import basin.lab.yaml.Tree;
import java.util.List;

/** What stands under {@code grid} beside paths. */
final class GridKeys {
  /** Grids one after the other. */
  static final String UNION = "union";

  /** Axes that are paired. */
  static final String ZIP = "zip";

  /** Axes under a condition. */
  static final String WHEN = "when";

  /** What is added under a condition. */
  static final String THEN = "then";

  /** Combinations that are left out. */
  static final String EXCLUDE = "exclude";

  /** What a design draws. */
  static final String OF = "of";

  /** One of several, each as likely. */
  static final String CHOICE = "choice";

  /** Those that stand beside paths, but for the names of designs. */
  static final List<String> ALL = List.of(UNION, ZIP, WHEN, EXCLUDE);

  private static final String COUNT = "count";

  private GridKeys() {}

  /** Whether a number of combinations is to be drawn: {@code random: {count: 20, of: {…}}}. */
  static boolean isDesign(Tree.Entry entry) {
    return entry.value() instanceof Tree.Mapping settings
        && entry.key().indexOf('.') < 0
        && (settings.find(OF).isPresent() || settings.find(COUNT).isPresent());
  }
}
