package basin.reports.words;

import basin.reports.statistics.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Numbers and lists in running text. */
public final class Prose {
  private static final MathContext TWO = new MathContext(2, RoundingMode.HALF_EVEN);
  private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final int PLAIN_FROM = -3;
  private static final int PLAIN_TO = 6;
  private static final int MOST_PLACES = 6;
  private static final double NEAR = 0.1;
  private static final double MOST_DECADES = 3;
  private static final int FEW = 3;

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
    return spread(i) ? bracketed(i, places(i.high() - i.low())) : number(i.center());
  }

  /**
   * A number above 0 whose limits lie on either side by factors: {@code 12 [95 % CI 3.2 to 46]};
   * where the limits are more than three decades apart, how many: no digit of them means anything.
   */
  public static String factors(Interval i) {
    if (!spread(i)) {
      return number(i.center());
    }
    if (i.high() < 2 * i.low()) {
      return estimate(i);
    }
    double decades = decades(i);
    if (decades > MOST_DECADES) {
      return digits(i.center())
          + " (95 % CI: unknown to within "
          + (Double.isFinite(decades) ? number((long) Math.ceil(decades)) : "any number of")
          + " decades)";
    }
    return bracketed(digits(i.center()), digits(i.low()), digits(i.high()));
  }

  /** A ratio: as {@link #factors}, and near 1 with the digits that tell it from 1. */
  public static String ratio(Interval i) {
    return spread(i) || Math.abs(i.center() - 1) >= NEAR ? factors(i) : beyondOne(i.center());
  }

  /** Whether limits above 0 lie so many decades apart that they say next to nothing. */
  public static boolean vague(Interval i) {
    return spread(i) && decades(i) > MOST_DECADES;
  }

  private static boolean spread(Interval i) {
    return i.known() && i.low() < i.high();
  }

  private static double decades(Interval i) {
    return StrictMath.log10(i.high()) - StrictMath.log10(i.low());
  }

  /** A number of which no more than its size matters, such as an error, to two digits. */
  public static String rough(double x) {
    return digits(x);
  }

  private static String digits(double x) {
    return Double.isFinite(x) ? decimal(new BigDecimal(x).round(TWO)) : special(x);
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

  /** The beginning of a sentence or a title. A Greek letter is a symbol: σ is not Σ. */
  public static String capital(String text) {
    boolean symbol =
        text.isEmpty()
            || Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.GREEK;
    return symbol ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** The first few of many: {@code a, b, c and 4 more}. */
  public static String some(List<String> items) {
    return items.size() <= FEW + 1
        ? list(items)
        : String.join(", ", items.subList(0, FEW)) + " and " + number(items.size() - FEW) + " more";
  }

  private static String bracketed(Interval i, int places) {
    return bracketed(
        rounded(i.center(), places), rounded(i.low(), places), rounded(i.high(), places));
  }

  private static String bracketed(String center, String low, String high) {
    return center + " [95 % CI " + low + " to " + high + "]";
  }

  /** Decimal places for two digits of half the width; below 0 for tens, hundreds and so on. */
  private static int places(double width) {
    return 1 - (int) Math.floor(StrictMath.log10(width / 2));
  }

  private static String rounded(double x, int places) {
    if (!Double.isFinite(x)) {
      return special(x);
    }
    BigDecimal kept = new BigDecimal(x).setScale(places, RoundingMode.HALF_EVEN);
    return places < 0 || places > MOST_PLACES + 2
        ? decimal(kept)
        : kept.toPlainString().replace('-', '−');
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
