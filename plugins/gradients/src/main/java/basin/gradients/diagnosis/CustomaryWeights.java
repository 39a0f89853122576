package basin.gradients.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** He's or Glorot's weights, as the activation has it, and biases of 0. */
record CustomaryWeights() implements Change {
  private static final Set<String> CUSTOMARY =
      Set.of(
          "he-normal",
          "he-uniform",
          "glorot-normal",
          "glorot-uniform",
          "lecun-normal",
          "lecun-uniform",
          "orthogonal",
          "pytorch-linear");

  /** A gain further than that from its default is unusual. */
  private static final double GAIN = 1.6;

  @Override
  public List<Treatment> of(Setup setup, Signs signs) {
    Map<String, String> settings = new LinkedHashMap<>();
    boolean usual = true;
    for (Part layer : setup.dense()) {
      Part weights = layer.has("weights") ? layer.part("weights") : setup.initializer();
      boolean inside = !setup.top(layer);
      boolean customary = customary(weights);
      usual &= customary && !biased(layer);
      String fitting = fitting(Activations.of(layer), inside, setup);
      if (!customary || !fitting.startsWith(weights.name())) {
        settings.put(layer.path() + ".weights", fitting);
      }
      if (biased(layer)) {
        settings.put(layer.path() + ".bias-initializer", "0");
      }
    }
    if (settings.isEmpty()) {
      return List.of();
    }
    String sign = sign(signs);
    double prior = usual ? (sign.isEmpty() ? GENERAL : USUAL) : sign.isEmpty() ? POSSIBLE : LIKELY;
    return List.of(
        new Treatment("weights drawn anew", "initialization", prior, sign, settings, true));
  }

  private static boolean customary(Part weights) {
    double gain = weights.number("gain").orElse(Double.NaN);
    double usual = weights.name().startsWith("he") ? Math.sqrt(2) : 1;
    boolean far = gain > GAIN * usual * 1.3 || gain < usual / (GAIN * 1.3);
    return CUSTOMARY.contains(weights.name()) && !far;
  }

  private static boolean biased(Part layer) {
    Part bias = layer.part("bias-initializer");
    return !bias.name().isEmpty() && !(bias.number("value").orElse(Double.NaN) == 0);
  }

  /** Blocks that add to their inputs start small: together they add as much as there was. */
  private static String fitting(String activation, boolean inside, Setup setup) {
    if (inside) {
      long blocks = Math.max(1, setup.list().size() - 2);
      return "{he-normal: {gain: %s}}".formatted(Math.sqrt(2.0 / blocks));
    }
    return Activations.rectifying(activation) ? "he-normal" : "glorot-uniform";
  }

  private static String sign(Signs signs) {
    if (signs.explodes()) {
      return "before the first step signals or gradients explode";
    }
    if (signs.vanishes()) {
      return "before the first step the first layer's gradient is %s of the last one's"
          .formatted(Symptoms.number(signs.firstOverLast(0)));
    }
    if (signs.largestHidden(0, "dead") >= 0.5) {
      return "before the first step units of a hidden layer are dead";
    }
    if (signs.largestHidden(0, "flat") > 0.3) {
      return "before the first step sums of a hidden layer lie where its activation is flat";
    }
    return signs.equal().isEmpty()
        ? ""
        : "units of layer %s stay alike".formatted(signs.equal().get(0));
  }
}
