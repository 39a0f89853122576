package basin.lab.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {
  @ParameterizedTest
  @CsvSource({
    "0.1,0.1",
    "1e-4,0.0001",
    "1E+3,1000",
    "1_000,1000",
    "-.5,-0.5",
    "5.,5",
    "+7,7",
    "010,10",
    "-0.0,-0",
    "1e-8,1e-8",
    "2.5e300,2.5e300",
    "123456789012345678,1.2345678901234568e17"
  })
  void numbersAreDecimalHoweverTheyAreWritten(String written, String shortest) {
    double value = Double.parseDouble(Numeral.plain(written).orElseThrow());
    assertEquals(shortest, Numeral.of(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", ".", "e5", "1e", "1e+", "0,1", "0x10", "1__0", "_1", "1_", "1.5.2", "1 0", ".inf",
        "NaN", "12:30", "１"
      })
  void nothingElseIsANumber(String written) {
    assertTrue(Numeral.plain(written).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "1e-1,0.1",
    "9007199254740992,9007199254740992",
    "9_007_199_254_740_993,9007199254740993",
    "-9007199254740993.0,-9007199254740993",
    "9223372036854775807,9223372036854775807",
    "9223372036854775806,9223372036854775806",
    "2e23,2e23",
    "1e999,1.7976931348623157e308"
  })
  void aNumberHasOneSpellingAndAWholeOneAllItsDigits(String written, String canonical) {
    assertEquals(canonical, Numeral.canonical(written).orElseThrow());
  }

  @Test
  void writtenNumbersReadBackAsTheSameBitsAndAreShortest() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 2_000; i++) {
      double value = i % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : decimal(random);
      if (Double.isFinite(value)) {
        String text = Numeral.of(value);
        assertEquals(value, Double.parseDouble(text), text);
        assertEquals(digitsNeeded(value), digits(text), text);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2e23,2e23", "4.9e-324,5e-324", "2.2250738585072014e-308,2.2250738585072014e-308"})
  void numbersThatSomeJavaWritesTooLongAreShort(double value, String shortest) {
    assertEquals(shortest, Numeral.of(value));
  }

  private static double decimal(SplittableRandom random) {
    return random.nextInt(1_000_000) / Math.rint(StrictMath.pow(10, random.nextInt(9)));
  }

  /** The obvious way: try every number of digits. */
  private static int digitsNeeded(double value) {
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return rounded.signum() == 0 ? 1 : rounded.stripTrailingZeros().precision();
      }
    }
    return 17;
  }

  private static int digits(String text) {
    BigDecimal number = new BigDecimal(text);
    return number.signum() == 0 ? 1 : number.stripTrailingZeros().precision();
  }
}
