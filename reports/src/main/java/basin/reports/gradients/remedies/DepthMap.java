package basin.reports.gradients.remedies;

import basin.reports.study.Study;
import basin.reports.wording.Wording;
import basin.spi.report.Chart.HeatMap;
import basin.spi.report.Element.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The trainable depth of all that was tried: what was tried with everything across, the rest up and
 * down.
 *
 * @param study whose
 * @param grid of depths
 * @param learners who reached the goal
 */
record DepthMap(Study study, DepthGrid grid, Learners learners) {
  private static final String PLAIN = "none";
  private static final String ALL = "all";

  /** Its name. */
  String name() {
    return study.named("trainable-depth");
  }

  Figure figure() {
    List<Integer> across = across();
    List<Integer> down =
        IntStream.range(0, size()).boxed().filter(d -> !across.contains(d)).toList();
    Map<List<Integer>, Map<List<Integer>, List<Point>>> cells = new LinkedHashMap<>();
    Set<List<Integer>> columns = new TreeSet<>(DepthMap::order);
    for (Point point : grid.points()) {
      List<Integer> column = part(point, across);
      columns.add(column);
      cells
          .computeIfAbsent(part(point, down), any -> new LinkedHashMap<>())
          .computeIfAbsent(column, any -> new ArrayList<>())
          .add(point);
    }
    List<List<Integer>> rows = new ArrayList<>(cells.keySet());
    Collections.reverse(rows);
    double[][] values =
        rows.stream()
            .map(row -> columns.stream().mapToDouble(c -> depth(cells.get(row).get(c))))
            .map(row -> row.toArray())
            .toArray(double[][]::new);
    return new Figure(
        name(),
        study.titled("The largest depth that learns"),
        "Layers of the deepest network of which most trials reached "
            + Wording.target(study.criterion())
            + "; 0 where none did. Tried were "
            + grid.depths().stream().map(Object::toString).collect(Collectors.joining(", "))
            + " layers.",
        new HeatMap(
            names(across),
            columns.stream().map(c -> label(across, c, false)).toList(),
            names(down),
            rows.stream().map(r -> label(down, r, down.size() > 1)).toList(),
            values,
            "layers that train"));
  }

  /** What was tried with everything, but for one if that is true of all. */
  private List<Integer> across() {
    List<Integer> crossed = IntStream.range(0, size()).boxed().filter(grid::crossed).toList();
    return crossed.size() < size() ? crossed : crossed.subList(1, crossed.size());
  }

  private int size() {
    return grid.dimensions().size();
  }

  private double depth(List<Point> line) {
    return line == null ? Double.NaN : learners.trainable(line);
  }

  /** By the first dimension, then by the next. */
  private static int order(List<Integer> one, List<Integer> other) {
    return IntStream.range(0, one.size())
        .map(i -> one.get(i) - other.get(i))
        .filter(difference -> difference != 0)
        .findFirst()
        .orElse(0);
  }

  private static List<Integer> part(Point point, List<Integer> dimensions) {
    return dimensions.stream().map(point.at()::get).toList();
  }

  private String names(List<Integer> dimensions) {
    return dimensions.stream()
        .map(d -> grid.dimensions().get(d).name())
        .collect(Collectors.joining(", "));
  }

  /** Of several that stand side by side, what is not as in the first of the grid. */
  private String label(List<Integer> dimensions, List<Integer> at, boolean changed) {
    if (at.isEmpty()) {
      return ALL;
    }
    String label =
        IntStream.range(0, at.size())
            .filter(i -> !changed || at.get(i) > 0)
            .mapToObj(i -> grid.dimensions().get(dimensions.get(i)).told(at.get(i)))
            .collect(Collectors.joining(", "));
    return label.isEmpty() ? PLAIN : label;
  }
}
