package basin.reports.gradients.remedies;

import basin.reports.factors.Factor;
import basin.reports.factors.FactorDesign;
import basin.reports.study.Group;
import basin.reports.study.Study;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Groups by their depth and by all else that was varied. What varies the depth is the factor along
 * which networks that are alike in all other factors have another number of layers each time; what
 * it is called does not matter.
 *
 * @param dimensions besides the depth
 * @param points where groups are
 */
record DepthGrid(List<Dimension> dimensions, List<Point> points) {
  /** Of a study; empty if its networks do not differ in depth, or in nothing else. */
  static Optional<DepthGrid> of(Study study) {
    return FactorDesign.of(study).flatMap(design -> of(study, design));
  }

  private static Optional<DepthGrid> of(Study study, FactorDesign design) {
    List<List<Integer>> places = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    List<Makeup> makeups = new ArrayList<>();
    design
        .cells()
        .forEach(
            (place, group) ->
                Makeup.of(study, group)
                    .ifPresent(
                        makeup -> {
                          places.add(place);
                          groups.add(group);
                          makeups.add(makeup);
                        }));
    return IntStream.range(0, design.factors().size())
        .filter(factor -> deepens(factor, places, makeups))
        .boxed()
        .findFirst()
        .map(depth -> of(design.factors(), depth, places, groups, makeups))
        .filter(grid -> !grid.dimensions.isEmpty());
  }

  private static boolean deepens(int factor, List<List<Integer>> places, List<Makeup> makeups) {
    Map<List<Integer>, List<Integer>> lines = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      lines
          .computeIfAbsent(without(factor, places.get(i)), any -> new ArrayList<>())
          .add(makeups.get(i).depth());
    }
    return lines.values().stream().anyMatch(line -> line.size() > 1)
        && lines.values().stream()
            .allMatch(line -> line.stream().distinct().count() == line.size());
  }

  private static DepthGrid of(
      List<Factor> factors,
      int depth,
      List<List<Integer>> places,
      List<Group> groups,
      List<Makeup> makeups) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (int f = 0; f < factors.size(); f++) {
      if (f != depth) {
        int factor = f;
        List<String> levels =
            places.stream().map(p -> factors.get(factor).levels().get(p.get(factor))).toList();
        List<List<Integer>> others = places.stream().map(p -> without(factor, p)).toList();
        columns.putAll(new Composite(factors.get(f).name(), levels, others, makeups).columns());
      }
    }
    columns.values().removeIf(column -> column.stream().distinct().count() < 2);
    List<Dimension> dimensions = new ArrayList<>();
    columns.forEach((name, column) -> dimensions.add(Dimension.of(name, column)));
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      List<Integer> at = new ArrayList<>();
      for (Dimension dimension : dimensions) {
        at.add(dimension.levels().indexOf(columns.get(dimension.name()).get(i)));
      }
      points.add(new Point(at, makeups.get(i).depth(), groups.get(i)));
    }
    return new DepthGrid(dimensions, points);
  }

  private static List<Integer> without(int factor, List<Integer> place) {
    List<Integer> rest = new ArrayList<>(place);
    rest.remove(factor);
    return rest;
  }

  /** The depths that were tried anywhere, rising. */
  List<Integer> depths() {
    return points.stream().map(Point::depth).distinct().sorted().toList();
  }

  /** Whether every level of a dimension was tried with everything that any was tried with. */
  boolean crossed(int dimension) {
    Map<List<Integer>, Set<Integer>> met = new HashMap<>();
    points.forEach(
        p ->
            met.computeIfAbsent(p.without(dimension), any -> new LinkedHashSet<>())
                .add(p.at().get(dimension)));
    int all = dimensions.get(dimension).levels().size();
    return met.values().stream().allMatch(levels -> levels.size() == all);
  }
}
