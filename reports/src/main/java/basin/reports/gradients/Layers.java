package basin.reports.gradients;

import basin.reports.study.Setting;
import basin.reports.study.Study;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layers of a network by one of their norms, first layer first.
 *
 * @param norm which norm
 * @param names of the layers
 */
record Layers(Norm norm, List<String> names) {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)");

  /** What is measured. */
  enum Norm {
    /** ‖∂L/∂z‖: by a layer's output before its activation; what the chain rule carries back. */
    SIGNAL(
        "signal-norm.",
        "",
        "‖∂L/∂z‖",
        "by the layer's output before its activation",
        "A first layer that runs decades below the last hardly learns."),
    /** The same of rows that pass apart from training, before the first step too. */
    PASSED(
        "signals.gradient-z.",
        "",
        "‖∂ℓ/∂z‖",
        "of a row's own loss by the layer's output before its activation",
        "A first layer that runs decades below the last hardly learns."),
    /** ‖∂L/∂W‖: by a layer's weights; what the optimizer sees. */
    WEIGHTS(
        "gradient-norm.",
        ".weights",
        "‖∂L/∂W‖",
        "by the layer's weights",
        "A first layer that runs decades below the last hardly learns."),
    /** ‖ΔW‖/‖W‖: how far a step moves a layer's weights, as a share of where they stand. */
    UPDATE(
        "update-ratio.",
        ".weights",
        "‖ΔW‖/‖W‖",
        "of a step",
        "Around 10⁻³ is usual; a layer far below the others hardly moves, one near 1 starts anew."),
    /** ‖Δx‖/‖x‖, of the point of a problem without layers. */
    POINT(
        "update-ratio.",
        "",
        "‖Δx‖/‖x‖",
        "of a step",
        "It falls while the steps get shorter; one near 1 moves the point by as much as it is.");

    private final String prefix;
    private final String suffix;
    private final String symbol;
    private final String meaning;
    private final String reading;

    Norm(String prefix, String suffix, String symbol, String meaning, String reading) {
      this.prefix = prefix;
      this.suffix = suffix;
      this.symbol = symbol;
      this.meaning = meaning;
      this.reading = reading;
    }

    /** As in a formula. */
    String symbol() {
      return symbol;
    }

    /** In words. */
    String meaning() {
      return meaning;
    }

    /** How to read its picture, in a sentence. */
    String reading() {
      return reading;
    }

    /** Names of its series, whatever the layer. */
    String series() {
      return prefix + "*" + suffix;
    }

    /** For file names. */
    String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The layers whose norm was recorded in a setting's trials. */
  static Layers of(Study study, Setting setting, Norm norm) {
    List<String> recorded =
        setting.trials().stream()
            .flatMap(trial -> study.results().curves(trial).stream())
            .distinct()
            .filter(c -> c.startsWith(norm.prefix) && c.endsWith(norm.suffix))
            .map(c -> c.substring(norm.prefix.length(), c.length() - norm.suffix.length()))
            .toList();
    return new Layers(norm, inOrder(recorded));
  }

  /**
   * As they were recorded: so the network has them. Results that were kept sorted tell no order,
   * and there the tenth comes after the ninth.
   */
  private static List<String> inOrder(List<String> recorded) {
    return recorded.equals(recorded.stream().sorted().toList())
        ? recorded.stream()
            .sorted(Comparator.comparing(Layers::word).thenComparingInt(Layers::number))
            .toList()
        : recorded;
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
