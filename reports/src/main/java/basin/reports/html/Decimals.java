package basin.reports.html;

import basin.reports.words.Prose;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * How the numbers of a column are set: with the same number of decimals, so that they line up,
 * where their sizes allow it.
 *
 * @param places after the point; −1 if each number keeps its own digits
 */
record Decimals(int places) {
  private static final int MOST = 6;
  private static final int MOST_DIGITS = 6;
  private static final int DIGITS_OF_LARGEST = 4;
  private static final int DIGITS_OF_SMALLEST = 2;
  private static final double NOISE = 1e-5;

  /** For a column; cells that are no {@code Double} do not count. */
  static Decimals of(List<?> column) {
    double[] sizes =
        column.stream()
            .filter(Double.class::isInstance)
            .mapToDouble(x -> Math.abs((Double) x))
            .filter(x -> x > 0 && x < Double.POSITIVE_INFINITY)
            .sorted()
            .toArray();
    if (Arrays.stream(sizes).allMatch(x -> x == StrictMath.rint(x) && magnitude(x) < MOST)) {
      return new Decimals(0);
    }
    return new Decimals(
        Arrays.stream(sizes).allMatch(Decimals::brief) ? -1 : places(sizes, spread(column)));
  }

  /** A number as text. */
  String text(double x) {
    if (places == 0 && Double.isFinite(x)) {
      return Prose.number(Math.round(x));
    }
    return places < 0 || !Double.isFinite(x)
        ? Prose.number(x)
        : new BigDecimal(x)
            .setScale(places, RoundingMode.HALF_EVEN)
            .toPlainString()
            .replace('-', '−');
  }

  /** Numbers someone wrote down, such as rates, are shown as they were written. */
  private static boolean brief(double x) {
    return new BigDecimal(Double.toString(x))
            .round(new MathContext(DIGITS_OF_SMALLEST))
            .doubleValue()
        == x;
  }

  private static int places(double[] sizes, double spread) {
    int largest = DIGITS_OF_LARGEST - 1 - magnitude(sizes[sizes.length - 1]);
    int smallest = DIGITS_OF_SMALLEST - 1 - magnitude(sizes[0]);
    int apart = spread > 0 ? Math.min(MOST, DIGITS_OF_SMALLEST - 1 - magnitude(spread)) : 0;
    int places = Math.max(Math.max(0, apart), Math.max(largest, smallest));
    int before = 1 + Math.max(0, magnitude(sizes[sizes.length - 1]));
    return places <= MOST && before + places <= MOST_DIGITS ? places : -1;
  }

  /** Ratios close to 1 differ far behind the point; what differs even less is noise. */
  private static double spread(List<?> column) {
    DoubleSummaryStatistics range =
        column.stream()
            .filter(Double.class::isInstance)
            .mapToDouble(x -> (Double) x)
            .filter(Double::isFinite)
            .summaryStatistics();
    double spread = range.getMax() - range.getMin();
    double largest = Math.max(Math.abs(range.getMin()), Math.abs(range.getMax()));
    return spread > NOISE * largest ? spread : 0;
  }

  private static int magnitude(double x) {
    return (int) Math.floor(StrictMath.log10(x));
  }
}
