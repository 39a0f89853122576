package basin.runner.experiment;

import basin.runner.console.TextTable;
import basin.runner.console.Wording;
import basin.spi.report.Choices;
import basin.spi.report.Configuration;
import basin.spi.report.Goal;
import basin.spi.report.Results;
import basin.spi.report.Role;
import basin.spi.report.Selection;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The settings of an experiment, best first: by the median of steps to the goal's target, if it has
 * one, then by the mean over replicates of its metric at the end, on validation rows where it is
 * recorded on them; apart for each data set, and for each loss if losses are compared. One that
 * several cells of the grid lead to stands at the first of them; one that diverged, failed or was
 * pruned under some replicate stands behind all that did not. Where the file says how to choose,
 * only what was chosen stands here, one setting for each group, and {@link Choices} says which.
 */
public final class Standings {
  private static final int SHOWN = 10;

  private final Results results;
  private final Goal goal;
  private final String metric;
  private final List<String> axes;

  private Standings(Results results) {
    this.results = results;
    this.goal = results.experiment().goal();
    this.metric = goal.ranked(recorded(results));
    this.axes =
        results.experiment().roles().entrySet().stream()
            .filter(axis -> axis.getValue() != Role.REPLICATE)
            .map(Map.Entry::getKey)
            .toList();
  }

  /** Series of the first few trials that have run; the others record the same. */
  private static Set<String> recorded(Results results) {
    return results.trials().stream()
        .filter(trial -> trial.outcome().isPresent())
        .limit(SHOWN)
        .flatMap(trial -> results.curves(trial).stream())
        .collect(Collectors.toSet());
  }

  /** Of an experiment. */
  public static Standings of(Results results) {
    return new Standings(results);
  }

  /** Prints the first ten of each part. */
  public void print(PrintStream out) {
    Map<List<String>, List<TrialRecord>> parts = new LinkedHashMap<>();
    for (TrialRecord trial : results.trials()) {
      Configuration is = trial.configuration();
      List<String> part = goal.byLoss() ? List.of(is.data(), is.loss()) : List.of(is.data());
      parts.computeIfAbsent(part, key -> new ArrayList<>()).add(trial);
    }
    parts.values().forEach(trials -> print(out, trials, parts.size() > 1));
    goal.selection()
        .ifPresent(
            how ->
                out.println(
                    "  chosen within each group by the mean "
                        + how.by()
                        + (how.nested() ? " of the other folds" : "")
                        + "; what judges it, "
                        + metric
                        + ", had no part in that"));
    out.println();
  }

  private void print(PrintStream out, List<TrialRecord> trials, boolean titled) {
    List<Place> places = places(trials);
    TextTable table = new TextTable(headings());
    places.stream().limit(SHOWN).forEach(place -> table.row(cells(place)));
    out.println();
    if (titled) {
      Configuration is = trials.get(0).configuration();
      boolean lossy = goal.byLoss() && !is.lossLabel().isEmpty();
      out.println(is.dataLabel() + (lossy ? ", " + is.lossLabel() : ""));
    }
    table.print(out);
    if (places.size() > SHOWN) {
      out.println("  … and " + Wording.count(places.size() - SHOWN, "more setting"));
    }
  }

  private List<String> headings() {
    List<String> headings = new ArrayList<>(axes);
    goal.selection().ifPresent(selection -> headings.add(selection.by() + ", mean"));
    if (goal.target().isPresent()) {
      headings.add("steps to target");
    }
    headings.add(metric + ", mean");
    headings.add("± sd");
    headings.add(axes.size() < results.experiment().axes().size() ? "replicates" : "seeds");
    headings.add("diverged");
    if (prunes()) {
      headings.add("pruned");
    }
    headings.add("failed");
    return headings;
  }

  private List<String> cells(Place place) {
    List<String> cells = new ArrayList<>();
    axes.forEach(axis -> cells.add(place.axes().getOrDefault(axis, "")));
    if (goal.selection().isPresent()) {
      cells.add(Double.isNaN(place.chosenBy()) ? "–" : Wording.value(place.chosenBy()));
    }
    if (goal.target().isPresent()) {
      cells.add(Double.isFinite(place.toTarget()) ? Wording.steps(place.toTarget()) : "–");
    }
    cells.add(place.values().isEmpty() ? "–" : Wording.value(place.mean()));
    cells.add(place.values().size() < 2 ? "–" : Wording.roughly(place.deviation()));
    cells.add(Integer.toString(place.replicates()));
    cells.add(Long.toString(place.diverged()));
    if (prunes()) {
      cells.add(Long.toString(place.pruned()));
    }
    cells.add(Long.toString(place.failed()));
    return cells;
  }

  private boolean prunes() {
    return count(results.trials(), Outcome.PRUNED) > 0;
  }

