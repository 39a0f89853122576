package basin.reports.gradients;

import basin.reports.factors.Factor;
import basin.reports.factors.FactorDesign;
import basin.reports.statistics.Sample;
import basin.reports.study.Group;
import basin.reports.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The plane of depths and weight scales, if that is what an experiment varies. Which factor is
 * which is told by what it does to the networks as theory saw them, never by its name: one decides
 * how many layers there are, the other how far their weights are spread.
 *
 * @param scale name of the factor that decides σ_w
 * @param scales its levels, in the order of σ_w
 * @param depths numbers of layers that sum, rising
 * @param deviations σ_w, rising
 * @param sheets what else is compared, in words → its cells, depth by deviation
 */
record Plane(
    String scale,
    List<String> scales,
    double[] depths,
    double[] deviations,
    Map<String, Cell[][]> sheets) {
  private static final String DEVIATION = "theory.weight-deviation";

  /** One group's networks. */
  record Cell(Expected start, Group group) {}

  /** Of a study whose factors make one; empty otherwise. */
  static Optional<Plane> of(Study study) {
    return FactorDesign.of(study).flatMap(design -> of(study, design));
  }

  private static Optional<Plane> of(Study study, FactorDesign design) {
    Map<List<Integer>, Cell> cells = new LinkedHashMap<>();
    design
        .cells()
        .forEach(
            (place, group) ->
                cells.put(place, new Cell(Expected.of(study, group.settings().get(0)), group)));
    Optional<Ordered> depth = ordered(design, cells, c -> c.start().layers().size());
    Optional<Ordered> scale = ordered(design, cells, c -> c.start().number(DEVIATION));
    if (depth.isEmpty() || scale.isEmpty() || depth.get().factor == scale.get().factor) {
      return Optional.empty();
    }
    Map<String, Cell[][]> sheets = new LinkedHashMap<>();
    cells.forEach(
        (place, cell) ->
            sheets
                    .computeIfAbsent(
                        others(design, place, depth.get(), scale.get()),
                        key -> new Cell[depth.get().levels.length][scale.get().levels.length])[
                    depth.get().row(place)][scale.get().row(place)] =
                cell);
    Factor scaling = design.factors().get(scale.get().factor);
    return Optional.of(
        new Plane(
            scaling.name(),
            Stream.of(scale.get().levels).map(scaling.levels()::get).toList(),
            depth.get().numbers,
            scale.get().numbers,
            sheets));
  }

  /** What else is compared, as text; empty if nothing is. */
  private static String others(
      FactorDesign design, List<Integer> place, Ordered depth, Ordered scale) {
    List<String> words = new ArrayList<>();
    for (int f = 0; f < place.size(); f++) {
      if (f != depth.factor && f != scale.factor) {
        words.add(design.factors().get(f).levels().get(place.get(f)));
      }
    }
    return words.stream().collect(Collectors.joining(", "));
  }

  /**
   * A factor by what a number of the networks does along it.
   *
   * @param factor its place among all
   * @param levels its levels, in the order of the number
   * @param numbers the number at each, rising
   */
  private record Ordered(int factor, Integer[] levels, double[] numbers) {
    int row(List<Integer> place) {
      return List.of(levels).indexOf(place.get(factor));
    }
  }

  /**
   * The factor whose levels part the number into stretches that do not overlap; if there is one.
   */
  private static Optional<Ordered> ordered(
      FactorDesign design, Map<List<Integer>, Cell> cells, ToDoubleFunction<Cell> number) {
    return IntStream.range(0, design.factors().size())
        .mapToObj(factor -> ordered(factor, cells, number))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Ordered> ordered(
      int factor, Map<List<Integer>, Cell> cells, ToDoubleFunction<Cell> number) {
    Map<Integer, double[]> byLevel =
        cells.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    e -> e.getKey().get(factor),
                    Collectors.collectingAndThen(
                        Collectors.toList(),
                        found ->
                            found.stream()
                                .mapToDouble(e -> number.applyAsDouble(e.getValue()))
                                .filter(Double::isFinite)
                                .sorted()
                                .toArray())));
    if (byLevel.size() < 2 || byLevel.values().stream().anyMatch(n -> n.length == 0)) {
      return Optional.empty();
    }
    Integer[] levels =
        byLevel.keySet().stream()
            .sorted((a, b) -> Double.compare(byLevel.get(a)[0], byLevel.get(b)[0]))
            .toArray(Integer[]::new);
    boolean apart =
        IntStream.range(1, levels.length)
            .allMatch(i -> last(byLevel.get(levels[i - 1])) < byLevel.get(levels[i])[0]);
    double[] numbers =
        IntStream.range(0, levels.length)
            .mapToDouble(i -> new Sample(byLevel.get(levels[i])).median())
            .toArray();
    return apart ? Optional.of(new Ordered(factor, levels, numbers)) : Optional.empty();
  }

  private static double last(double... numbers) {
    return numbers[numbers.length - 1];
  }
}
