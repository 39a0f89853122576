package basin.runner.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "0.94722, 0.9472", "0.00123456, 0.001235", "123456.7, 123457", "12.3456, 12.35", "1, 1.000",
    "-0.5, -0.5000", "0, 0", "0.00012346, 1.235e-04", "1234567, 1.235e+06", "9.99996, 10.00",
    "NaN, NaN", "Infinity, ∞", "-Infinity, -∞"
  })
  void valuesHaveFourSignificantDigits(double value, String words) {
    assertEquals(words, Wording.value(value));
  }

  @ParameterizedTest
  @CsvSource({"0.01335, 0.013", "0.004277, 0.0043", "12.3, 12", "0, 0"})
  void uncertaintiesHaveTwo(double value, String words) {
    assertEquals(words, Wording.roughly(value));
  }

  @ParameterizedTest
  @CsvSource({"1, 1 trial", "0, 0 trials", "36, 36 trials", "1234567, 1 234 567 trials"})
  void countsAreGroupedInThrees(long number, String words) {
    assertEquals(words, Wording.count(number, "trial"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, 1 s",
    "59, 59 s",
    "60, 1 min 0 s",
    "125, 2 min 5 s",
    "3599.5, 1 h 0 min",
    "6000, 1 h 40 min"
  })
  void durationsHaveTwoUnits(double seconds, String words) {
    assertEquals(words, Wording.duration(seconds));
  }
}
