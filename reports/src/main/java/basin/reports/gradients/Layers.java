package basin.reports.gradients;

import basin.reports.study.Study;
import basin.spi.run.Curve;
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

  /** The layers whose norm was recorded. */
  static Layers of(Study study, Norm norm) {
    return new Layers(
        norm,
        study.curves().stream()
            .filter(c -> c.startsWith(norm.prefix) && c.endsWith(norm.suffix))
            .map(c -> c.substring(norm.prefix.length(), c.length() - norm.suffix.length()))
            .sorted(
                Comparator.comparingDouble((String name) -> depth(study, name))
                    .thenComparing(Layers::word)
                    .thenComparingInt(Layers::number))
            .toList());
  }

  /** The series of a layer. */
  String series(String name) {
    return norm.prefix + name + norm.suffix;
  }

  /** Its place among the layers where that was recorded; else layers go by their names. */
  private static double depth(Study study, String name) {
    String series = "signals.depth." + name;
    return study.curves().contains(series)
        ? study.finished().stream()
            .flatMap(trial -> study.results().curve(trial, series).stream())
            .mapToDouble(Curve::last)
            .findFirst()
            .orElse(0)
        : 0;
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