  private List<Place> places(List<TrialRecord> all) {
    return goal.selection().map(how -> chosen(how, all)).orElseGet(() -> settings(all)).stream()
        .sorted(order())
        .toList();
  }

  private Comparator<Place> order() {
    Comparator<Place> byMean = Comparator.comparingDouble(Place::mean);
    return Comparator.comparingDouble(Place::toTarget)
        .thenComparing(Comparator.comparing(Place::isWhole).reversed())
        .thenComparing(place -> place.values().isEmpty())
        .thenComparing(goal.higher() ? byMean.reversed() : byMean);
  }

  /** What the file's own way of choosing has chosen for each group. */
  private List<Place> chosen(Selection how, List<TrialRecord> all) {
    List<Place> places = new ArrayList<>();
    for (Choices.Group group : Choices.of(how, all, results).groups()) {
      List<TrialRecord> trials = group.choice().trials();
      Map<String, String> labels =
          trials.isEmpty() ? group.first().axes() : Standings.labels(trials);
      double by =
          trials.stream()
              .flatMap(trial -> last(trial, how.by()).stream())
              .mapToDouble(value -> value)
              .average()
              .orElse(Double.NaN);
      places.add(place(trials.isEmpty() ? untuned(labels) : labels, trials, by));
    }
    return places;
  }

  /** {@code 0.1}; {@code 0.1 or 0.3} where folds chose different ones. */
  private static Map<String, String> labels(List<TrialRecord> trials) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String axis : trials.get(0).axes().keySet()) {
      labels.put(
          axis,
          trials.stream()
              .sorted(Comparator.comparingInt(TrialRecord::number))
              .map(trial -> trial.axes().getOrDefault(axis, ""))
              .distinct()
              .collect(Collectors.joining(" or ")));
    }
    return labels;
  }

  /** Where nothing was chosen. */
  private Map<String, String> untuned(Map<String, String> labels) {
    Map<String, String> left = new LinkedHashMap<>(labels);
    results.experiment().roles().entrySet().stream()
        .filter(axis -> axis.getValue() == Role.TUNED)
        .forEach(axis -> left.replace(axis.getKey(), "none chosen"));
    return left;
  }

  private List<Place> settings(List<TrialRecord> all) {
    Map<List<Object>, List<TrialRecord>> settings = new LinkedHashMap<>();
    for (TrialRecord trial : all) {
      Configuration is = trial.configuration();
      settings
          .computeIfAbsent(List.of(is.group(), is.tuned()), key -> new ArrayList<>())
          .add(trial);
    }
    return settings.values().stream()
        .map(trials -> place(trials.get(0).axes(), trials, Double.NaN))
        .toList();
  }

  private Place place(Map<String, String> axes, List<TrialRecord> trials, double chosenBy) {
    List<Double> values =
        trials.stream()
            .filter(TrialRecord::endedRegularly)
            .flatMap(trial -> last(trial, metric).stream())
            .toList();
    return new Place(
        axes,
        trials.size(),
        chosenBy,
        goal.target().isPresent() ? medianToTarget(trials) : 0,
        values,
        count(trials, Outcome.DIVERGED),
        count(trials, Outcome.PRUNED),
        count(trials, Outcome.FAILED));
  }

  /** ∞ if half or more of the trials never reached it. */
  private double medianToTarget(List<TrialRecord> trials) {
    if (trials.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    double[] steps = trials.stream().mapToDouble(this::toTarget).sorted().toArray();
    int middle = steps.length / 2;
    return steps.length % 2 == 1 ? steps[middle] : (steps[middle - 1] + steps[middle]) / 2;
  }

  private double toTarget(TrialRecord trial) {
    Optional<Curve> curve = results.curve(trial, metric);
    return curve.stream()
        .flatMapToInt(c -> IntStream.range(0, c.values().length))
        .filter(i -> goal.reached(curve.get().values()[i]))
        .mapToDouble(i -> curve.get().steps()[i])
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private Collection<Double> last(TrialRecord trial, String series) {
    return results.curve(trial, series).map(Curve::last).stream()
        .filter(value -> !value.isNaN())
        .toList();
  }

  private static long count(List<TrialRecord> trials, Outcome outcome) {
    return trials.stream()
        .filter(trial -> trial.outcome().filter(o -> o == outcome).isPresent())
        .count();
  }

  private record Place(
      Map<String, String> axes,
      int replicates,
      double chosenBy,
      double toTarget,
      List<Double> values,
      long diverged,
      long pruned,
      long failed) {
    boolean isWhole() {
      return diverged + pruned + failed == 0;
    }

    double mean() {
      return values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
    }

    double deviation() {
      double mean = mean();
      double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
      return Math.sqrt(squares / (values.size() - 1));
    }
  }
}
