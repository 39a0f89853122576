package basin.reports.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.rank.NormalSignedRank;
import basin.reports.statistics.rank.SignedRank;
import basin.reports.statistics.samples.Student;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedTest {
  private static final double TOLERANCE = 1e-7;

  @ParameterizedTest
  @CsvSource({"2, 0.5", "3, 0.25", "4, 0.125", "6, 0.03125"})
  void equalDifferencesHaveThePOfTheirSignsAndNoInterval(int pairs, double p) {
    double[] differences = new double[pairs];
    Arrays.fill(differences, 1 / 45.0);
    Paired paired = Paired.of(differences);
    assertEquals(p, paired.p(), 1e-12);
    assertTrue(paired.constant() && paired.ranked());
    assertFalse(paired.difference().known());
    assertEquals(1 / 45.0, paired.difference().center(), 1e-15);
  }

  @Test
  void oneDifferenceHasNoP() {
    assertTrue(Double.isNaN(Paired.of(0.2).p()));
    assertEquals(0, Paired.of().pairs());
  }

  @Test
  void theNoiseOfFloatsDoesNotTellDifferencesApart() {
    double[] exact = {28 / 30.0 - 27 / 30.0, 26 / 30.0 - 25 / 30.0, 21 / 30.0 - 20 / 30.0};
    double[] single = {
      (float) (28 / 30.0) - (float) (27 / 30.0),
      (float) (26 / 30.0) - (float) (25 / 30.0),
      (float) (21 / 30.0) - (float) (20 / 30.0)
    };
    assertEquals(0.25, Paired.within(TOLERANCE, exact).p(), 1e-12);
    assertEquals(0.25, Paired.within(TOLERANCE, single).p(), 1e-12);
    assertTrue(Student.p(new Sample(single)) < 1e-10, "what the t-test would have made of it");
  }

  @Test
  void zerosAndTiesAreRankedAndOthersAreStudents() {
    assertTrue(Paired.of(0.1, 0, 0.3, 0.2).ranked());
    assertTrue(Paired.of(0.1, -0.1, 0.3, 0.2).ranked());
    Paired free = Paired.of(0.1, -0.15, 0.3, 0.2);
    assertFalse(free.ranked());
    assertEquals(Student.p(new Sample(0.1, -0.15, 0.3, 0.2)), free.p());
    assertEquals(0.375, free.rankP().orElseThrow(), 1e-12);
  }

  @Test
  void aTimeThatNeverComesIsTheLargestDifference() {
    double never = Double.POSITIVE_INFINITY;
    Paired paired = Paired.of(never, 3, never, 5, -1);
    assertTrue(paired.ranked());
    assertFalse(paired.difference().known());
    assertEquals(SignedRank.of(9, 3, 9, 5, -1).p(), paired.p(), 1e-12);
  }

  @Test
  void whatTellsNothingBringsNoDegreeOfFreedom() {
    boolean[] telling = {true, true, false, true, true};
    Paired paired = Paired.telling(telling, -4.5, -3, 0, -4, 2);
    assertFalse(paired.ranked(), "what tells nothing is no tie");
    Sample plain = new Sample(-4.5, -3, 0, -4, 2);
    assertEquals(-1.9, paired.difference().center(), 1e-12);
    assertEquals(
        -1.9 - Student.quantile(3, 0.95) * plain.standardError(), paired.difference().low(), 1e-12);
    double p = Tail.studentBothSides(plain.mean() / plain.standardError(), 3);
    assertEquals(p, paired.p(), 1e-12);
    assertTrue(p > Paired.of(-4.5, -3, 0.1, -4, 2).p());
  }

  @Test
  void ofOnePairThatTellsNothingIsKnown() {
    Paired one = Paired.telling(new boolean[] {false, true, false}, 0, 3, 0);
    assertFalse(one.difference().known());
    assertEquals(1, one.difference().center());
    assertEquals(1, one.p());
    assertEquals(1, Paired.telling(new boolean[2], 0, 0).p(), "neither ever came");
    assertTrue(Paired.telling(new boolean[2], 0, 0).tie());
    assertTrue(Paired.telling(new boolean[] {true, true, true}, -2, -2, -1).ranked());
    assertEquals(0, Paired.telling(new boolean[0]).pairs());
  }

  @Test
  void whatIsShownIsShownFromOneSide() {
    Paired up = Paired.of(0.9, 1.1, 1.02, 1.3);
    assertTrue(up.above(up.p(), 0.05) && !up.below(up.p(), 0.05));
    assertFalse(up.above(0.06, 0.05), "not after correction");
    Paired down = Paired.of(-0.9, -1.1, -1.02, -1.3);
    assertTrue(down.below(down.p(), 0.05) && !down.above(down.p(), 0.05));
    double never = Double.POSITIVE_INFINITY;
    Paired later = Paired.of(never, never, never, never, never, 3);
    assertTrue(later.above(later.p(), 0.05));
  }

  @Test
  void morePairsThanCanBeCountedAreRankedByTheNormalDistribution() {
    double[] differences = new double[500];
    Arrays.setAll(differences, i -> i % 3 == 0 ? -1 - i : 1 + i / 2);
    assertTrue(Paired.of(differences).ranked());
    assertEquals(NormalSignedRank.of(true, differences).p(), Paired.of(differences).p());
  }

  @Test
  void noDifferenceIsATie() {
    assertTrue(Paired.within(TOLERANCE, 1e-9, -1e-9, 0).tie());
    assertEquals(1, Paired.within(TOLERANCE, 1e-9, -1e-9, 0).p());
    assertFalse(Paired.within(TOLERANCE, 1e-6, 1e-6).tie());
  }
}
