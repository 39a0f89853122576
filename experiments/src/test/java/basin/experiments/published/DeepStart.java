package basin.experiments.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must become of a deep network from some start, as a file of published claims says it: {@code
 * he: training loss of epoch 3 below 1.0 and test accuracy above 0.80}.
 *
 * @param initializer as an experiment has it
 * @param learns whether the loss is bounded from above
 * @param loss its bound
 * @param accuracy the bound of the share of test rows, from the other side
 * @param setup the rest of the experiment, from its data on
 */
record DeepStart(String initializer, boolean learns, double loss, double accuracy, String setup) {
  private static final Pattern RUN =
      Pattern.compile(
          "MNIST first (\\d+), 784-\\[(\\d+)\\]\\*(\\d+)-10 (\\w+), plain SGD lr ([0-9.]+), batch"
              + " (\\d+), (\\d+) epochs, (\\d+) seeds");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(he|xavier)(?: \\(.*\\))?: training loss of epoch \\d+ (below|above) ([0-9.]+) and test"
              + " accuracy (?:below|above) ([0-9.]+)");
  private static final Map<String, String> STARTS =
      Map.of("he", "he-normal", "xavier", "glorot-uniform");

  /** All that is said; empty if it is about something else. */
  static List<DeepStart> read(String run, List<String> sentences) {
    Matcher how = RUN.matcher(run);
    List<DeepStart> found = new ArrayList<>();
    for (String sentence : sentences) {
      for (String part : sentence.split(";")) {
        Matcher said = SENTENCE.matcher(part.strip());
        if (!how.matches() || !said.matches()) {
          return List.of();
        }
        found.add(start(how, said));
      }
    }
    return found;
  }

  private static DeepStart start(Matcher how, Matcher said) {
    String initializer = STARTS.get(said.group(1));
    return new DeepStart(
        initializer,
        said.group(2).equals("below"),
        Double.parseDouble(said.group(3)),
        Double.parseDouble(said.group(4)),
        """
        data: {mnist: {rows: %s}}
            layers:
              - repeat: {times: %s, layers: [{dense: {units: %s, activation: %s}}]}
              - dense: 10
            loss: softmax-cross-entropy
            initializer: %s
        optimizer: {sgd: {rate: %s}}
        train: {epochs: %s, batch: %s}
        seeds: %s
        """
            .formatted(
                how.group(1),
                how.group(3),
                how.group(2),
                how.group(4).toLowerCase(Locale.ROOT),
                initializer,
                how.group(5),
                how.group(7),
                how.group(6),
                how.group(8)));
  }
}
