package basin.lab.yaml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Numbers as people write them: {@code 1e-4}, {@code 0.1}, {@code 1_000}; always decimal. */
public final class Numeral {
  private static final int LONGEST = 100;
  private static final int DIGITS_THAT_NEVER_COLLIDE = 15;
  private static final int DIGITS_THAT_ALWAYS_SUFFICE = 17;
  private static final double EXACT = 0x1p53;
  private static final double WIDEST = 0x1p63;

  private Numeral() {}

  /** Whether a text is a number. */
  public static boolean isNumber(String text) {
    return plain(text).isPresent();
  }

  /** The number a text stands for, without underscores; empty if it is none. */
  public static Optional<String> plain(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    int sign = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    int whole = digits(text, sign);
    int end = whole;
    int count = whole - sign;
    if (end < text.length() && text.charAt(end) == '.') {
      end = digits(text, whole + 1);
      count += end - whole - 1;
    }
    if (count == 0) {
      return Optional.empty();
    }
    end = exponent(text, end);
    return end == text.length() ? Optional.of(text.replace("_", "")) : Optional.empty();
  }

  /**
   * The shortest text that reads back as the same number, the same on every Java: {@code
   * Double.toString} before Java 19 is sometimes longer than need be.
   */
  public static String of(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (Math.abs(value) < Double.MIN_NORMAL) {
      return text(search(value, 1)); // so near to 0, few digits are many numbers
    }
    return text(
        shortest.precision() > DIGITS_THAT_NEVER_COLLIDE
            ? search(value, DIGITS_THAT_NEVER_COLLIDE)
            : shortest);
  }

  /**
   * A number in one spelling, however it was written; empty if it is none. A whole number keeps
   * every digit: 2⁵³ and 2⁵³ + 1 are two numbers, though one {@code double}.
   */
  public static Optional<String> canonical(String text) {
    return plain(text).map(Numeral::respelled);
  }

  private static String respelled(String number) {
    double value = Double.parseDouble(number);
    if (Math.abs(value) >= EXACT && !Double.isInfinite(value)) {
      BigDecimal exact = new BigDecimal(number);
      if (Math.abs(value) <= WIDEST && exact.stripTrailingZeros().scale() <= 0) {
        return exact.toBigInteger().toString();
      }
    }
    return of(Double.isInfinite(value) ? Math.copySign(Double.MAX_VALUE, value) : value);
  }

  /** The number rounded to so many significant digits. */
  public static double rounded(double value, int digits) {
    return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
  }

  private static BigDecimal search(double value, int fewest) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = fewest; digits < DIGITS_THAT_ALWAYS_SUFFICE; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(DIGITS_THAT_ALWAYS_SUFFICE)).stripTrailingZeros();
  }

  private static String text(BigDecimal number) {
    int exponent = number.precision() - number.scale() - 1;
    if (exponent >= -5 && exponent < DIGITS_THAT_NEVER_COLLIDE) {
      return number.toPlainString();
    }
    String digits = number.unscaledValue().abs().toString();
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
  }

  /** Where the digits that start at {@code from} end; an underscore may stand between two. */
  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && (isDigit(text, at) || separates(text, at, from))) {
      at++;
    }
    return at;
  }

  private static int exponent(String text, int from) {
    if (from >= text.length() || (text.charAt(from) != 'e' && text.charAt(from) != 'E')) {
      return from;
    }
    int start = from + 1;
    if (start < text.length() && (text.charAt(start) == '-' || text.charAt(start) == '+')) {
      start++;
    }
    int end = start;
    while (isDigit(text, end)) {
      end++;
    }
    return end > start ? end : from;
  }

  private static boolean separates(String text, int at, int from) {
    return text.charAt(at) == '_' && at > from && isDigit(text, at - 1) && isDigit(text, at + 1);
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
