package basin.reports.minima;

import basin.reports.study.Group;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The distinct points at which trials of few dimensions ended, and how many came to each.
 *
 * <p>In the order of the grid, an end point joins the first cluster whose first point is nearer
 * than 10⁻² of the longest way from a start to an end; on another problem it is another point.
 *
 * @param study what is counted
 */
record Destinations(Study study) {
  private static final double NEAR = 1e-2;
  private static final int DIMENSIONS = 10;
  private static final int COLUMNS = 4;

  List<Element> elements() {
    List<Destination> found = found();
    if (found.isEmpty()) {
      return List.of();
    }
    TableDraft grid =
        new TableDraft()
            .column(study.severalData(), "Problem", "")
            .column("Point", "of the first trial that came there")
            .column("f", "train.loss there");
    if (wide()) {
      grid.column("Trials", "that ended there").column(compared(), "Of", "how many of each group");
    } else {
      study.groups().forEach(g -> grid.column(g.label(), "trials that ended there"));
    }
    found.forEach(d -> grid.row(cells(d)));
    return List.of(
        grid.table(
            "destinations",
            "Distinct end points: those nearer than 10⁻² of the longest way from a start are one"));
  }

  private List<Destination> found() {
    Map<String, List<TrialRecord>> problems = new LinkedHashMap<>();
    for (TrialRecord trial : study.finished()) {
      problems.computeIfAbsent(trial.configuration().data(), data -> new ArrayList<>()).add(trial);
    }
    return problems.values().stream().flatMap(trials -> found(trials).stream()).toList();
  }

  private List<Destination> found(List<TrialRecord> trials) {
    double near = NEAR * longestWay(trials);
    List<Destination> found = new ArrayList<>();
    for (TrialRecord trial : trials) {
      double[] point = study.lastVector(trial, "trajectory").orElse(new double[0]);
      boolean small = point.length > 0 && point.length <= DIMENSIONS;
      if (small && arrived(trial)) {
        add(found, point, trial, near);
      }
    }
    return found;
  }

  /** Where one diverged or was left at a rung is no end of its way. */
  private static boolean arrived(TrialRecord trial) {
    return !Study.ended(trial, Outcome.DIVERGED) && !Study.ended(trial, Outcome.PRUNED);
  }

  /** As the crow flies. */
  private double longestWay(List<TrialRecord> trials) {
    double longest = 0;
    for (TrialRecord trial : trials) {
      double[] end = study.lastVector(trial, "trajectory").orElse(new double[0]);
      double[] start =
          study
              .results()
              .track(trial, "trajectory")
              .map(t -> t.values().length == 0 ? end : t.values()[0])
              .orElse(end);
      if (start.length == end.length && arrived(trial)) {
        double way = Destination.distance(start, end);
        longest = Double.isFinite(way) ? Math.max(longest, way) : longest;
      }
    }
    return longest;
  }

  private static void add(List<Destination> found, double[] point, TrialRecord trial, double near) {
    for (Destination destination : found) {
      if (destination.near(point, near)) {
        destination.trials().add(trial);
        return;
      }
    }
    found.add(new Destination(point, new ArrayList<>(List.of(trial))));
  }

  private List<Object> cells(Destination destination) {
    TrialRecord first = destination.trials().get(0);
    List<Object> cells = new ArrayList<>();
    cells.add(first.configuration().dataLabel());
    cells.add(destination.text());
    cells.add(study.last(first, "train.loss"));
    if (wide()) {
      cells.add(destination.trials().size());
      cells.add(
          study.groups().stream()
              .filter(g -> count(destination, g) > 0)
              .map(g -> count(destination, g) + " × " + g.label())
              .collect(Collectors.joining("; ")));
    } else {
      study.groups().forEach(g -> cells.add(count(destination, g)));
    }
    return cells;
  }

  /** Whether there are too many groups for a column each, or none came to all of the points. */
  private boolean wide() {
    return study.groups().size() > COLUMNS || study.severalData();
  }

  /** Whether any problem has several groups. */
  private boolean compared() {
    return study.groups().stream().map(group -> group.configuration().data()).distinct().count()
        < study.groups().size();
  }

  private long count(Destination destination, Group group) {
    return destination.trials().stream()
        .filter(t -> study.settingOf(t).color() == group.color())
        .count();
  }

  private record Destination(double[] point, List<TrialRecord> trials) {
    boolean near(double[] other, double distance) {
      return other.length == point.length && distance(other, point) <= distance;
    }

    static double distance(double[] a, double[] b) {
      double sum = 0;
      for (int i = 0; i < a.length; i++) {
        sum = Math.fma(a[i] - b[i], a[i] - b[i], sum);
      }
      return Math.sqrt(sum);
    }

    String text() {
      return Arrays.stream(point)
          .mapToObj(Prose::number)
          .collect(Collectors.joining(", ", "(", ")"));
    }
  }
}
