package basin.lab.identity;

import basin.lab.label.Aspect;
import java.util.List;

/** What a factor is called by the way that leads to it. */
final class FactorWords {
  private static final String LAYERS = "layers";
  private static final String DEPTH = "depth";
  private static final String EVERYTHING = "everything";

  private FactorWords() {}

  /**
   * By the last steps: {@code activation}, {@code dense.activation}. How many layers there are is
   * the depth.
   */
  static String of(List<String> way, int steps) {
    StringBuilder word = new StringBuilder();
    int left = steps;
    for (int i = way.size() - 1; i >= 0 && left > 0; i--) {
      String step = way.get(i);
      word.insert(0, step + (word.isEmpty() || word.charAt(0) == '[' ? "" : "."));
      boolean key = !step.equals(Aspect.COUNT) && !step.startsWith("[");
      left -= key ? 1 : 0;
    }
    String text = word.toString();
    String count = text.replaceFirst("^(.*)" + LAYERS + "\\.?" + Aspect.COUNT + "$", "$1" + DEPTH);
    return text.isEmpty()
        ? EVERYTHING
        : count
            .replaceFirst("^(.*?)\\.?" + Aspect.COUNT + "$", "number of $1")
            .replace(Aspect.EACH, "");
  }
}
