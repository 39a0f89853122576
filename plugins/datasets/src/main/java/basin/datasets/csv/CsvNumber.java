package basin.datasets.csv;

/**
 * Reads decimal numbers such as {@code -1.5e3}. Short ones are read without an object: a whole
 * number below 2⁵³ times or over a power of ten up to 10²² is rounded once, and so exactly as
 * {@link Double#parseDouble} rounds it.
 */
final class CsvNumber {
  private static final long EXACT = 1L << 53;
  private static final double[] POWERS = new double[23];

  static {
    double power = 1;
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = power;
      power *= 10;
    }
  }

  private final char[] chars;
  private final int from;
  private final int end;
  private int next;
  private int digits;
  private long significand;
  private boolean exact = true;

  private CsvNumber(char[] chars, int from, int end) {
    this.chars = chars;
    this.from = from;
    this.end = end;
    this.next = from;
  }

  /** The number that a text is; NaN if it is none, infinite or 0 if it is beyond a double. */
  static double of(char[] chars, int from, int end) {
    return new CsvNumber(chars, from, end).value();
  }

  /** Whether a value is what its text says: finite, and 0 only for a zero. */
  static boolean fits(double value, char[] chars, int from, int end) {
    return Double.isFinite(value) && (value != 0 || isZero(chars, from, end));
  }

  private static boolean isZero(char[] chars, int from, int end) {
    for (int i = from; i < end && chars[i] != 'e' && chars[i] != 'E'; i++) {
      if (chars[i] >= '1' && chars[i] <= '9') {
        return false;
      }
    }
    return true;
  }

  private double value() {
    boolean negative = at('-');
    if (negative || at('+')) {
      next++;
    }
    digits();
    int places = 0;
    if (at('.')) {
      int point = ++next;
      digits();
      places = next - point;
    }
    int exponent = digits > 0 && (at('e') || at('E')) ? exponent() : 0;
    if (digits == 0 || next < end) {
      return Double.NaN;
    }
    int power = exponent - places;
    if (!exact || power < -22 || power > 22) {
      return Double.parseDouble(new String(chars, from, end - from));
    }
    double value = power < 0 ? significand / POWERS[-power] : significand * POWERS[power];
    return negative ? -value : value;
  }

  private boolean at(char c) {
    return next < end && chars[next] == c;
  }

  private void digits() {
    for (; next < end && chars[next] >= '0' && chars[next] <= '9'; next++, digits++) {
      significand = exact ? 10 * significand + chars[next] - '0' : 0;
      exact &= significand < EXACT;
    }
  }

  /** Its value, as far as it decides what is exact; next stays behind if there are no digits. */
  private int exponent() {
    int mark = next++;
    boolean negative = at('-');
    if (negative || at('+')) {
      next++;
    }
    int first = next;
    int value = 0;
    for (; next < end && chars[next] >= '0' && chars[next] <= '9'; next++) {
      value = Math.min(10_000, 10 * value + chars[next] - '0');
    }
    next = next == first ? mark : next;
    return negative ? -value : value;
  }
}
