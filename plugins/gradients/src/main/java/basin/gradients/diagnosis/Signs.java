package basin.gradients.diagnosis;

import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The vital signs of a trial, read from what it recorded. */
final class Signs {
  private static final String PREFIX = "vital-signs.";

  private final Function<String, Optional<Curve>> curves;
  private final Optional<Outcome> outcome;
  private final List<String> names;
  private final List<String> layers;

  /**
   * Of a trial.
   *
   * @param names of its series in the order of the network; none if only the losses are read
   */
  Signs(Optional<Outcome> outcome, List<String> names, Function<String, Optional<Curve>> curves) {
    this.outcome = outcome;
    this.curves = curves;
    this.names = List.copyOf(names);
    this.layers =
        names.stream()
            .filter(name -> name.startsWith(PREFIX + "gradient."))
            .map(name -> name.substring((PREFIX + "gradient.").length()))
            .toList();
  }

  /** Whether it recorded any. */
  boolean known() {
    return curves.apply(PREFIX + "phase").isPresent();
  }

  /** Layers that have weights, by their paths, from the inputs to the outputs. */
  List<String> layers() {
    return layers;
  }

  /** Those but the last. */
  List<String> hidden() {
    return layers.isEmpty() ? layers : layers.subList(0, layers.size() - 1);
  }

  String last() {
    return layers.get(layers.size() - 1);
  }

  double[] values(String name) {
    return curves.apply(PREFIX + name).map(Curve::values).orElse(new double[0]);
  }

  /** At the start; NaN if it is not known. */
  double first(String name) {
    double[] values = values(name);
    return values.length == 0 ? Double.NaN : values[0];
  }

  /** At the end; NaN if it is not known. */
  double end(String name) {
    double[] values = values(name);
    return values.length == 0 ? Double.NaN : values[values.length - 1];
  }

  /** In a phase, 0 to 3; NaN if the trial ended before, or began after. */
  double at(int phase, String name) {
    double[] phases = values("phase");
    double[] values = values(name);
    for (int i = 0; i < Math.min(phases.length, values.length); i++) {
      if (phases[i] == phase) {
        return values[i];
      }
    }
    return Double.NaN;
  }

  /** The largest in hidden layers in a phase, NaN left out; 0 if there is none. */
  double largestHidden(int phase, String name) {
    double largest = 0;
    for (String layer : flattened(name)) {
      double value = at(phase, name + "." + layer);
      largest = value > largest ? value : largest;
    }
    return largest;
  }

  /** Layers before the last that have a series, those of an activation alone among them. */
  List<String> flattened(String name) {
    String prefix = PREFIX + name + ".";
    return names.stream()
        .filter(each -> each.startsWith(prefix))
        .map(each -> each.substring(prefix.length()))
        .filter(layer -> layers.isEmpty() || !layer.equals(last()))
        .toList();
  }

  double learnt() {
    double learnt = end("learnt.train");
    return Double.isNaN(learnt) ? Double.NEGATIVE_INFINITY : learnt;
  }

  double loss() {
    return end("loss.train");
  }

  double constant() {
    return first("constant");
  }

  boolean validated() {
    return values("learnt.validation").length > 0;
  }

  /** Whether it ended not finite, or far above where it was. */
  boolean gone() {
    double loss = loss();
    boolean finite = loss - loss == 0;
    double above = 10 * Math.max(Math.abs(first("loss.train")), Math.abs(constant()));
    return outcome.filter(o -> o == Outcome.DIVERGED).isPresent()
        || !finite
        || Math.abs(loss) > above;
  }

  /** s of the first layer over s of the last; NaN where it has none. */
  double firstOverLast(int phase) {
    if (layers.size() < 2) {
      return Double.NaN;
    }
    double last = at(phase, "gradient." + last());
    double first = at(phase, "gradient." + layers.get(0));
    return last > 0 ? first / last : Double.NaN;
  }

  /** The largest s over that of the last; not finite where one is not. */
  double largestOverLast(int phase) {
    double last = layers.isEmpty() ? Double.NaN : at(phase, "gradient." + last());
    double largest = 0;
    for (String layer : layers) {
      double value = at(phase, "gradient." + layer);
      if (!(value - value == 0)) {
        return Double.NaN;
      }
      largest = Math.max(largest, value);
    }
    return last > 0 ? largest / last : 0;
  }

  /** The largest root mean square of a layer's outputs over that of the first layer's. */
  double growth(int phase) {
    double largest = 0;
    for (String layer : layers) {
      double size = at(phase, "size." + layer);
      if (!(size - size == 0)) {
        return Double.NaN;
      }
      largest = Math.max(largest, size);
    }
    return layers.isEmpty() ? 1 : largest / Math.max(1e-300, at(phase, "size." + layers.get(0)));
  }

  /** Whether either grows beyond bounds on its way before the first step. */
  boolean explodes() {
    double largest = largestOverLast(0);
    double growth = growth(0);
    return !(largest < 1e3) || layers.size() >= 4 && !(growth < 1e4) || Double.isNaN(growth);
  }

  /** Whether hardly anything comes back to the first layer before the first step. */
  boolean vanishes() {
    return layers.size() >= 3 && firstOverLast(0) <= 1e-3;
  }

  /** Hidden layers whose units are all alike, at the end. */
  List<String> equal() {
    List<String> equal = new ArrayList<>();
    for (String layer : hidden()) {
      if (end("equal." + layer) > 0) {
        equal.add(layer);
      }
    }
    return equal;
  }
}
