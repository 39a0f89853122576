package basin.spi.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is measured of a run: the time until a series reaches a value, the last value of a series,
 * its best, or whether it ends beyond a value.
 *
 * <pre>
 * epochs to test.accuracy ≥ 0.97      or steps, evaluations, work, seconds; ≥ or ≤, >= or &lt;=
 * validation.loss                     the last value
 * best validation.loss                the best of all values
 * low sharpness.largest               the last value, of which less is better; high: more
 * share of train.loss ≤ 0.01          1 for a run whose last value is so, 0 for any other
 * </pre>
 *
 * @param text as above, in one spelling; {@code loss} stands for {@code train.loss}
 */
public record Yardstick(String text) {
  private static final String NUMBER = "[+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?";
  private static final Pattern TIME =
      Pattern.compile("(\\w+) +to +(\\S+) *(>=|<=|≥|≤) *(" + NUMBER + ")( *%)?");
  private static final Pattern SHARE =
      Pattern.compile("share +of +(\\S+) *(>=|<=|≥|≤) *(" + NUMBER + ")( *%)?");
  private static final Pattern VALUE = Pattern.compile("(?:(best|low|high) +)?([^\\s<>=≤≥]+)");
  private static final String BEST = "best";
  private static final String LOW = "low";
  private static final String LOSS = "loss";

  /** What time is counted in. */
  public enum Unit {
    /** Steps of the optimizer. */
    STEPS,
    /** Passes over the training rows. */
    EPOCHS,
    /** Values and gradients that the optimizer asked for. */
    EVALUATIONS,
    /** Values, gradients and Hessian products, weighed by what they take. */
    WORK,
    /** Seconds on the clock. */
    SECONDS;

    /** {@code steps}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Unit> of(String word) {
      return List.of(values()).stream()
          .filter(unit -> word.equals(unit.word()) || (word + "s").equals(unit.word()))
          .findFirst();
    }
  }

  /**
   * What a series must reach.
   *
   * @param value itself reaches it
   * @param higher whether from below
   */
  public record Target(double value, boolean higher) {
    /** Whether a value reaches it. */
    public boolean reached(double value) {
      return higher ? value >= this.value : value <= this.value;
    }
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public Yardstick {
    Matcher time = TIME.matcher(text.strip());
    Matcher share = SHARE.matcher(text.strip());
    Matcher value = VALUE.matcher(text.strip());
    if (time.matches()) {
      text = timed(time);
    } else if (share.matches()) {
      text = "share of " + series(share.group(1)) + beyond(share.group(2), share, 3);
    } else if (value.matches()) {
      text = (value.group(1) == null ? "" : value.group(1) + " ") + series(value.group(2));
    } else {
      throw new IllegalArgumentException(
          "write a time to a target, such as epochs to test.accuracy ≥ 0.97, a series, such as"
              + " validation.loss or best validation.loss, or share of train.loss ≤ 0.01, not '"
              + text
              + "'");
    }
  }

  /** The series that is looked at. */
  public String series() {
    Matcher time = TIME.matcher(text);
    Matcher share = SHARE.matcher(text);
    if (time.matches()) {
      return time.group(2);
    }
    return share.matches() ? share.group(1) : text.substring(text.indexOf(' ') + 1);
  }

  /** What time is counted in; empty if a value is measured. */
  public Optional<Unit> unit() {
    Matcher time = TIME.matcher(text);
    return time.matches() ? Unit.of(time.group(1)) : Optional.empty();
  }

  /** What ends the time, or what a run that counts ends beyond; empty if a value is measured. */
  public Optional<Target> target() {
    Matcher time = TIME.matcher(text);
    Matcher share = SHARE.matcher(text);
    if (time.matches()) {
      return Optional.of(target(time.group(3), time.group(4)));
    }
    return share.matches() ? Optional.of(target(share.group(2), share.group(3))) : Optional.empty();
  }

  private static Target target(String sign, String value) {
    return new Target(Double.parseDouble(value), sign.equals("≥"));
  }

  /** Whether it is told of each run alone whether it ends beyond a value. */
  public boolean share() {
    return SHARE.matcher(text).matches();
  }

  /** Whether the best value counts, not the last. */
  public boolean best() {
    return text.startsWith(BEST + " ");
  }

  /** Whether less is better, if it says so; else the name of the series may tell. */
  public Optional<Boolean> lessIsBetter() {
    Matcher value = VALUE.matcher(text);
    return value.matches() && value.group(1) != null && !best()
        ? Optional.of(value.group(1).equals(LOW))
        : Optional.empty();
  }

  /** The same on another series. */
  public Yardstick on(String series) {
    return new Yardstick(text.replace(series(), series));
  }

  @Override
  public String toString() {
    return text;
  }

  private static String timed(Matcher time) {
    Unit unit =
        Unit.of(time.group(1))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "time is counted in steps, epochs, evaluations, work or seconds, not in '"
                            + time.group(1)
                            + "'"));
    return unit.word() + " to " + series(time.group(2)) + beyond(time.group(3), time, 4);
  }

  /** A sign, and a number with per cent behind it or without, in one spelling. */
  private static String beyond(String sign, Matcher matched, int number) {
    return (sign.equals(">=") || sign.equals("≥") ? " ≥ " : " ≤ ")
        + (matched.group(number + 1) == null
            ? matched.group(number)
            : share(matched.group(number)));
  }

  private static String series(String name) {
    return name.equals(LOSS) ? "train." + LOSS : name;
  }

  /** 97 % as 0.97. */
  private static String share(String percent) {
    return new BigDecimal(percent).movePointLeft(2).stripTrailingZeros().toPlainString();
  }
}
