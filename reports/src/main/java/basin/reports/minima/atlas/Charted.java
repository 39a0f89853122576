package basin.reports.minima.atlas;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Unit;
import basin.spi.report.Analysed;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One function that trials descended, and the minima that were found of it.
 *
 * @param answers what was recorded
 * @param trials whose ends were looked at, in the order of the grid
 */
record Charted(Answers answers, List<TrialRecord> trials) {
  /** The analysis takes so many rows of a picture at once. */
  private static final int BAND = 20;

  /** What is seen of an end. */
  enum Place {
    /** A point. */
    MINIMUM,
    /** One of many of the same loss, or what second order does not tell. */
    VALLEY,
    /** Stationary, and f falls from there. */
    SADDLE,
    /** The flow came to no end. */
    NOWHERE
  }

  /** Every function of an analysis that has been charted; not by a version that told less. */
  static List<Charted> of(Results results, Analysed analysis) {
    Answers answers = analysis.answers();
    Map<String, List<TrialRecord>> functions = new LinkedHashMap<>();
    for (TrialRecord trial : results.trials()) {
      answers
          .track(end(trial), "function")
          .map(Track::values)
          .filter(values -> values.length > 0)
          .ifPresent(
              values ->
                  functions
                      .computeIfAbsent(Arrays.toString(values[0]), f -> new ArrayList<>())
                      .add(trial));
    }
    return functions.values().stream()
        .map(trials -> new Charted(answers, trials))
        .filter(charted -> charted.numbers("start.minimum").length == charted.trials.size())
        .filter(Charted::whole)
        .toList();
  }

  private boolean whole() {
    return numbers("minimum.best").length == minima();
  }

  private static Unit end(TrialRecord trial) {
    return unit("end of " + trial.id());
  }

  private static Unit unit(String key) {
    return new Unit.Computation(key, List.of(), List.of());
  }

  private String first() {
    return trials.get(0).id();
  }

  /** A series of the unit that held the ends against each other. */
  double[] numbers(String series) {
    return answers
        .curve(unit("minima of " + first()), series)
        .map(Curve::values)
        .orElse(new double[0]);
  }

  /** Where a minimum is. */
  double[] point(int minimum) {
    return answers.track(unit("minima of " + first()), "minimum").orElseThrow().values()[minimum];
  }

  /** The minimum that each trial ended in, by id; −1 for none. */
  Map<String, Integer> minimumOf() {
    double[] minimum = numbers("start.minimum");
    Map<String, Integer> minimumOf = new HashMap<>();
    for (int i = 0; i < minimum.length; i++) {
      minimumOf.put(trials.get(i).id(), (int) minimum[i]);
    }
    return minimumOf;
  }

  /** Whether all modes bend neither way there: second order says nothing of what it is. */
  boolean flat(int minimum) {
    double flat = numbers("minimum.flat")[minimum];
    return flat > 0 && flat >= point(minimum).length;
  }

  /** How many there are. */
  int minima() {
    return numbers("minimum.loss").length;
  }

  /** What tells it from the others of an experiment. */
  String title() {
    var configuration = trials.get(0).configuration();
    return configuration.loss().isEmpty()
        ? configuration.dataLabel()
        : configuration.dataLabel() + ", " + configuration.lossLabel();
  }

  /** What was recorded of an end. */
  double end(TrialRecord trial, String series) {
    return answers.curve(end(trial), series).map(Curve::last).orElse(Double.NaN);
  }

  Place place(TrialRecord trial) {
    return Place.values()[(int) end(trial, "place")];
  }

  /** The rows of basins, from below; empty if there is no whole picture. */
  List<double[]> basins() {
    List<double[]> rows = new ArrayList<>();
    int pixels = grid("x").length;
    for (int from = 0; from < pixels; ) {
      Track band = band(from, pixels);
      if (band == null) {
        return List.of();
      }
      rows.addAll(Arrays.asList(band.values()));
      from += band.values().length;
    }
    return rows;
  }

  /** The grid of a coordinate. */
  double[] grid(String coordinate) {
    for (int to = 1; to <= BAND; to++) {
      Unit band = unit("basins 0 to %d of %s".formatted(to, first()));
      var grid = answers.track(band, coordinate);
      if (grid.isPresent()) {
        return grid.get().values()[0];
      }
    }
    return new double[0];
  }

  private Track band(int from, int pixels) {
    int to = Math.min(from + BAND, pixels);
    return answers
        .track(unit("basins %d to %d of %s".formatted(from, to, first())), "basin")
        .filter(band -> band.values().length == to - from)
        .orElse(null);
  }
}
