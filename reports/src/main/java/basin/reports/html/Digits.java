package basin.reports.html;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** No more digits than the eye tells colours and heights apart, for a page of bearable size. */
final class Digits {
  private static final MathContext FEW = new MathContext(4);

  private Digits() {}

  static double[][] few(double[]... rows) {
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(row).map(Digits::few).toArray())
        .toArray(double[][]::new);
  }

  private static double few(double x) {
    return Double.isFinite(x) ? new BigDecimal(x).round(FEW).doubleValue() : x;
  }
}
