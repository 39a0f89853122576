package basin.datasets.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.random.RandomStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CsvNumberTest {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  @Test
  void whatLooksLikeANumberIsReadAsTheJdkReadsIt() {
    RandomStream random = new SeededStreams(1).named("test");
    int numbers = 0;
    for (int i = 0; i < 200_000; i++) {
      String text = drawn(random, 1 + random.below(9));
      boolean number = NUMBER.matcher(text).matches();
      assertSame(number ? Double.parseDouble(text) : Double.NaN, text);
      numbers += number ? 1 : 0;
    }
    assertTrue(numbers > 20_000);
  }

  @Test
  void longAndExtremeNumbersAreReadAsTheJdkReadsThem() {
    RandomStream random = new SeededStreams(2).named("test");
    for (int i = 0; i < 20_000; i++) {
      String text =
          Long.toString(random.below(Integer.MAX_VALUE))
              + "."
              + Long.toString(random.below(Integer.MAX_VALUE)).repeat(1 + random.below(3))
              + "e"
              + (random.below(700) - 350);
      assertSame(Double.parseDouble(text), text);
    }
    assertSame(Double.POSITIVE_INFINITY, "1e99999999999");
    assertSame(9007199254740993.0, "9007199254740993");
    assertSame(-0.0, "-0");
  }

  private static void assertSame(double wanted, String text) {
    String around = "7" + text + "7";
    double read = CsvNumber.of(around.toCharArray(), 1, 1 + text.length());
    assertEquals(Double.doubleToLongBits(wanted), Double.doubleToLongBits(read), text);
  }

  private static String drawn(RandomStream random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append("0123456789012345678901234567890123456789.+-eE x".charAt(random.below(47)));
    }
    return text.toString();
  }
}
