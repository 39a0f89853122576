package basin.reports.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Interval;
import basin.reports.statistics.factorial.Factorial;
import basin.reports.statistics.factorial.Layout;
import basin.reports.statistics.factorial.ShareIntervals;
import basin.reports.statistics.factorial.Term;
import basin.reports.statistics.random.Draws;
import basin.reports.statistics.search.GridVariance;
import basin.reports.statistics.search.ReplicatedGrid;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often limits of shares of a variance hold the true share, on grids of five levels by four
 * whose truth is known: quickly here, and as the table of README.md with {@code -Dsweeps=4000}.
 */
class SharesOfVarianceTest {
  private static final int[] SEEDS = {3, 5, 10, 20};
  private static final int[] LEVELS = {5, 4};
  private static final double SHARED = 0.5;
  private static final int SWEEPS = 600;
  private static final double SLACK = 4 * Math.sqrt(0.05 * 0.95 / SWEEPS);

  /**
   * How large the parts are. A seed shifts all cells by a number with deviation ½.
   *
   * @param first of a parabola along five levels
   * @param second of a line along four
   * @param both of the product of two lines
   * @param noise deviation of a run
   */
  record Grid(double first, double second, double both, double noise) {
    double[] truth() {
      double[] cells = new double[LEVELS[0] * LEVELS[1]];
      Arrays.setAll(
          cells,
          c -> {
            double x = c / LEVELS[1] / 2.0 - 1;
            double y = 2 * (c % LEVELS[1]) / 3.0 - 1;
            return first * 1.5 * x * x + second * y + both * x * y;
          });
      return cells;
    }

    double[][] draw(int seeds, Draws draws) {
      double[] truth = truth();
      double[][] runs = new double[truth.length][seeds];
      for (int s = 0; s < seeds; s++) {
        double shared = SHARED * draws.gaussian();
        for (int c = 0; c < truth.length; c++) {
          runs[c][s] = truth[c] + shared + noise * draws.gaussian();
        }
      }
      return runs;
    }

    String words() {
      return String.format(
          Locale.ROOT, "%s | %.1f", shares(GridVariance.of(LEVELS, truth())), noise);
    }
  }

  private static String shares(GridVariance truth) {
    return IntStream.of(1, 2, 3)
        .mapToObj(set -> String.format(Locale.ROOT, "%.0f", 100 * truth.importances()[set]))
        .collect(Collectors.joining(" · "));
  }

  private static final Grid CLEAR = new Grid(1, 0.5, 0.3, 0.2);
  private static final Grid NOISY = new Grid(1, 0.5, 0.3, 0.6);
  private static final Grid EVEN = new Grid(0.5, 0.5, 0.5, 0.6);
  private static final Grid ONE = new Grid(1, 0.1, 0, 0.2);

  /** Shares of the sweeps in which limits hold the truth: first, second, both. */
  private static double[] held(Grid grid, int seeds, int sweeps, boolean ofAllValues) {
    Draws draws = Draws.of("shares of variance " + grid.words(), seeds, ofAllValues ? 1 : 0);
    GridVariance truth = GridVariance.of(LEVELS, grid.truth());
    double all = truth.total() + (ofAllValues ? SHARED * SHARED + grid.noise * grid.noise : 0);
    double[] held = new double[3];
    for (int i = 0; i < sweeps; i++) {
      double[][] runs = grid.draw(seeds, draws);
      Interval[] limits = ofAllValues ? ofAllValues(runs) : ofTheMeans(runs);
      for (int part = 0; part < held.length; part++) {
        double share = truth.variances()[part + 1] / all;
        held[part] += limits[part].low() <= share + 1e-12 && share <= limits[part].high() ? 1 : 0;
      }
    }
    return Arrays.stream(held).map(h -> h / sweeps).toArray();
  }

  private static Interval[] ofTheMeans(double[][] runs) {
    ReplicatedGrid found = ReplicatedGrid.of(LEVELS, runs);
    double level = Interval.LEVEL;
    return new Interval[] {
      found.importance(level, 0), found.importance(level, 1), found.importance(level, 0, 1)
    };
  }

  private static Interval[] ofAllValues(double[][] runs) {
    ShareIntervals found = ShareIntervals.of(new Factorial(new Layout(LEVELS), runs));
    return new Interval[] {
      found.terms().get(Term.of(0)), found.terms().get(Term.of(1)), found.terms().get(Term.of(0, 1))
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 10})
  void limitsOfSharesOfTheMeansHoldTheTruthHoweverFewTheSeeds(int seeds) {
    for (Grid grid : new Grid[] {CLEAR, ONE}) {
      double[] held = held(grid, seeds, SWEEPS, false);
      assertTrue(
          Arrays.stream(held).min().orElseThrow() > 0.95 - SLACK, () -> Arrays.toString(held));
    }
  }

  /** Those of a bootstrap over three seeds would hold a third. */
  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void limitsOfSharesOfAllValuesHoldMostTruths(int seeds) {
    double[] held = held(CLEAR, seeds, SWEEPS, true);
    assertTrue(Arrays.stream(held).min().orElseThrow() > 0.77, () -> Arrays.toString(held));
  }

  @Test
  void theTable() {
    Integer sweeps = Integer.getInteger("sweeps");
    if (sweeps == null) {
      return;
    }
    for (boolean ofAllValues : new boolean[] {false, true}) {
      for (Grid grid : new Grid[] {CLEAR, NOISY, EVEN, ONE}) {
        double[][] held =
            Arrays.stream(SEEDS)
                .mapToObj(seeds -> held(grid, seeds, sweeps, ofAllValues))
                .toArray(double[][]::new);
        System.out.println(
            "| "
                + (ofAllValues ? "all values" : "the means")
                + " | "
                + grid.words()
                + " |"
                + column(held, 0)
                + column(held, 1)
                + column(held, 2));
      }
    }
  }

  private static String column(double[][] held, int part) {
    return Arrays.stream(held)
        .map(shares -> String.format(Locale.ROOT, "%.1f", 100 * shares[part]))
        .collect(Collectors.joining(" · ", " ", " |"));
  }
}
