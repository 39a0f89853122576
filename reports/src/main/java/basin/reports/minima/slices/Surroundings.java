package basin.reports.minima.slices;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Told;
import basin.spi.analysis.Unit;
import basin.spi.report.Analysed;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What lies around one end point, or between several: the losses of a slice, with the directions'
 * own numbers.
 *
 * @param trials through whose ends it goes, the first at the origin
 * @param marks coordinates of the ends
 * @param ends the training losses that the trials ended with; NaN if that is not known
 * @param eigenvalues of each direction; none if the directions are no eigenvectors
 * @param x coordinates: one row for all, or one for each line
 * @param y the other coordinate of each row; none of lines
 * @param losses a row for each y, or each line
 * @param bent the share of its points at which the loss bends down; NaN if that is not told
 * @param hollows points below all around them; NaN if that is not told
 */
record Surroundings(
    List<TrialRecord> trials,
    double[][] marks,
    double[] ends,
    double[] eigenvalues,
    double[][] x,
    double[] y,
    double[][] losses,
    double bent,
    double hollows) {

  /** Those of an analysis whose losses are all known, in order. */
  static List<Surroundings> of(Analysed analysed, Results results) {
    if (analysed.analysis().isEmpty()) {
      return List.of();
    }
    Results own = results.asked(analysed);
    List<Unit.Computation> units =
        analysed.analysis().get().next(own, analysed.answers()).stream()
            .filter(Unit.Computation.class::isInstance)
            .map(Unit.Computation.class::cast)
            .toList();
    List<Surroundings> all = new ArrayList<>();
    for (Unit.Computation directions : units) {
      if (directions.earlier().isEmpty()) {
        List<Unit.Computation> losses =
            units.stream()
                .filter(u -> u.earlier().stream().anyMatch(e -> e.unit().equals(directions.key())))
                .toList();
        of(directions, losses, own, analysed).ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<Surroundings> of(
      Unit.Computation directions,
      List<Unit.Computation> parts,
      Results results,
      Analysed analysed) {
    Answers answers = analysed.answers();
    List<TrialRecord> trials =
        directions.reads().stream()
            .flatMap(id -> results.trials().stream().filter(t -> t.id().equals(id)))
            .toList();
    List<double[]> x = new ArrayList<>();
    List<double[]> y = new ArrayList<>();
    List<double[]> losses = new ArrayList<>();
    for (Unit.Computation part : parts) {
      Optional<Track> loss = answers.track(part, "loss");
      if (loss.isEmpty()) {
        return Optional.empty();
      }
      losses.addAll(List.of(loss.get().values()));
      answers.track(part, "x").ifPresent(track -> x.addAll(List.of(track.values())));
      answers.track(part, "y").ifPresent(track -> y.addAll(List.of(track.values())));
    }
    Optional<Track> marks = answers.track(directions, "marks");
    if (losses.isEmpty() || x.isEmpty() || marks.isEmpty() || trials.isEmpty()) {
      return Optional.empty();
    }
    double[] eigenvalues =
        answers.track(directions, "eigenvalues").map(t -> t.values()[0]).orElse(new double[0]);
    return Optional.of(
        new Surroundings(
            trials,
            marks.get().values(),
            ends(trials, marks.get().values().length, results),
            eigenvalues,
            x.toArray(double[][]::new),
            y.stream().mapToDouble(row -> row[0]).toArray(),
            losses.toArray(double[][]::new),
            told("bent", trials, results, analysed),
            told("hollows", trials, results, analysed)));
  }

  private static double[] ends(List<TrialRecord> trials, int marks, Results results) {
    double[] ends = new double[marks];
    Arrays.fill(ends, Double.NaN);
    for (int i = 0; i < Math.min(marks, trials.size()); i++) {
      ends[i] = results.curve(trials.get(i), "train.loss").map(Curve::last).orElse(Double.NaN);
    }
    return ends;
  }

  /** What the analysis tells of the only trial. */
  private static double told(
      String reading, List<TrialRecord> trials, Results results, Analysed analysed) {
    return analysed.analysis().orElseThrow().told(reading, results, analysed.answers()).stream()
        .filter(told -> told.trials().equals(trials.stream().map(TrialRecord::id).toList()))
        .mapToDouble(Told::value)
        .findFirst()
        .orElse(Double.NaN);
  }

  TrialRecord first() {
    return trials.get(0);
  }

  String label() {
    return first().configuration().label();
  }

  /** Which trial ended at a mark: {@code adam, seed 3}. */
  String name(int mark) {
    String label = trials.get(mark).configuration().label();
    return (label.isEmpty() ? "" : label + ", ") + "seed " + trials.get(mark).seed();
  }

  /** Whether it is one line from one end to another. */
  boolean joins() {
    return trials.size() == 2 && marks.length == 2 && losses.length == 1 && y.length == 0;
  }

  /** The highest loss from one end to the other, of what {@link #joins} them. */
  double highestBetween() {
    double highest = Math.max(end(0), end(1));
    for (int i = 0; i < losses[0].length; i++) {
      highest = x[0][i] > 0 && x[0][i] < 1 ? Math.max(highest, losses[0][i]) : highest;
    }
    return highest;
  }

  /** The training loss where a trial ended; else that of the point next to it. */
  double end(int mark) {
    return Double.isFinite(ends[mark]) ? ends[mark] : at(marks[mark]);
  }

  double lowest() {
    return Arrays.stream(losses).flatMapToDouble(Arrays::stream).min().orElse(Double.NaN);
  }

  double highest() {
    return Arrays.stream(losses).flatMapToDouble(Arrays::stream).max().orElse(Double.NaN);
  }

  /** The loss at a mark, by the nearest point that was computed. */
  double at(double[] mark) {
    int row = y.length > 0 ? nearest(y, mark[1]) : 0;
    return losses[row][nearest(x[0], mark[0])];
  }

  private static int nearest(double[] axis, double value) {
    int best = 0;
    for (int i = 1; i < axis.length; i++) {
      best = Math.abs(axis[i] - value) < Math.abs(axis[best] - value) ? i : best;
    }
    return best;
  }

  /** How much of the slice lies within a tenth of what it spans above the loss at the origin. */
  double nearlyAsLow() {
    double limit = at(marks[0]) + (highest() - at(marks[0])) / 10;
    long low =
        Arrays.stream(losses).flatMapToDouble(Arrays::stream).filter(l -> l <= limit).count();
    return low / (double) Arrays.stream(losses).mapToInt(row -> row.length).sum();
  }
}
