package basin.reports.gradients;

import basin.reports.gradients.Plane.Cell;
import basin.reports.statistics.Sample;
import basin.reports.study.Criterion;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What became of networks of one kind by depth and σ_w.
 *
 * @param title what else is compared; empty if nothing is
 * @param plane of depths and weight scales
 * @param cells depth by deviation; null where nothing was tried
 * @param values of what ranks, by depth and deviation; NaN where nothing ended finite
 * @param criterion what counts
 */
record Sheet(String title, Plane plane, Cell[][] cells, double[][] values, Criterion criterion) {
  /** Depth scales up to which Schoenholz et al. 2017 found networks to learn. */
  private static final double SCALES = 6;

  /** σ_w of the edge of chaos; NaN if there is none. */
  double edge() {
    return median(
        Arrays.stream(cells).flatMap(Arrays::stream), c -> c.start().number("theory.edge"));
  }

  /** 6 ξ of a column; NaN if it has no end or is not known. */
  double reach(int column) {
    return SCALES
        * median(
            Arrays.stream(cells).map(row -> row[column]),
            c -> c.start().number("theory.correlation-depth"));
  }

  /** The column whose σ_w is nearest. */
  int nearest(double deviation) {
    return IntStream.range(0, plane.deviations().length)
        .boxed()
        .min(Comparator.comparingDouble(i -> Math.abs(plane.deviations()[i] - deviation)))
        .orElseThrow();
  }

  /** The deepest of a column that learns; 0 if none does. */
  int learned(int column) {
    return IntStream.range(0, cells.length)
        .filter(row -> learns(row, column))
        .map(row -> (int) plane.depths()[row])
        .max()
        .orElse(0);
  }

  /** The deepest of all that learns; 0 if none does. */
  int deepest() {
    return IntStream.range(0, plane.deviations().length).map(this::learned).max().orElse(0);
  }

  /** How many cells learn, of how many, up to 6 ξ or beyond. */
  int[] count(boolean within) {
    int learning = 0;
    int all = 0;
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells[row].length; column++) {
        boolean deep = plane.depths()[row] > reach(column);
        if (cells[row][column] != null && deep != within) {
          all++;
          learning += learns(row, column) ? 1 : 0;
        }
      }
    }
    return new int[] {learning, all};
  }

  private boolean learns(int row, int column) {
    double value = values[row][column];
    if (!Double.isFinite(value) || criterion.target().isPresent()) {
      return criterion.reached(value);
    }
    double[] costs =
        Arrays.stream(values)
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .map(criterion::cost)
            .sorted()
            .toArray();
    double half = (costs[0] + costs[costs.length - 1]) / 2;
    return criterion.cost(value) <= half && costs[0] < costs[costs.length - 1];
  }

  private static double median(Stream<Cell> cells, ToDoubleFunction<Cell> number) {
    double[] known =
        cells.filter(Objects::nonNull).mapToDouble(number).filter(Double::isFinite).toArray();
    return known.length == 0 ? Double.NaN : new Sample(known).median();
  }
}
