package basin.gradients.diagnosis;

import java.util.List;
import java.util.Map;

/** Numbers to be predicted scaled to mean 0 and deviation 1, where the data set can. */
record StandardTargets() implements Change {
  private static final double FAR = 10;

  @Override
  public List<Treatment> of(Setup setup, Signs signs) {
    Part data = setup.data();
    String scale = data.word("target-scale").orElse("");
    if (!data.has("target-scale") || scale.equals("standard") || !Targets.of(signs).numbers()) {
      return List.of();
    }
    String odd = odd(signs);
    return List.of(
        new Treatment(
            "targets scaled",
            "target-scale",
            odd.isEmpty() ? GENERAL : LIKELY,
            odd,
            Map.of(data.path() + ".target-scale", "standard"),
            false));
  }

  private static String odd(Signs signs) {
    double deviation = signs.first("target-deviation");
    double mean = signs.first("target-mean");
    if (deviation > FAR || deviation < 1 / FAR) {
      return "targets have a deviation of " + Symptoms.number(deviation);
    }
    return mean > FAR * deviation
        ? "the targets' mean is %s deviations from 0".formatted(Symptoms.number(mean / deviation))
        : "";
  }
}
