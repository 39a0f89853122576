package basin.reports.sections;

import basin.reports.study.Study;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layers of a network by one of their gradient norms, first layer first.
 *
 * @param norm which norm
 * @param names of the layers
 */
record Layers(Norm norm, List<String> names) {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)");

  /** Which gradient is measured. */
  enum Norm {
    /** ‖∂L/∂z‖: by a layer's output before its activation; what the chain rule carries back. */
    SIGNAL("signal-norm.", "", "‖∂L/∂z‖", "by the layer's output before its activation"),
    /** ‖∂L/∂W‖: by a layer's weights; what the optimizer sees. */
    WEIGHTS("gradient-norm.", ".weights", "‖∂L/∂W‖", "by the layer's weights");

    private final String prefix;
    private final String suffix;
    private final String symbol;
    private final String meaning;

    Norm(String prefix, String suffix, String symbol, String meaning) {
      this.prefix = prefix;
      this.suffix = suffix;
      this.symbol = symbol;
      this.meaning = meaning;
    }

    /** As in a formula. */
    String symbol() {
      return symbol;
    }

    /** In words. */
    String meaning() {
      return meaning;
    }

    /** For file names. */
    String slug() {
      return this == SIGNAL ? "signal" : "weights";
    }
  }

  /** The layers whose norm was recorded. */
  static Layers of(Study study, Norm norm) {
    return new Layers(
        norm,
        study.curves().stream()
            .filter(c -> c.startsWith(norm.prefix) && c.endsWith(norm.suffix))
            .map(c -> c.substring(norm.prefix.length(), c.length() - norm.suffix.length()))
            .sorted(Comparator.comparing(Layers::word).thenComparingInt(Layers::number))
            .toList());
  }

  /** The series of a layer. */
  String series(String name) {
    return norm.prefix + name + norm.suffix;
  }

  private static String word(String name) {
    Matcher matcher = NUMBERED.matcher(name);
    return matcher.matches() ? matcher.group(1) : name;
  }

  private static int number(String name) {
    Matcher matcher = NUMBERED.matcher(name);
    return matcher.matches() && matcher.group(2).length() < 10
        ? Integer.parseInt(matcher.group(2))
        : 0;
  }
}
