package basin.lab.results.merge;

import java.util.List;

/** Databases hold results of one trial that are not the same; the message names both. */
public final class Contradictory extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int NAMED = 5;

  /** With what is known of each. */
  Contradictory(List<String> contradictions) {
    super(text(contradictions));
  }

  private static String text(List<String> all) {
    StringBuilder text = new StringBuilder("results contradict each other, and nothing is merged:");
    all.stream().limit(NAMED).forEach(each -> text.append("\n  ").append(each));
    if (all.size() > NAMED) {
      text.append("\n  and ").append(all.size() - NAMED).append(" trials more");
    }
    return text.append(
            "\n"
                + "The same trial has the same bits everywhere: 'basin verify EXPERIMENT --out DIR'"
                + " says which of them are right. Delete or run again what is not, then merge.")
        .toString();
  }
}
