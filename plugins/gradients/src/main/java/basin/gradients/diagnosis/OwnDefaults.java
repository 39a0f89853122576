package basin.gradients.diagnosis;

import basin.spi.report.TreeJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The optimizer's own default settings at the same rate, and nothing before or behind it. */
record OwnDefaults() implements Change {
  @Override
  public List<Treatment> of(Setup setup, Signs signs) {
    Part optimizer = setup.optimizer();
    String odd = setup.unchained() ? odd(optimizer) : "the optimizer is one link of a chain";
    if (odd.isEmpty() || !optimizer.has("rate")) {
      return List.of();
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("rate", TreeJson.write(optimizer.settings().get("rate")));
    if (optimizer.has("weight-decay")) {
      settings.put("weight-decay", TreeJson.write(optimizer.settings().get("weight-decay")));
    }
    String value = "{\"%s\": %s}".formatted(optimizer.name(), TreeJson.write(settings));
    return List.of(
        new Treatment(
            optimizer.name() + " as it comes",
            "optimizer",
            odd.startsWith("the optimizer") ? POSSIBLE + 0.02 : LIKELY,
            odd,
            Map.of("optimizer", value),
            true));
  }

  /** A setting far from what is usual, in words; empty if there is none. */
  private static String odd(Part optimizer) {
    if (optimizer.number("epsilon").orElse(0) > 1e-3) {
      return "ε is %s, where gradients are smaller"
          .formatted(Symptoms.number(optimizer.number("epsilon").getAsDouble()));
    }
    for (String name : List.of("beta", "momentum", "beta1")) {
      double inertia = optimizer.number(name).orElse(0);
      if (inertia > 0.98) {
        return "an inertia of %s lasts %s steps"
            .formatted(Symptoms.number(inertia), Symptoms.number(1 / (1 - inertia)));
      }
    }
    double dampening = optimizer.number("dampening").orElse(0);
    if (dampening > 0.98) {
      return "a dampening of %s lets a %sth of each gradient through"
          .formatted(Symptoms.number(dampening), Symptoms.number(1 / (1 - dampening)));
    }
    if (optimizer.number("initial-accumulator").orElse(0) > 1) {
      return "the accumulator begins at " + optimizer.number("initial-accumulator").getAsDouble();
    }
    return optimizer.number("rate-decay").orElse(0) > 0.01
        ? "the rate decays by a factor of 2 within %s steps"
            .formatted(Symptoms.number(1 / optimizer.number("rate-decay").getAsDouble()))
        : "";
  }
}
