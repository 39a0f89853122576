package basin.reports.statistics.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Sample;
import basin.reports.statistics.random.Draws;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class PairsNeededTest {
  private static final double LEVEL = 0.05;
  private static final double POWER = 0.8;

  private static Sample pilot(int n, ToDoubleFunction<Draws> law) {
    Draws draws = Draws.of("pilot", n);
    double[] pilot = new double[n];
    Arrays.setAll(pilot, i -> law.applyAsDouble(draws));
    return new Sample(pilot);
  }

  private static OptionalInt needed(Sample pilot) {
    return new PairsNeeded(pilot, LEVEL, POWER).count();
  }

  private static int byFormula(Sample pilot) {
    double effect = Math.abs(pilot.mean()) / pilot.deviation();
    return PairedPower.twoSided(effect, LEVEL).pairs(POWER).orElseThrow();
  }

  @Test
  void ofNormalDifferencesItIsTheNumberOfTheFormula() {
    Sample pilot = pilot(2_000, draws -> 0.6 + draws.gaussian());
    assertEquals(byFormula(pilot), needed(pilot).orElseThrow(), 1);
  }

  @Test
  void ofFewDifferencesItIsTheNumberOfTheFormula() {
    Sample pilot = new Sample(0.1, 0.9, 0.4, -0.3);
    assertEquals(byFormula(pilot), needed(pilot).orElseThrow());
  }

  @Test
  void longTailsNeedFewerThanTheFormulaSays() {
    Sample pilot = pilot(2_000, draws -> 3 + draws.sign() * Math.pow(draws.exponential(), 2));
    int drawn = needed(pilot).orElseThrow();
    assertTrue(drawn < byFormula(pilot), drawn + " of " + byFormula(pilot));
  }

  @Test
  void whichSideTheDifferenceIsOnChangesNothing() {
    Sample pilot = pilot(12, draws -> 0.8 + draws.gaussian());
    Sample mirrored = new Sample(Arrays.stream(pilot.values()).map(d -> -d).toArray());
    assertEquals(needed(pilot), needed(mirrored));
  }

  @Test
  void withoutADifferenceNoNumberIsEnough() {
    assertEquals(OptionalInt.empty(), needed(new Sample(1, -1, 2, -2, 3, -3, 4, -4, 5, -5)));
  }

  /** The number is enough and one fewer is not, as a long look at the same law finds. */
  @Test
  void oneFewerWouldNotDo() {
    Sample pilot = pilot(15, draws -> 1 + Math.pow(draws.gaussian(), 3));
    int needed = needed(pilot).orElseThrow();
    double mean = pilot.mean();
    double[] law =
        Arrays.stream(pilot.values()).map(d -> mean + Math.sqrt(15 / 14.0) * (d - mean)).toArray();
    Draws draws = Draws.of("long look");
    DrawnPower power = new DrawnPower(law);
    assertTrue(power.at(needed, LEVEL, 40_000, draws) > POWER - 0.02);
    assertTrue(power.at(needed - 1, LEVEL, 40_000, draws) < POWER + 0.02);
  }
}
