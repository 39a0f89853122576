package basin.reports.gradients;

import basin.reports.pictures.Thinning;
import basin.reports.statistics.Interval;
import basin.reports.study.Band;
import basin.reports.study.Clock;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A quantity of one setting by layer and time: medians over its trials.
 *
 * @param setting whose
 * @param layers paths of those that have it, the first first
 * @param kept places of the layers among all, 0 the first: of very many some
 * @param times at which it was taken down
 * @param values by kept layer and time; NaN where there is none
 */
record LayerTimes(
    Setting setting, List<String> layers, int[] kept, double[] times, double[][] values) {
  private static final String DEPTH = "signals.depth.";

  /** With no more than so many layers and times. */
  static LayerTimes of(Study study, Setting setting, Quantity quantity, int rows, int columns) {
    List<String> layers = layers(study, setting, quantity);
    int[] kept = Thinning.indices(layers.size(), rows);
    Clock clock = Clock.of(study);
    List<Band> bands =
        Arrays.stream(kept)
            .mapToObj(i -> band(study, setting, quantity, layers.get(i), clock))
            .toList();
    double[] all =
        bands.stream().flatMapToDouble(b -> Arrays.stream(b.x())).sorted().distinct().toArray();
    double[] times = Thinning.pick(all, Thinning.indices(all.length, columns));
    double[][] values = bands.stream().map(b -> at(b, times)).toArray(double[][]::new);
    return new LayerTimes(setting, layers, kept, times, values);
  }

  /** Whether there is nothing to draw. */
  boolean empty() {
    return times.length == 0 || numbers().length == 0;
  }

  /** Places of the rows, 1 the first. */
  double[] places() {
    return Arrays.stream(kept).mapToDouble(i -> i + 1).toArray();
  }

  /** Paths of the rows. */
  List<String> names() {
    return Arrays.stream(kept).mapToObj(layers::get).toList();
  }

  /** The values of all kept layers at one of the times. */
  double[] profile(int time) {
    return Arrays.stream(values).mapToDouble(row -> row[time]).toArray();
  }

  /** All that were measured. */
  double[] numbers() {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(Double::isFinite).toArray();
  }

  /** Whether any value is as asked. */
  boolean any(Predicate<Double> asked) {
    return Arrays.stream(numbers()).boxed().anyMatch(asked);
  }

  /** Layers with a quantity, from the inputs on. */
  static List<String> layers(Study study, Setting setting, Quantity quantity) {
    return setting.trials().stream()
        .filter(t -> study.results().curves(t).stream().anyMatch(quantity::names))
        .findFirst()
        .map(trial -> layers(study, trial, quantity))
        .orElse(List.of());
  }

  private static List<String> layers(Study study, TrialRecord trial, Quantity quantity) {
    return study.results().curves(trial).stream()
        .filter(quantity::names)
        .map(name -> name.substring(quantity.prefix().length()))
        .sorted(Comparator.comparingDouble(layer -> depth(study, trial, layer)))
        .toList();
  }

  private static double depth(Study study, TrialRecord trial, String layer) {
    Optional<Curve> depth = study.results().curve(trial, DEPTH + layer);
    return depth.map(curve -> curve.values()[0]).orElse(0.0);
  }

  private static Band band(
      Study study, Setting setting, Quantity quantity, String layer, Clock clock) {
    return Band.of(
        study,
        setting,
        quantity.prefix() + layer,
        clock,
        values -> Interval.point(quantity.median(values)));
  }

  private static double[] at(Band band, double... times) {
    return IntStream.range(0, times.length)
        .mapToDouble(
            i -> {
              int found = Arrays.binarySearch(band.x(), times[i]);
              return found >= 0 ? band.mean()[found] : Double.NaN;
            })
        .toArray();
  }
}
