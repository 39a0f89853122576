package basin.reports.words;

import basin.reports.statistics.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and lists in running text. */
public final class Prose {
  private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final Pattern REPEATED =
      Pattern.compile("(?<=^|, )([^,{}]+(?:\\{[^{}]*\\})?)(?:, \\1(?=,|$))+");
  private static final int PLAIN_FROM = -3;
  private static final int PLAIN_TO = 6;
  private static final int MOST_PLACES = 6;
  private static final double NEAR = 0.1;

  private Prose() {}

  /** A number to four significant digits; powers of ten where it is very large or small. */
  public static String number(double x) {
    return Double.isFinite(x) ? decimal(new BigDecimal(x).round(FOUR)) : special(x);
  }

  /** A whole number with thin spaces between thousands. */
  public static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n).replace(',', '\u202f').replace('-', '−');
  }

  /** An estimate to two digits of its uncertainty: {@code 0.971 [95 % CI 0.968 to 0.974]}. */
  public static String estimate(Interval i) {
    boolean spread = i.known() && i.low() < i.high();
    return spread ? bracketed(i, places(i)) : number(i.center());
  }

  /**
   * A ratio, whose limits lie on either side by factors: {@code 12.1 [95 % CI 3.2 to 45.8]}; near 1
   * with the digits that tell it from 1: {@code 1.00024}.
   */
  public static String ratio(Interval i) {
    boolean spread = i.known() && i.low() < i.high();
    if (Math.abs(i.center() - 1) >= NEAR) {
      return spread ? bracketed(i, -1) : number(i.center());
    }
    return spread && i.high() < 2
        ? bracketed(i, places(i))
        : spread ? bracketed(i, -1) : beyondOne(i.center());
  }

  private static String beyondOne(double ratio) {
    double beyond = Math.abs(ratio - 1);
    int places = beyond == 0 ? 0 : 1 - (int) Math.floor(StrictMath.log10(beyond));
    return places > MOST_PLACES + 2 ? number(ratio) : rounded(ratio, places);
  }

  /** A p-value: {@code p = 0.031}, {@code p < 0.001}. */
  public static String p(double p) {
    return p < 0.001 ? "p < 0.001" : "p = " + decimal(new BigDecimal(p).round(new MathContext(2)));
  }

  /** {@code 1 trial}, {@code 12 trials}. */
  public static String count(long n, String noun) {
    return number(n) + " " + noun + (n == 1 ? "" : "s");
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** {@code a, a, a, b} as {@code 3 × a, b}; an item may have settings in braces. */
  public static String repeats(String items) {
    return REPEATED
        .matcher(items)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    (m.group().length() + 2) / (m.group(1).length() + 2) + " × " + m.group(1)));
  }

  private static String bracketed(Interval i, int places) {
    String low = rounded(i.low(), places);
    return rounded(i.center(), places)
        + " [95 % CI "
        + low
        + " to "
        + rounded(i.high(), places)
        + "]";
  }

  /** Decimal places for two digits of half the width; −1 where powers of ten read better. */
  private static int places(Interval i) {
    int places = 1 - (int) Math.floor(StrictMath.log10((i.high() - i.low()) / 2));
    return places <= MOST_PLACES ? Math.max(-1, places) : -1;
  }

  private static String rounded(double x, int places) {
    return places < 0 || !Double.isFinite(x)
        ? number(x)
        : new BigDecimal(x)
            .setScale(places, RoundingMode.HALF_EVEN)
            .toPlainString()
            .replace('-', '−');
  }

  private static String decimal(BigDecimal x) {
    int magnitude = x.signum() == 0 ? 0 : x.precision() - x.scale();
    String text =
        magnitude > PLAIN_FROM && magnitude <= PLAIN_TO
            ? x.stripTrailingZeros().toPlainString()
            : scientific(x.stripTrailingZeros());
    return text.startsWith("-") ? "−" + text.substring(1) : text;
  }

  private static String scientific(BigDecimal x) {
    int exponent = x.precision() - x.scale() - 1;
    return x.scaleByPowerOfTen(-exponent).toPlainString()
        + (exponent < 0 ? "e−" : "e")
        + Math.abs(exponent);
  }

  private static String special(double x) {
    return Double.isNaN(x) ? "—" : x > 0 ? "∞" : "−∞";
  }
}
