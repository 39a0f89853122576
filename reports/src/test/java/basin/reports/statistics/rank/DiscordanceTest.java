package basin.reports.statistics.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordanceTest {
  @ParameterizedTest
  @CsvSource({"0, 0, 1", "1, 1, 1", "5, 0, 0.0625", "0, 6, 0.03125", "7, 2, 0.1796875"})
  void theChanceIsThatOfTossingACoin(int first, int second, double p) {
    assertEquals(p, Discordance.of(first, second).p(), 1e-12);
  }
}
