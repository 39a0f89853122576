package basin.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecimalsTest {
  @Test
  void aColumnOfMeasurementsLinesUp() {
    assertEquals(List.of("0.9713", "0.8840", "0.0012"), texts(0.97131, 0.884, 0.00123));
    assertEquals(List.of("12.35", "0.25"), texts(12.3456, 0.25));
  }

  @Test
  void ratesAreShownAsTheyWereWritten() {
    assertEquals(List.of("0.001", "0.03", "1"), texts(0.001, 0.03, 1));
  }

  @Test
  void ratiosCloseToOneAreToldApart() {
    assertEquals(List.of("1.00024", "1.00031", "0.99979"), texts(1.000241, 1.000312, 0.999787));
  }

  @Test
  void noiseIsNotShown() {
    assertEquals(List.of("13.80", "13.80"), texts(13.8007351, 13.8007349));
  }

  @Test
  void wholeNumbersHaveNoDecimals() {
    assertEquals(List.of("715", "1\u202f568", "0"), texts(715, 1568, 0));
  }

  @Test
  void sizesFarApartKeepTheirOwnDigits() {
    assertEquals(List.of("1.235e−12", "0.5679", "123500"), texts(1.23456e-12, 0.56789, 123456));
  }

  @Test
  void noNumberCarriesDigitsForTheSakeOfAnother() {
    assertEquals(List.of("232500", "1.849"), texts(232530.6, 1.849));
    assertEquals(List.of("35.183", "0.084"), texts(35.183, 0.0841));
  }

  @Test
  void notANumberIsNoNumber() {
    assertEquals(List.of("—", "0.1230", "∞"), texts(Double.NaN, 0.123, Double.POSITIVE_INFINITY));
  }

  private static List<String> texts(double... values) {
    Decimals decimals = Decimals.of(Arrays.stream(values).boxed().toList());
    return Arrays.stream(values).mapToObj(decimals::text).toList();
  }
}
