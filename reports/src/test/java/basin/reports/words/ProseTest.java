package basin.reports.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0", "1, 1", "-0.5, −0.5", "0.97123, 0.9712", "123456, 123500", "1234567, 1.235e6",
    "0.001, 0.001", "0.000123, 1.23e−4", "1e-30, 1e−30", "NaN, —", "Infinity, ∞", "-Infinity, −∞"
  })
  void aNumberHasFourDigits(double x, String text) {
    assertEquals(text, Prose.number(x));
  }

  @Test
  void aSentenceDoesNotTurnASymbolIntoAnother() {
    assertEquals("Depth", Prose.capital("depth"));
    assertEquals("Élan", Prose.capital("élan"));
    assertEquals("σ_w²: 1.77 is best", Prose.capital("σ_w²: 1.77 is best"));
    assertEquals("", Prose.capital(""));
  }

  @Test
  void anEstimateIsRoundedToItsUncertainty() {
    assertEquals(
        "0.971 [95 % CI 0.953 to 0.989]", Prose.estimate(new Interval(0.97123, 0.9531, 0.9893)));
    assertEquals("−0.2 [95 % CI −4.4 to 4.1]", Prose.estimate(new Interval(-0.1512, -4.4, 4.1)));
    assertEquals("12.34", Prose.estimate(new Interval(12.34, Double.NaN, Double.NaN)));
    assertEquals(
        "2.3e−9 [95 % CI 1.1e−9 to 3.5e−9]", Prose.estimate(new Interval(2.3e-9, 1.1e-9, 3.5e-9)));
  }

  @Test
  void aWideIntervalHasNoMoreDigitsThanItsWidthAllows() {
    assertEquals("12 [95 % CI 3.2 to 46]", Prose.factors(new Interval(12.1, 3.2, 45.8)));
    assertEquals(
        "1.8e−8 [95 % CI 4.6e−9 to 7.2e−8]",
        Prose.factors(new Interval(1.817e-8, 4.571e-9, 7.223e-8)));
    assertEquals(
        "110000 [95 % CI 28000 to 440000]", Prose.factors(interval(110100, 27690, 437500)));
    assertEquals(
        "0.9812 [95 % CI 0.9720 to 0.9905]", Prose.factors(interval(0.9812, 0.972, 0.9905)));
    assertEquals("1200 [95 % CI −800 to 3100]", Prose.estimate(interval(1151.7, -803.1, 3106.5)));
  }

  @Test
  void anIntervalOverDecadesUponDecadesIsCounted() {
    assertEquals(
        "3 (95 % CI: unknown to within 13 decades)", Prose.factors(interval(3, 2.6e-6, 3.5e6)));
    assertEquals(
        "3 (95 % CI: unknown to within any number of decades)",
        Prose.factors(interval(3, 0, Double.POSITIVE_INFINITY)));
    assertTrue(Prose.vague(interval(1, 0.01, 20)));
    assertFalse(Prose.vague(interval(1, 0.1, 20)));
  }

  @Test
  void aRatioNearOneKeepsTheDigitsThatTellItFromOne() {
    assertEquals("1.011 [95 % CI 0.980 to 1.043]", Prose.ratio(interval(1.0111, 0.9803, 1.0429)));
    assertEquals("1.00024", Prose.ratio(new Interval(1.000241, Double.NaN, Double.NaN)));
    assertEquals("1", Prose.ratio(interval(1, 1, 1)));
  }

  @Test
  void ofManyNamesTheFirstAreSaid() {
    assertEquals("a, b, c and d", Prose.some(List.of("a", "b", "c", "d")));
    assertEquals("a, b, c and 2 more", Prose.some(List.of("a", "b", "c", "d", "e")));
  }

  private static Interval interval(double center, double low, double high) {
    return new Interval(center, low, high);
  }

  @Test
  void listsAreJoinedAsOneSpeaks() {
    assertEquals("", Prose.list(List.of()));
    assertEquals("a", Prose.list(List.of("a")));
    assertEquals("a and b", Prose.list(List.of("a", "b")));
    assertEquals("a, b and c", Prose.list(List.of("a", "b", "c")));
  }

  @Test
  void largeCountsAreGrouped() {
    assertEquals("1 trial", Prose.count(1, "trial"));
    assertEquals("12\u202f345 trials", Prose.count(12345, "trial"));
  }
}
