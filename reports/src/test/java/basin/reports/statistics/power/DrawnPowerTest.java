package basin.reports.statistics.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.reports.statistics.random.Draws;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DrawnPowerTest {
  @Test
  void ofManyNormalDifferencesItIsThePowerOfTheFormula() {
    Draws draws = Draws.of("pilot");
    double[] pilot = new double[20_000];
    Arrays.setAll(pilot, i -> 0.9 + draws.gaussian());
    double drawn = new DrawnPower(pilot).at(8, 0.05, 20_000, draws);
    assertEquals(PairedPower.twoSided(0.9, 0.05).at(8), drawn, 0.02);
  }

  /** Of three pairs with 1 or 2, t is 4 with one 2, 5 with two of them; the limit is 4.30. */
  @Test
  void ofTwoValuesItIsTheShareOfPatternsBeyondTheLimit() {
    assertEquals(0.375, new DrawnPower(1, 2).at(3, 0.05, 20_000, Draws.of("two")), 0.015);
  }

  @Test
  void pairsThatAreAllTheSameFindNothing() {
    assertEquals(0, new DrawnPower(3, 3, 3).at(5, 0.05, 100, Draws.of("equal")));
    assertEquals(0, new DrawnPower(1, 2).at(1, 0.05, 100, Draws.of("one")));
    assertThrows(IllegalArgumentException.class, () -> new DrawnPower(1));
    assertThrows(IllegalArgumentException.class, () -> new DrawnPower(1, Double.POSITIVE_INFINITY));
  }
}
