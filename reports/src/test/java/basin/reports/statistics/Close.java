package basin.reports.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * How near a number must come to the one in a reference file.
 *
 * @param relative share of the reference
 */
public record Close(double relative) {
  /** Of a reference that is exactly 0, what rounding may leave. */
  private static final double NOTHING = 1e-14;

  public static final Close STATISTIC = new Close(1e-10);
  public static final Close P = new Close(1e-8);
  public static final Close RANGE = new Close(1e-6);
  public static final Close MORE = new Close(1e-9);

  public void to(JsonNode wanted, double found) {
    double x = Truth.number(wanted);
    assertEquals(x, found, Math.max(NOTHING, Math.abs(x) * relative));
  }

  /** Numbers one by one; those that should be 0 are judged beside the largest. */
  public void to(JsonNode wanted, double... found) {
    double[] x = Truth.numbers(wanted);
    double largest = 0;
    for (double one : x) {
      largest = Math.max(largest, Math.abs(one));
    }
    assertArrayEquals(x, found, Math.max(NOTHING, largest * relative));
  }

  public void to(JsonNode wanted, Interval found) {
    to(wanted.get(0), found.low());
    to(wanted.get(1), found.high());
  }
}
