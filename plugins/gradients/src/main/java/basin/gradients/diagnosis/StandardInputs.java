package basin.gradients.diagnosis;

import java.util.List;
import java.util.Map;

/** Inputs scaled to mean 0 and deviation 1, where the data set can. */
record StandardInputs() implements Change {
  private static final double FAR = 10;
  private static final double UNEVEN = 10;

  @Override
  public List<Treatment> of(Setup setup, Signs signs) {
    Part data = setup.data();
    String scale = data.word("scale").orElse("");
    if (!data.has("scale") || scale.equals("standard")) {
      return List.of();
    }
    String odd = odd(signs);
    return List.of(
        new Treatment(
            "inputs scaled",
            "input-scale",
            odd.isEmpty() ? GENERAL : LIKELY,
            odd,
            Map.of(data.path() + ".scale", "standard"),
            true));
  }

  private static String odd(Signs signs) {
    double size = signs.first("input-size");
    double offset = signs.first("input-offset");
    double spread = signs.first("input-spread");
    if (size > FAR || size < 1 / FAR) {
      return "inputs have a size of " + Symptoms.number(size);
    }
    if (offset > FAR) {
      return "a mean of the inputs is %s deviations from 0".formatted(Symptoms.number(offset));
    }
    return spread > UNEVEN
        ? "an input varies %s times as much as half of them do".formatted(Symptoms.number(spread))
        : "";
  }
}
