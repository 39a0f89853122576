package basin.lab.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages on losses and metrics, which every trial records. */
final class Metric {
  private static final List<String> SPLITS = List.of("train", "validation", "test");
  private static final String ACCURACY = "accuracy";

  private Metric() {}

  /** Every metric that can be explained. */
  static List<String> names() {
    List<String> names = new ArrayList<>(List.of(ACCURACY));
    for (String split : SPLITS) {
      names.add(split + ".loss");
      names.add(split + "." + ACCURACY);
    }
    return names;
  }

  /** The page of a metric; empty if there is none of that name. */
  static Optional<String> page(String name) {
    return names().contains(name) ? Optional.of(text(name)) : Optional.empty();
  }

  private static String text(String name) {
    boolean accuracy = name.endsWith(ACCURACY);
    StringBuilder text = new StringBuilder(name).append(", a metric\n\n");
    text.append(
        Columns.hanging(
            "  ",
            accuracy
                ? "The share of rows whose class is predicted, in [0, 1]; more is better."
                : "The problem's loss, a mean over rows; less is better."));
    text.append('\n').append(Columns.hanging("  Rows         ", rows(name)));
    if (accuracy) {
      text.append(
          Columns.hanging(
              "  Predicted    ",
              "the class of the largest output, the first of equals; with one output, class 1 above"
                  + " the loss's boundary"));
    }
    text.append(Columns.hanging("  Is there     ", where(name)));
    text.append(
        Columns.hanging(
            "  Recorded     ",
            "by the probe metrics, before the first step and after every epoch, over the whole"
                + " split"));
    text.append("  In YAML      goal: {metric: ");
    return text.append(name.equals(ACCURACY) ? "validation.accuracy" : name)
        .append("}\n")
        .toString();
  }

  private static String where(String name) {
    if (name.equals("train.loss")) {
      return "in every trial, that of a surface, too";
    }
    boolean train = name.startsWith("train") || name.equals(ACCURACY);
    String rows = train ? "" : "if the data have such rows";
    String classes = name.endsWith(ACCURACY) ? "if the data have classes" : "";
    return rows + (rows.isEmpty() || classes.isEmpty() ? "" : ", and ") + classes;
  }

  private static String rows(String name) {
    if (name.startsWith("train")) {
      return "those that are learnt from";
    }
    if (name.startsWith("validation")) {
      return "those kept apart to choose settings by; see the split of the data";
    }
    return name.startsWith("test")
        ? "those kept apart for the final judgement; see the split of the data"
        : "of one split: train.accuracy, validation.accuracy, test.accuracy";
  }
}
