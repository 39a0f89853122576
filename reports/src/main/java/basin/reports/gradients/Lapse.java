package basin.reports.gradients;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What comes back to the steps of a recurrent layer in the networks of a setting.
 *
 * @param study it belongs to
 * @param setting whose
 * @param layer by its path
 */
record Lapse(Study study, Setting setting, String layer) {
  private static final String TIME = "signals.time.";
  private static final String SLOPE = "signals.time-slope.";
  private static final double LN_10 = StrictMath.log(10);

  /** Depth scales up to which Schoenholz et al. 2017 found networks to learn. */
  static final double ARRIVES = 6;

  /** What becomes of the gradient on its way back through time. */
  enum Course {
    /** It keeps its size. */
    STEADY("gradients keep their size through time"),
    /** It gets smaller, and arrives. */
    SHRINK("gradients shrink through time"),
    /** It gets larger, within bounds. */
    GROW("gradients grow through time"),
    /** Nothing of it arrives at the first steps. */
    VANISH("gradients vanish through time"),
    /** It gets out of hand. */
    EXPLODE("gradients explode through time"),
    /** Seeds do not tell. */
    UNCLEAR("seeds do not tell what becomes of gradients through time");

    private final String words;

    Course(String words) {
      this.words = words;
    }

    /** A clause. */
    String words() {
      return words;
    }
  }

  /** Of each recurrent layer of a setting that was looked at. */
  static List<Lapse> of(Study study, Setting setting) {
    Set<String> layers = new LinkedHashSet<>();
    for (TrialRecord trial : setting.trials()) {
      study.results().tracks(trial).stream()
          .filter(name -> name.startsWith(TIME))
          .forEach(name -> layers.add(name.substring(TIME.length())));
    }
    List<Lapse> lapses = new ArrayList<>();
    layers.forEach(layer -> lapses.add(new Lapse(study, setting, layer)));
    return lapses;
  }

  /** Whether there is a slope to speak of. */
  boolean known() {
    return atStart().size() > 0;
  }

  /** How many steps a sequence has. */
  int steps() {
    return tracks().stream().mapToInt(track -> track.values()[0].length).max().orElse(0);
  }

  /** Medians over the trials, step by step, at the first look; NaN where nothing came back. */
  double[] first() {
    return medians(track -> track.values()[0]);
  }

  /** The same at the last look; empty if there was but one. */
  double[] last() {
    return tracks().stream().anyMatch(track -> track.values().length > 1)
        ? medians(track -> track.values()[track.values().length - 1])
        : new double[0];
  }

  /** The slope of log₁₀ of the norms over the steps at the first look, mean over the trials. */
  Interval slope() {
    return Interval.ofMean(atStart());
  }

  /** The same at the last look. */
  Interval endSlope() {
    return Interval.ofMean(slopes(Curve::last));
  }

  /** What a step makes of the norm on its way back. */
  static Interval factor(Interval slope) {
    return new Interval(
        StrictMath.pow(10, -slope.center()),
        StrictMath.pow(10, -slope.high()),
        StrictMath.pow(10, -slope.low()));
  }

  /** Over how many steps ‖∂ℓ/∂z_t‖² changes by a factor e. */
  static double reach(Interval slope) {
    return 1 / (2 * LN_10 * Math.abs(slope.center()));
  }

  /** By scales, where the trials tell the slope from 0. */
  Course course(Interval slope) {
    double scales = (steps() - 1) / reach(slope);
    if (scales <= 1) {
      return Course.STEADY;
    }
    if (slope.known() && slope.contains(0)) {
      return Course.UNCLEAR;
    }
    boolean fades = slope.center() > 0;
    return scales <= ARRIVES
        ? fades ? Course.SHRINK : Course.GROW
        : fades ? Course.VANISH : Course.EXPLODE;
  }

  /** How many scales the sequence holds. */
  double scales(Interval slope) {
    return (steps() - 1) / reach(slope);
  }

  /** What theory expects of wide layers, step by step; empty if there is none. */
  double[] expected() {
    return expected("");
  }

  /** The same, with {@code -low} or {@code -high} for where 95 of 100 layers of this width lie. */
  double[] expected(String end) {
    List<double[]> all =
        setting.trials().stream()
            .map(trial -> study.results().track(trial, "theory.time" + end + "." + layer))
            .flatMap(Optional::stream)
            .filter(track -> track.values().length > 0)
            .map(track -> track.values()[0])
            .toList();
    return all.isEmpty() ? new double[0] : medians(all);
  }

  /** What theory expects of the slope, median over the trials; empty if there is none. */
  Optional<Interval> expectedSlope() {
    double slope = theory("");
    return Double.isNaN(slope)
        ? Optional.empty()
        : Optional.of(new Interval(slope, theory("-low"), theory("-high")));
  }

  private double theory(String end) {
    double[] all =
        setting.trials().stream()
            .map(trial -> study.results().curve(trial, "theory.time-slope" + end + "." + layer))
            .flatMap(Optional::stream)
            .mapToDouble(curve -> curve.values()[0])
            .toArray();
    return new Sample(all).median();
  }

  private Sample atStart() {
    return slopes(curve -> curve.values()[0]);
  }

  private Sample slopes(Function<Curve, Double> which) {
    return new Sample(
        setting.trials().stream()
            .map(trial -> study.results().curve(trial, SLOPE + layer))
            .flatMap(Optional::stream)
            .filter(curve -> curve.values().length > 0)
            .mapToDouble(which::apply)
            .filter(Double::isFinite)
            .toArray());
  }

  private List<Track> tracks() {
    return setting.trials().stream()
        .map(trial -> study.results().track(trial, TIME + layer))
        .flatMap(Optional::stream)
        .filter(track -> track.values().length > 0)
        .toList();
  }

  private double[] medians(Function<Track, double[]> which) {
    return medians(tracks().stream().map(which).toList());
  }

  private double[] medians(List<double[]> all) {
    double[] medians = new double[steps()];
    for (int t = 0; t < medians.length; t++) {
      int step = t;
      double[] norms =
          all.stream().filter(n -> step < n.length).mapToDouble(n -> n[step]).sorted().toArray();
      double median = new Sample(norms).median();
      medians[t] = median > 0 ? median : Double.NaN;
    }
    return Arrays.stream(medians).allMatch(Double::isNaN) ? new double[0] : medians;
  }
}
