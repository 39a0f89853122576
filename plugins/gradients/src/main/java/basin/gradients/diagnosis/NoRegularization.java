package basin.gradients.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Without weight decay and dropout. */
record NoRegularization() implements Change {
  private static final double STRONG_DECAY = 0.05;
  private static final double STRONG_DROPOUT = 0.6;

  @Override
  public List<Treatment> of(Setup setup, Signs signs) {
    Map<String, String> settings = new LinkedHashMap<>();
    String strong = "";
    Part optimizer = setup.optimizer();
    double decay = optimizer.number("weight-decay").orElse(0);
    if (decay > 0) {
      settings.put(optimizer.path() + ".weight-decay", "0");
      strong = decay >= STRONG_DECAY ? "a weight decay of " + Symptoms.number(decay) : strong;
    }
    for (Part layer : setup.layers()) {
      double rate = layer.number("rate").orElse(0);
      if (layer.name().contains("dropout") && rate > 0) {
        settings.put(layer.path() + ".rate", "0");
        strong = rate >= STRONG_DROPOUT ? "dropout of " + Symptoms.number(rate) : strong;
      }
    }
    if (settings.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Treatment(
            "no regularization",
            "regularization",
            strong.isEmpty() ? GENERAL : LIKELY + 0.05,
            strong,
            settings,
            true));
  }
}
