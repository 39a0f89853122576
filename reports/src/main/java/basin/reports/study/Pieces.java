package basin.reports.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Labels taken apart at their commas, but for those in brackets, so that what several say alike can
 * be left out.
 */
public final class Pieces {
  private static final String COMMA = ", (?![^(\\[{]*[)\\]}])";

  private Pieces() {}

  /** The pieces of a label. */
  public static List<String> of(String label) {
    return List.of(label.split(COMMA));
  }

  /** The pieces that all labels have, in the order of the first. */
  public static List<String> common(List<String> labels) {
    List<String> common = new ArrayList<>(of(labels.get(0)));
    labels.forEach(label -> common.retainAll(of(label)));
    return common;
  }

  /** The labels without what they have in common; as they are if they would no longer differ. */
  public static List<String> differing(List<String> labels) {
    List<String> common = common(labels);
    List<String> differing = new ArrayList<>();
    for (String label : labels) {
      List<String> own = new ArrayList<>(of(label));
      own.removeAll(common);
      differing.add(String.join(", ", own));
    }
    boolean apart =
        new LinkedHashSet<>(differing).size() == labels.size() && !differing.contains("");
    return apart ? differing : labels;
  }
}
