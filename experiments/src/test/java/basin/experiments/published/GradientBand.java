package basin.experiments.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must hold of gradients before training, as a file of published claims says it: {@code D=10
 * tanh xavier: ratio in [0.7, 1.4]}.
 *
 * @param depth hidden layers
 * @param activation of each
 * @param initializer as an experiment has it
 * @param what that is bounded
 * @param from the layer whose norm is divided, 1 the first
 * @param to the layer whose norm it is divided by
 * @param low the least that may be
 * @param high the most
 */
record GradientBand(
    int depth,
    String activation,
    String initializer,
    What what,
    int from,
    int to,
    double low,
    double high) {
  /** Quantities that bands are of. */
  enum What {
    /** One layer's norm over another's. */
    RATIO,
    /** Each layer's norm. */
    EVERY,
    /** How many times smaller the norm of the second layer is than from Glorot's start. */
    SMALLER
  }

  /** The start that others are held against. */
  static final String GLOROT = "glorot-uniform";

  private static final String NUMBER = "([0-9.eE+-]*[0-9])";
  private static final Pattern SENTENCE =
      Pattern.compile(
          "D=(\\d+) (\\w+) (xavier|he|U\\(\\+-1/sqrt n\\)|N\\(0,"
              + "([0-9.]+)(\\^2)?\\)): (ratio|every norm|norm\\(W(\\d+)\\)/norm\\(W(\\d+)\\))"
              + " (?:in \\["
              + NUMBER
              + ", *"
              + NUMBER
              + "\\]|below "
              + NUMBER
              + "|above "
              + NUMBER
              + ")(.*)");
  private static final Pattern SMALLER =
      Pattern.compile(".*norm is more than " + NUMBER + " times smaller than with xavier.*");
  private static final Map<String, String> STARTS =
      Map.of("xavier", GLOROT, "he", "he-normal", "U(+-1/sqrt n)", "pytorch-linear");

  /** All of a sentence; empty if it is about something else. */
  static List<GradientBand> read(String sentence) {
    List<GradientBand> bands = new ArrayList<>();
    for (String part : sentence.split(";")) {
      Matcher said = SENTENCE.matcher(part.strip());
      if (!said.matches()) {
        return List.of();
      }
      bands.addAll(bands(said));
    }
    return bands;
  }

  private static List<GradientBand> bands(Matcher said) {
    int depth = Integer.parseInt(said.group(1));
    String start = start(said);
    boolean layers = said.group(7) != null;
    GradientBand band =
        new GradientBand(
            depth,
            said.group(2),
            start,
            said.group(6).equals("every norm") ? What.EVERY : What.RATIO,
            layers ? Integer.parseInt(said.group(7)) : 2,
            layers ? Integer.parseInt(said.group(8)) : depth,
            number(said, 9).or(() -> number(said, 12)).orElse(0.0),
            number(said, 10).or(() -> number(said, 11)).orElse(Double.POSITIVE_INFINITY));
    Matcher smaller = SMALLER.matcher(said.group(13));
    return smaller.matches()
        ? List.of(band, band.smaller(Double.parseDouble(smaller.group(1))))
        : List.of(band);
  }

  private GradientBand smaller(double times) {
    return new GradientBand(
        depth, activation, initializer, What.SMALLER, from, to, times, Double.POSITIVE_INFINITY);
  }

  private static String start(Matcher said) {
    if (said.group(4) == null) {
      return STARTS.get(said.group(3));
    }
    double number = Double.parseDouble(said.group(4));
    double deviation = said.group(5) == null ? Math.sqrt(number) : number;
    return "{normal: {deviation: " + deviation + "}}";
  }

  private static Optional<Double> number(Matcher said, int group) {
    return Optional.ofNullable(said.group(group)).map(Double::parseDouble);
  }
}
