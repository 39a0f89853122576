package basin.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.optimizers.search.Backtracking;
import basin.optimizers.search.Exact;
import basin.optimizers.search.FullStep;
import basin.optimizers.search.StrongWolfe;
import basin.spi.Plugin;
import basin.spi.descent.LineSearch;
import basin.testkit.LineSearchContract;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SearchesTest implements LineSearchContract {
  @Override
  public Plugin plugin() {
    return new OptimizersPlugin();
  }

  @Override
  public Map<String, LineSearch> components() {
    return Map.of(
        "backtracking", new Backtracking(1e-4, 0.5, 60),
        "exact", new Exact(),
        "full-step", new FullStep(),
        "strong-wolfe", new StrongWolfe(1e-4, 0.9, 25, 1e-9),
        "strong-wolfe that is strict", new StrongWolfe(1e-3, 0.01, 40, 0));
  }

  /** −a/(a² + 2) of Moré and Thuente, whose minimum is at √2. */
  @Test
  void strongWolfeEndsWhereBothConditionsHoldFromFirstLengthsAThousandthAndAThousand() {
    DoubleUnaryOperator height = a -> -a / (a * a + 2);
    DoubleUnaryOperator slope = a -> (a * a - 2) / ((a * a + 2) * (a * a + 2));
    for (double first : new double[] {1e-3, 0.1, 10, 1e3}) {
      double a = new StrongWolfe(1e-3, 0.1, 25, 1e-9).length(new Drawn(height, slope), first);
      assertTrue(height.applyAsDouble(a) <= 1e-3 * a * slope.applyAsDouble(0), "from " + first);
      assertTrue(Math.abs(slope.applyAsDouble(a)) <= 0.1 * 0.5, "from " + first);
    }
  }

  @Test
  void backtrackingHalvesUntilTheObjectiveIsLow() {
    Drawn line = new Drawn(a -> (a - 1) * (a - 1), a -> 2 * (a - 1));
    assertEquals(1.25, new Backtracking(1e-4, 0.5, 60).length(line, 5));
    assertEquals(0, new Backtracking(1e-4, 0.5, 1).length(line, 5), "one trial finds nothing");
  }

  @Test
  void exactFindsTheMinimumOfAParabolaAtOnce() {
    Drawn line = new Drawn(a -> 3 * (a - 7) * (a - 7), a -> 6 * (a - 7));
    assertEquals(7, new Exact().length(line, 1), 1e-9);
  }
}
