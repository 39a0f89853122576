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
import java.util.List;
import java.util.stream.Collectors;

/**
 * The distinct points at which trials of few dimensions ended, and how many came to each.
 *
 * <p>In the order of the grid, an end point joins the first cluster whose first point is nearer
 * than 10⁻² of the longest way from a start to an end.
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
            .column("Point", "of the first trial that came there")
            .column("f", "train.loss there");
    if (wide()) {
      grid.column("Trials", "that ended there").column("Of", "how many of each group");
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
    double near = NEAR * longestWay();
    List<Destination> found = new ArrayList<>();
    for (TrialRecord trial : study.finished()) {
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
  private double longestWay() {
    double longest = 0;
    for (TrialRecord trial : study.finished()) {
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
    List<Object> cells = new ArrayList<>();
    cells.add(destination.text());
    cells.add(study.last(destination.trials().get(0), "train.loss"));
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

  /** Whether there are too many groups for a column each. */
  private boolean wide() {
    return study.groups().size() > COLUMNS;
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
