package basin.gradients.diagnosis;

import basin.spi.diagnosis.Condition;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/** How the signal fares in a trial, phase by phase: the gravest of what there is. */
final class Conditions {
  private static final List<String> PHASES = List.of("start", "first fifth", "middle", "end");
  private static final double FADED = 1e-3;
  private static final double HALF = 0.5;

  private final Signs signs;
  private final int phase;

  private Conditions(Signs signs, int phase) {
    this.signs = signs;
    this.phase = phase;
  }

  static List<Condition> of(Signs signs) {
    List<Condition> all = new ArrayList<>();
    for (int phase = 0; phase < PHASES.size(); phase++) {
      boolean seen = false;
      for (double each : signs.values("phase")) {
        seen |= each == phase;
      }
      if (seen && !signs.layers().isEmpty()) {
        all.add(new Conditions(signs, phase).condition());
      }
    }
    return all;
  }

  private Condition condition() {
    for (String layer : signs.layers()) {
      double s = gradient(layer);
      if (!(s - s == 0)) {
        return is("not-finite", layer, "‖∂ℓ/∂z‖ of the layer is not finite");
      }
    }
    if (!(signs.largestOverLast(phase) < 1e3)
        || signs.layers().size() >= 4 && !(signs.growth(phase) < 1e4)) {
      return is(
          "exploding",
          exploding(),
          "‖∂ℓ/∂z‖ reaches %s of the last layer's, outputs %s of the first layer's"
              .formatted(
                  Symptoms.number(signs.largestOverLast(phase)),
                  Symptoms.number(signs.growth(phase))));
    }
    String underflowing = first("underflow", HALF);
    if (!underflowing.isEmpty()) {
      return is(
          "underflow", underflowing, "more than half of ∂ℓ/∂z lie below what float32 can hold");
    }
    // units out of action stop what comes back, too, so they go before its fading
    String dead = first("dead", HALF);
    if (!dead.isEmpty()) {
      return is("dying-units", dead, share("dead") + " of its units put out 0 at every row");
    }
    String flat = first("flat", HALF);
    if (!flat.isEmpty()) {
      return is("saturating", flat, share("flat") + " of its sums lie where it is flat");
    }
    if (signs.layers().size() >= 3 && signs.firstOverLast(phase) <= FADED) {
      return is(
          "vanishing",
          faded(),
          "‖∂ℓ/∂z‖ of the first layer is %s of the last one's"
              .formatted(Symptoms.number(signs.firstOverLast(phase))));
    }
    String alike = alike();
    return alike.isEmpty()
        ? is("healthy", "", "")
        : is("signal-collapse", alike, "its outputs hardly differ from row to row");
  }

  private double gradient(String layer) {
    return signs.at(phase, "gradient." + layer);
  }

  private String exploding() {
    double last = gradient(signs.last());
    return signs.layers().stream()
        .filter(layer -> gradient(layer) >= 1e3 * last)
        .findFirst()
        .orElse(signs.last());
  }

  /** The layer nearest to the outputs at which little is left. */
  private String faded() {
    String faded = signs.layers().get(0);
    for (String layer : signs.layers()) {
      faded = gradient(layer) <= FADED * gradient(signs.last()) ? layer : faded;
    }
    return faded;
  }

  private String first(String name, double above) {
    return signs.flattened(name).stream()
        .filter(layer -> signs.at(phase, name + "." + layer) > above - 1e-12)
        .findFirst()
        .orElse("");
  }

  private String share(String name) {
    return Symptoms.number(signs.largestHidden(phase, name));
  }

  /** Where what tells rows apart is a thousandth of what it is behind the first layer. */
  private String alike() {
    if (signs.hidden().size() < 2) {
      return "";
    }
    double start = 1 - signs.at(phase, "cosine." + signs.hidden().get(0));
    return signs.hidden().stream()
        .filter(layer -> 1 - signs.at(phase, "cosine." + layer) <= FADED * start)
        .findFirst()
        .orElse("");
  }

  private Condition is(String verdict, String layer, String evidence) {
    double[] slope = slope();
    return new Condition(PHASES.get(phase), verdict, layer, slope[0], slope[1], evidence);
  }

  /** Of ln s over layers by least squares, with half its interval. */
  private double[] slope() {
    int n = signs.layers().size();
    double x = (n - 1) / 2.0;
    double y = 0;
    double[] logs = new double[n];
    for (int i = 0; i < n; i++) {
      logs[i] = StrictMath.log(gradient(signs.layers().get(i)));
      y += logs[i] / n;
    }
    double sxx = 0;
    double sxy = 0;
    for (int i = 0; i < n; i++) {
      sxx += (i - x) * (i - x);
      sxy += (i - x) * (logs[i] - y);
    }
    double slope = sxy / sxx;
    double residuals = 0;
    for (int i = 0; i < n; i++) {
      double off = logs[i] - y - slope * (i - x);
      residuals += off * off;
    }
    if (n < 3 || !(slope - slope == 0)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double t = new TDistribution(null, n - 2).inverseCumulativeProbability(0.975);
    return new double[] {slope, t * Math.sqrt(residuals / (n - 2) / sxx)};
  }
}
