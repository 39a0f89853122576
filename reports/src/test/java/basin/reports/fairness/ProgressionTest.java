package basin.reports.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressionTest {
  @Test
  void numbersAboveZeroGoOnByTheFactorAtTheirEnd() {
    Progression rates = Progression.of("rate", List.of(0.01, 0.1, 0.3));

    assertEquals("0.01,0.1,0.3,1,3", rates.beyond(true, 2).list());
    assertEquals("0.0001,0.001,0.01,0.1,0.3", rates.beyond(false, 2).list());
  }

  @Test
  void sharesGoOnTowardsOne() {
    assertEquals(
        "0.5,0.9,0.98,0.996", Progression.of("momentum", List.of(0.5, 0.9)).beyond(true, 2).list());
    assertEquals("0.5,0.9,1.6", Progression.of("rate", List.of(0.5, 0.9)).beyond(true, 1).list());
  }

  @Test
  void wholeNumbersStayWholeAndDoNotGoBelowOne() {
    assertEquals(
        "16,32,64,128", Progression.of("batch", List.of(16.0, 32.0)).beyond(true, 2).list());
    assertEquals("1,2,4", Progression.of("batch", List.of(2.0, 4.0)).beyond(false, 5).list());
  }

  @Test
  void whereOneIsZeroOrLessNumbersGoOnBySteps() {
    assertEquals(
        "-1,0,2,4", Progression.of("shift", List.of(-1.0, 0.0, 2.0)).beyond(true, 1).list());
  }

  @Test
  void oneNumberGrowsToBothSidesToAsManyAsAreWanted() {
    assertEquals(
        "0.01,0.03,0.1,0.3,1", Progression.of("rate", List.of(0.1)).grownTo(5, 0.1).list());
  }

  @Test
  void whatIsNearestToTheBestIsTriedFirst() {
    Progression rates = Progression.of("rate", List.of(0.001, 0.01, 0.1));

    assertEquals("0.001,0.01,0.03,0.1,0.3", rates.grownTo(5, 0.1).list());
    assertEquals("0.001,0.003,0.01,0.03,0.1", rates.grownTo(5, 0.01).list());
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 12, 24, 40})
  void manyLieCloserTogetherAndNoneFurtherThanTwoDecadesFromTheBest(int count) {
    Progression grown = Progression.of("rate", List.of(0.02)).grownTo(count, 0.02);

    assertEquals(count, grown.tried().size());
    assertTrue(grown.tried().first() >= 0.02 / 110, grown.list());
    assertTrue(grown.tried().last() <= 0.02 * 110, grown.list());
  }

  @Test
  void moreThanAnyGridHasAreNotInvented() {
    assertTrue(Progression.of("rate", List.of(1.0)).grownTo(500, 1).tried().size() < 60);
  }

  @Test
  void numbersAreWrittenAsYamlHasThem() {
    assertEquals("1e-7", Progression.text(1e-7));
    assertEquals("2.5e-6", Progression.text(2.5e-6));
    assertEquals("0.0003", Progression.text(3e-4));
    assertEquals("128", Progression.text(128));
    assertEquals("0", Progression.text(0));
    assertEquals("1e9", Progression.text(1e9));
  }
}
