package basin.runner.console;

import basin.lab.results.experiments.Shard;
import basin.lab.results.trials.Tally;
import basin.spi.report.Analysed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers and names as people read them. */
public final class Wording {

  private Wording() {}

  /** {@code 1 trial}, {@code 1 234 trials}. */
  public static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code 1 234}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }

  /** A measured value with four significant digits: {@code 0.9472}, {@code 1.234e-7}. */
  public static String value(double value) {
    return digits(value, 4);
  }

  /** A number of steps, which a median may halve: {@code 450}, {@code 1 139.5}. */
  public static String steps(double steps) {
    long whole = (long) steps;
    return number(whole) + (steps > whole ? ".5" : "");
  }

  /** An uncertainty with two significant digits: {@code 0.013}, {@code 1.2e-7}. */
  public static String roughly(double value) {
    return digits(value, 2);
  }

  /** {@code optimizer=sgd, optimizer.rate=0.1}. */
  public static String settings(Map<String, String> axes) {
    return axes.entrySet().stream()
        .map(axis -> axis.getKey() + "=" + axis.getValue())
        .collect(Collectors.joining(", "));
  }

  /** {@code 4 s}, {@code 2 min 5 s}, {@code 1 h 40 min}. */
  public static String duration(double seconds) {
    long whole = (long) Math.ceil(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600
        ? whole / 60 + " min " + whole % 60 + " s"
        : whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }

  /**
   * So many of something in a time of which people think: {@code 12 trials/s}, {@code 3.4
   * trials/min}, {@code 1.5 trials/h}.
   */
  public static String rate(double perSecond, String noun) {
    double per = perSecond;
    String time = "s";
    if (per < 1) {
      per *= 60;
      time = "min";
    }
    if (per < 1) {
      per *= 60;
      time = "h";
    }
    String many = per < 9.95 ? String.format(Locale.ROOT, "%.1f", per) : number(Math.round(per));
    return many + " " + noun + "s/" + time;
  }

  /** {@code 3.2 MB}. */
  public static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static String digits(double value, int significant) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(significant));
    int exponent = rounded.precision() - rounded.scale() - 1;
    return exponent >= -3 && exponent < 6
        ? new BigDecimal(value)
            .setScale(Math.max(0, significant - 1 - exponent), RoundingMode.HALF_EVEN)
            .toPlainString()
        : String.format(Locale.ROOT, "%." + (significant - 1) + "e", value);
  }

  /** The same of one that is over, with what is to be done next. */
  public static String ended(Shard shard, Tally tally) {
    return shard(shard, tally) + "; 'basin merge' unites it with the others";
  }

  /** {@code shard 2/4: 9 of 9 trials finished}. */
  public static String shard(Shard shard, Tally tally) {
    return "shard %s: %s of %s finished"
        .formatted(shard, number(tally.finished()), count(tally.total(), "trial"));
  }

  /** {@code analysis stability-threshold: 36 trials, complete}. */
  public static String analysis(Analysed analysis) {
    String missing =
        analysis.missing() == 0 ? "" : ", " + number(analysis.missing()) + " of them missing";
    return "analysis %s: %s%s, %s"
        .formatted(
            analysis.name(),
            count(analysis.units(), "trial"),
            missing,
            analysis.complete() && analysis.missing() == 0
                ? "complete"
                : "not complete; run it again to go on");
  }
}
