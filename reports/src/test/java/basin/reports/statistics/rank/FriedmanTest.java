package basin.reports.statistics.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.random.Draws;
import org.junit.jupiter.api.Test;

class FriedmanTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final double GAP = Double.NaN;

  @Test
  void blocksThatAreAllTiesTellNothing() {
    Friedman ties = Friedman.of(new double[] {3, 3, 3}, new double[] {NEVER, NEVER, NEVER});
    assertEquals(0, ties.statistic());
    assertEquals(1, ties.p());
    assertEquals(1, ties.imanDavenportP());
    assertArrayEquals(new double[] {2, 2, 2}, ties.ranks());
    assertEquals(1, ties.contrasts().get(0).nemenyi());
  }

  @Test
  void blocksThatAllAgreeAreAsFarOutAsCanBe() {
    Friedman same = Friedman.of(new double[] {1, 2, 3}, new double[] {4, 5, NEVER});
    assertEquals(4, same.statistic(), 1e-12);
    assertEquals(1, same.concordance(), 1e-12);
    assertEquals(NEVER, same.imanDavenport());
    assertEquals(0, same.imanDavenportP());
  }

  @Test
  void oneBlockOrGapsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Friedman.of(new double[] {1, 2}));
    assertThrows(
        IllegalArgumentException.class,
        () -> Friedman.of(new double[] {1, 2}, new double[] {1, 2, 3}));
    assertThrows(
        IllegalArgumentException.class,
        () -> Friedman.of(new double[] {1, 2}, new double[] {1, GAP}));
  }

  @Test
  void divergedTreatmentsShareTheLastPlace() {
    Friedman test = Friedman.of(new double[] {NEVER, 2, NEVER}, new double[] {3, 1, 2});
    assertArrayEquals(new double[] {2.75, 1, 2.25}, test.ranks());
  }

  @Test
  void withGapsTheOrderOfTreatmentsAndBlocksDoesNotMatter() {
    double[][] values = {{1, 4, GAP, 2}, {3, 3, 1, GAP}, {2, GAP, NEVER, 1}, {5, 2, 1, 4}};
    double[][] turned = {{4, 1, 2, 5}, {GAP, 1, 3, 3}, {2, GAP, 4, 1}, {1, NEVER, GAP, 2}};
    SkillingsMack one = SkillingsMack.of(values);
    SkillingsMack other = SkillingsMack.of(turned);
    assertEquals(one.statistic(), other.statistic(), 1e-12);
    assertEquals(3, one.freedom());
    assertEquals(
        BlockPermutation.exact(values).orElseThrow(), BlockPermutation.exact(turned).orElseThrow());
  }

  @Test
  void treatmentsThatNoBlockJoinsToTheOthersTakeAFreedomLess() {
    double[][] apart = {{1, 2, GAP, GAP}, {1, 2, GAP, GAP}, {GAP, GAP, 2, 1}, {GAP, GAP, 3, 1}};
    assertEquals(2, SkillingsMack.of(apart).freedom());
    assertEquals(4, SkillingsMack.of(apart).statistic(), 1e-12);
    assertThrows(
        IllegalArgumentException.class,
        () -> SkillingsMack.of(new double[] {1, GAP}, new double[] {GAP, 2}));
    assertThrows(IllegalArgumentException.class, SkillingsMack::of);
  }

  @Test
  void blocksOfTiesAreNoEvidence() {
    SkillingsMack ties = SkillingsMack.of(new double[] {1, 1, GAP}, new double[] {2, 2, 2});
    assertEquals(0, ties.statistic());
    assertEquals(1, ties.p());
    assertEquals(1, BlockPermutation.exact(new double[] {1, 1}, new double[] {2, 2}).orElseThrow());
  }

  @Test
  void drawnArrangementsComeNearToAllOfThem() {
    double[][] values = {{1, 4, 3, 2}, {1, 3, 4, GAP}, {2, GAP, 5, 1}, {1, 2, 4, 3}};
    double exact = BlockPermutation.exact(values).orElseThrow();
    assertTrue(exact > 0.02 && exact < 0.3);
    assertEquals(exact, BlockPermutation.drawn(20_000, Draws.of("blocks"), values), 0.01);
    assertTrue(BlockPermutation.exact(new double[12][12]).isEmpty());
  }
}
