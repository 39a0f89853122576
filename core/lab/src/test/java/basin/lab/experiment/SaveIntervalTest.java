package basin.lab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.lab.experiment.SaveInterval.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaveIntervalTest {
  @ParameterizedTest
  @CsvSource({
    "5m, TIME, 300000",
    "1.5 hours, TIME, 5400000",
    "90s, TIME, 90000",
    "' 0.25s ', TIME, 250",
    "1000 steps, STEPS, 1000",
    "1e4 steps, STEPS, 10000",
    "1 step, STEPS, 1",
    "3 epochs, EPOCHS, 3",
    "never, NEVER, 0"
  })
  void aNumberHasAUnit(String text, Unit unit, long amount) {
    SaveInterval interval = new SaveInterval(text);
    assertEquals(unit, interval.unit());
    assertEquals(amount, interval.amount());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "m",
        "0m",
        "-5m",
        "5 weeks",
        "0 steps",
        "1.5 steps",
        "1e99 h",
        "NaN s",
        "5m 3s",
        "1e999999999 steps",
        "1e-999999999s",
        "often"
      })
  void anythingElseIsRefusedWithWhatWouldDo(String text) {
    Exception e = assertThrows(IllegalArgumentException.class, () -> new SaveInterval(text));
    assertEquals(
        "write a time, such as 5m, 30s or 2h, a number of steps or epochs, such as 1000 steps, or"
            + " never, not '"
            + text
            + "'",
        e.getMessage());
  }

  @Test
  void onlyATimeHasNanoseconds() {
    assertEquals(30_000_000_000L, new SaveInterval("30s").nanoseconds());
    assertEquals(0, new SaveInterval("30 steps").nanoseconds());
  }
}
