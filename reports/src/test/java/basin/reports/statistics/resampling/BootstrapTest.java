package basin.reports.statistics.resampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Interval;
import basin.reports.statistics.random.Draws;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private static final double[] X = {0.4, 2.5, 1.1, 7.2};

  /** All 4⁴ resamples, written out. */
  @Test
  void countingMultisetsIsGoingThroughAllResamples() {
    int[][] places = new int[256][4];
    for (int t = 0; t < 256; t++) {
      for (int i = 0; i < 4; i++) {
        places[t][i] = t >> 2 * i & 3;
      }
    }
    for (Statistic statistic :
        new Statistic[] {Statistic.MEAN, Statistic.MEDIAN, Statistic.VARIANCE}) {
      Bootstrap written = Bootstrap.given(statistic, places, X);
      Bootstrap counted = Bootstrap.ideal(statistic, X);
      assertEquals(written.bias(), counted.bias(), 1e-12);
      assertEquals(
          written.standardError() * Math.sqrt(255 / 256.0), counted.standardError(), 1e-12);
      for (Reading reading : new Reading[] {Reading.STEPS, Reading.LINEAR}) {
        close(written.bca(0.9, reading), counted.bca(0.9, reading));
        close(written.percentile(0.8, reading), counted.percentile(0.8, reading));
        close(written.basic(0.95, reading), counted.basic(0.95, reading));
      }
    }
  }

  private static void close(Interval wanted, Interval found) {
    assertEquals(wanted.low(), found.low(), 1e-12);
    assertEquals(wanted.high(), found.high(), 1e-12);
  }

  @Test
  void theUnitOfTheNumbersDoesNotMatter() {
    double tiny = 1e-18;
    double[] small = Arrays.stream(X).map(x -> tiny * x).toArray();
    Interval plain = Bootstrap.ideal(Statistic.MEAN, X).bca(0.95, Reading.STEPS);
    Interval scaled = Bootstrap.ideal(Statistic.MEAN, small).bca(0.95, Reading.STEPS);
    assertEquals(plain.low(), scaled.low() / tiny, 1e-12);
    assertEquals(plain.high(), scaled.high() / tiny, 1e-12);
  }

  @Test
  void equalNumbersHaveNoLimits() {
    Bootstrap constant = Bootstrap.ideal(Statistic.MEAN, 2, 2, 2);
    assertEquals(2, constant.estimate());
    assertEquals(0, constant.standardError());
    assertFalse(constant.bca(0.95, Reading.STEPS).known());
    assertFalse(constant.normal(0.95).known());
  }

  @Test
  void anEstimateBeyondAllResamplesHasNoCorrection() {
    int[][] lowest = {{0, 0, 0, 0}, {0, 0, 0, 2}};
    Bootstrap bootstrap = Bootstrap.given(Statistic.MEAN, lowest, X);
    assertEquals(Double.POSITIVE_INFINITY, bootstrap.bias());
    assertFalse(bootstrap.bca(0.95, Reading.STEPS).known());
    assertTrue(bootstrap.percentile(0.95, Reading.STEPS).known());
  }

  @Test
  void drawsOfOneNameAreTheSameDraws() {
    Interval one = drawn("a");
    assertEquals(one, drawn("a"));
    assertFalse(one.equals(drawn("b")));
  }

  private static Interval drawn(String name) {
    return Bootstrap.drawn(Statistic.MEAN, 500, Draws.of(name), X).percentile(0.9, Reading.LINEAR);
  }

  @Test
  void whatCannotBeAveragedIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Bootstrap.ideal(Statistic.MEAN, 1));
    assertThrows(
        IllegalArgumentException.class, () -> Bootstrap.ideal(Statistic.MEAN, new double[11]));
    assertThrows(
        IllegalArgumentException.class,
        () -> Bootstrap.ideal(Statistic.MEAN, 1, Double.POSITIVE_INFINITY));
    assertThrows(
        IllegalArgumentException.class, () -> Bootstrap.ideal(Statistic.MEAN, 1, Double.NaN));
  }
}
