package basin.reports.gradients;

import basin.reports.statistics.Sample;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What theory expected of a setting's networks before the first step, and what was measured:
 * medians over its trials.
 *
 * @param study it belongs to
 * @param setting whose
 * @param layers in their order, first first
 */
record Expected(Study study, Setting setting, List<String> layers) {
  private static final String DEPTH = "theory.depth.";
  private static final String SLOPE = "theory.slope";
  private static final String CHANCE = "theory.slope-chance";

  /** Depth scales up to which Schoenholz et al. 2017 found networks to learn. */
  private static final double TRAINABLE = 6;

  /** A draw is this far out once in twenty times. */
  private static final double RARE = 0.05;

  /** Of a setting; without layers where its networks have no theory. */
  static Expected of(Study study, Setting setting) {
    TrialRecord first = setting.trials().get(0);
    List<String> layers =
        study.results().curves(first).stream()
            .filter(name -> name.startsWith(DEPTH))
            .sorted(Comparator.comparingDouble(name -> first(study, first, name).orElse(0.0)))
            .map(name -> name.substring(DEPTH.length()))
            .toList();
    return new Expected(study, setting, layers);
  }

  /** Whether there is a slope to speak of. */
  boolean known() {
    return layers.size() > 1 && Double.isFinite(number(SLOPE));
  }

  /** A number of each layer; NaN where it was not recorded. */
  double[] profile(String what) {
    return layers.stream().mapToDouble(layer -> number(what + "." + layer)).toArray();
  }

  /** The same near a share of all steps; NaN where nobody looked between half and twice of it. */
  double[] profile(String what, double share) {
    return layers.stream()
        .mapToDouble(layer -> median(t -> near(t, what + "." + layer, share)))
        .toArray();
  }

  /** A number of the network; NaN if it was not recorded. */
  double number(String what) {
    return median(trial -> first(study, trial, what));
  }

  /** What a layer does to ‖∂ℓ/∂z‖ on its way back, by theory. */
  double factor() {
    return StrictMath.pow(10, -number(SLOPE));
  }

  /** The same as it was measured. */
  double measuredFactor() {
    return StrictMath.pow(10, -number("theory.slope-measured"));
  }

  /** What all layers together do. */
  double whole() {
    return StrictMath.pow(10, -number(SLOPE) * (layers.size() - 1));
  }

  /** What becomes of gradients by theory. */
  enum Course {
    /** They keep their size. */
    STEADY,
    /** They shrink or grow, and arrive. */
    BENT,
    /** They do not. */
    LOST
  }

  /** By depth scales, unless chance alone makes as much of it at this width. */
  Course course() {
    double half = (number("theory.slope-high") - number("theory.slope-low")) / 2;
    if (scales() <= 1 || Math.abs(number(SLOPE)) <= half) {
      return Course.STEADY;
    }
    return scales() <= TRAINABLE ? Course.BENT : Course.LOST;
  }

  /** How many times the depth holds the scale over which ‖∂ℓ/∂z‖² changes by a factor e. */
  double scales() {
    return 2 * Math.abs(StrictMath.log(whole()));
  }

  /**
   * The layer, coming from the last, behind which nothing is expected to arrive; if there is one.
   */
  Optional<String> limit() {
    double each = scales() / (layers.size() - 1);
    return course() == Course.LOST
        ? Optional.of(layers.get(layers.size() - 1 - (int) Math.ceil(TRAINABLE / each)))
        : Optional.empty();
  }

  /** How many trials are farther out than one in twenty networks drawn alike. */
  int odd() {
    return (int) chances().filter(p -> p <= RARE).count();
  }

  /** How many trials were held against theory. */
  int judged() {
    return (int) chances().count();
  }

  /** Whether so many odd ones would be met in fewer than one of twenty such experiments. */
  boolean agrees() {
    int n = judged();
    double tail = 0;
    double share = StrictMath.pow(1 - RARE, n);
    for (int k = 0; k <= n; k++) {
      tail += k >= odd() ? share : 0;
      share *= (n - k) / (k + 1.0) * RARE / (1 - RARE);
    }
    return tail > RARE + 1e-12;
  }

  private DoubleStream chances() {
    return setting.trials().stream()
        .map(trial -> first(study, trial, CHANCE))
        .filter(Optional::isPresent)
        .mapToDouble(Optional::get);
  }

  private double median(Function<TrialRecord, Optional<Double>> number) {
    double[] all =
        setting.trials().stream()
            .map(number)
            .filter(Optional::isPresent)
            .mapToDouble(Optional::get)
            .toArray();
    return all.length == 0 ? Double.NaN : new Sample(all).median();
  }

  private static Optional<Double> first(Study study, TrialRecord trial, String name) {
    return study
        .results()
        .curve(trial, name)
        .map(Curve::values)
        .filter(values -> values.length > 0)
        .map(values -> values[0]);
  }

  private Optional<Double> near(TrialRecord trial, String name, double share) {
    Optional<Curve> curve = study.results().curve(trial, name);
    if (curve.isEmpty() || trial.steps() == 0) {
      return Optional.empty();
    }
    long[] steps = curve.get().steps();
    return IntStream.range(0, steps.length)
        .filter(i -> distance(steps[i], share * trial.steps()) <= StrictMath.log(2) + 1e-9)
        .boxed()
        .min(Comparator.comparingDouble(i -> distance(steps[i], share * trial.steps())))
        .map(i -> curve.get().values()[i]);
  }

  /** By ratio. */
  private static double distance(double step, double asked) {
    return step > 0 ? Math.abs(StrictMath.log(step / asked)) : Double.POSITIVE_INFINITY;
  }
}
