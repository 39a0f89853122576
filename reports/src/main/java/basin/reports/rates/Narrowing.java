package basin.reports.rates;

import basin.reports.study.ResolvedTree;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The command that narrows the interval in which stability ends: the rates that were tried, with
 * three more between its ends, evenly spaced by logarithm, which leave a quarter of it.
 *
 * @param experiment name of the file, without ending
 * @param stability what is known
 */
record Narrowing(String experiment, Stability stability) {
  private static final int PARTS = 4;
  private static final int LEAST_DIGITS = 3;

  String command() {
    String optimizer =
        ResolvedTree.of(stability.calm().trials().get(0))
            .at("optimizer")
            .flatMap(ResolvedTree::name)
            .map(name -> "optimizer." + name + ".rate")
            .orElse("optimizer.rate");
    return "./basin run " + experiment + ".yaml --grid " + optimizer + "=" + rates();
  }

  private String rates() {
    double ratio = stability.unstable() / stability.stable();
    SortedMap<Double, String> rates = new TreeMap<>();
    for (int i = 1; i < PARTS; i++) {
      String rate = rounded(stability.stable() * Math.pow(ratio, (double) i / PARTS), ratio);
      rates.put(Double.valueOf(rate), rate);
    }
    stability.group().settings().stream()
        .filter(s -> Double.isFinite(s.number("rate")))
        .forEach(s -> rates.put(s.number("rate"), s.text("rate")));
    return String.join(",", rates.values());
  }

  /** To as many digits as keep the rates apart. */
  private static String rounded(double rate, double ratio) {
    int digits = LEAST_DIGITS + Math.max(0, (int) Math.ceil(-StrictMath.log10(ratio - 1)));
    return new BigDecimal(rate)
        .round(new MathContext(digits))
        .stripTrailingZeros()
        .toString()
        .replace("E+", "e")
        .replace("E", "e");
  }
}
