package basin.reports.statistics.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import org.junit.jupiter.api.Test;

class GoodRegionTest {
  private static final double[] RATES = {0.001, 0.01, 0.1, 1};

  @Test
  void betweenRatesTheLossIsAStraightLine() {
    GoodRegion region = GoodRegion.of(RATES, new double[] {5, 1, 2, 6}, 2);
    // down to 3 in the first decade half of it, all of the second, a quarter of the third
    assertEquals(0.5 + 1 + 0.25, region.decades(), 1e-12);
    assertEquals(3, region.range(), 1e-12);
    assertEquals(1.75 / 3, region.share(), 1e-12);
    assertFalse(region.low());
    assertFalse(region.high());
  }

  @Test
  void nothingCountsBesideARateThatDiverged() {
    GoodRegion region = GoodRegion.of(RATES, new double[] {1, 1, 1, Double.POSITIVE_INFINITY}, 0.5);
    assertEquals(2, region.decades(), 1e-12);
    assertTrue(region.low());
    assertFalse(region.high());
    assertEquals(0, GoodRegion.of(RATES, new double[] {Double.NaN, 1, Double.NaN, 1}, 9).decades());
  }

  @Test
  void whereAllDivergedNothingIsGood() {
    double none = Double.POSITIVE_INFINITY;
    GoodRegion region = GoodRegion.of(RATES, new double[] {none, none, none, none}, 1);
    assertEquals(0, region.decades());
    assertFalse(region.low() || region.high());
  }

  @Test
  void withoutToleranceAFlatStretchIsAsWideAsItIs() {
    assertEquals(1, GoodRegion.of(RATES, new double[] {2, 1, 1, 3}, 0).decades(), 1e-12);
    assertEquals(0, GoodRegion.of(RATES, new double[] {2, 1, 4, 3}, 0).decades());
  }

  @Test
  void overSeedsItIsTheMeanWidth() {
    double[][] losses = {{5, 1, 2, 6}, {5, 1, 5, 5}, {1, 1, 1, 5}};
    Interval width = GoodRegion.overSeeds(RATES, losses, 2, 0.95);
    Interval wanted = Interval.ofMean(new Sample(1.75, 1, 2.5)).within(0, 3);
    assertEquals(wanted.center(), width.center(), 1e-12);
    assertEquals(wanted.low(), width.low(), 1e-12);
    assertEquals(wanted.high(), width.high(), 1e-12);
    assertFalse(GoodRegion.overSeeds(RATES, new double[][] {losses[0]}, 2, 0.95).known());
  }

  @Test
  void whatIsNoCurveOverRatesIsRefused() {
    double[] losses = {1, 2, 3, 4};
    assertThrows(
        IllegalArgumentException.class, () -> GoodRegion.of(RATES, new double[] {1, 2}, 1));
    assertThrows(
        IllegalArgumentException.class, () -> GoodRegion.of(new double[] {0, 1, 2, 3}, losses, 1));
    assertThrows(
        IllegalArgumentException.class, () -> GoodRegion.of(new double[] {1, 3, 2, 4}, losses, 1));
    assertThrows(IllegalArgumentException.class, () -> GoodRegion.of(RATES, losses, -1));
    assertThrows(
        IllegalArgumentException.class, () -> GoodRegion.of(new double[] {1}, new double[] {1}, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> GoodRegion.overSeeds(RATES, new double[0][], 1, 0.95));
  }
}
