package basin.gradients.caution;

import java.util.Locale;

/** Numbers in sentences. */
public final class Said {
  private Said() {}

  /** Three digits: {@code 0.0123}, {@code 1.23e-05}, {@code 12}. */
  public static String number(double x) {
    if (x == Math.rint(x) && Math.abs(x) < 1e6) {
      return String.valueOf((long) x);
    }
    String text = String.format(Locale.ROOT, "%.3g", x);
    if (text.contains("e")) {
      return text.replaceFirst("\\.?0*e", "e");
    }
    return text.contains(".") ? text.replaceFirst("\\.?0*$", "") : text;
  }

  /** {@code 12 %}. */
  public static String share(double x) {
    return number(Math.rint(x * 1000) / 10) + " %";
  }

  /** {@code 1 row}, {@code 2 rows}. */
  public static String count(long n, String noun) {
    return String.format(Locale.ROOT, "%,d", n).replace(',', ' ')
        + " "
        + noun
        + (n == 1 ? "" : noun.endsWith("s") ? "es" : "s");
  }
}
