package basin.reports.minima.between;

import basin.reports.study.Study;
import basin.spi.analysis.Answers;
import basin.spi.analysis.Unit;
import basin.spi.report.Analysed;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a computation recorded, and the trials that it read.
 *
 * @param unit that was asked for
 * @param trials in the order in which they were read
 * @param answers to it
 */
record Found(Unit unit, List<TrialRecord> trials, Answers answers) {
  /** The computations of an analysis that have their answers. */
  static List<Found> of(Study study, Analysed analysed) {
    Map<String, TrialRecord> byId =
        study.results().trials().stream()
            .collect(Collectors.toMap(TrialRecord::id, Function.identity()));
    return analysed.analysis().stream()
        .flatMap(analysis -> analysis.next(study.results(), analysed.answers()).stream())
        .flatMap(unit -> computation(unit, byId, analysed.answers()))
        .toList();
  }

  private static Stream<Found> computation(
      Unit unit, Map<String, TrialRecord> byId, Answers answers) {
    return unit instanceof Unit.Computation computation
            && byId.keySet().containsAll(computation.reads())
            && answers.outcome(unit).isPresent()
        ? Stream.of(new Found(unit, computation.reads().stream().map(byId::get).toList(), answers))
        : Stream.empty();
  }

  boolean has(String name) {
    return answers.curve(unit, name).isPresent();
  }

  /** The last number of a series; NaN if there is none. */
  double number(String name) {
    return answers.curve(unit, name).map(Curve::last).orElse(Double.NaN);
  }

  /** A series; empty if there is none. */
  double[] numbers(String name) {
    return answers.curve(unit, name).map(Curve::values).orElse(new double[0]);
  }

  /** A series of vectors; empty if there is none. */
  double[][] vectors(String name) {
    return answers.track(unit, name).map(track -> track.values()).orElse(new double[0][]);
  }
}
