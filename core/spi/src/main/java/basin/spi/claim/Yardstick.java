package basin.spi.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is measured of a run: the time until a series reaches a value, the last value of a series,
 * or its best.
 *
 * <pre>
 * epochs to test.accuracy ≥ 0.97      or steps, evaluations, work, seconds; ≥ or ≤, >= or &lt;=
 * validation.loss                     the last value
 * best validation.loss                the best of all values
 * </pre>
 *
 * @param text as above, in one spelling; {@code loss} stands for {@code train.loss}
 */
public record Yardstick(String text) {
  private static final String NUMBER = "[+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?";
  private static final Pattern TIME =
      Pattern.compile("(\\w+) +to +(\\S+) *(>=|<=|≥|≤) *(" + NUMBER + ")( *%)?");
  private static final Pattern VALUE = Pattern.compile("(best +)?([^\\s<>=≤≥]+)");
  private static final String BEST = "best ";
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
    Matcher value = VALUE.matcher(text.strip());
    if (time.matches()) {
      text = timed(time);
    } else if (value.matches()) {
      text = (value.group(1) == null ? "" : BEST) + series(value.group(2));
    } else {
      throw new IllegalArgumentException(
          "write a time to a target, such as epochs to test.accuracy ≥ 0.97, or a series, such as"
              + " validation.loss or best validation.loss, not '"
              + text
              + "'");
    }
  }

  /** The series that is looked at. */
  public String series() {
    Matcher time = TIME.matcher(text);
    return time.matches() ? time.group(2) : text.startsWith(BEST) ? text.substring(5) : text;
  }

  /** What time is counted in; empty if a value is measured. */
  public Optional<Unit> unit() {
    Matcher time = TIME.matcher(text);
    return time.matches() ? Unit.of(time.group(1)) : Optional.empty();
  }

  /** What ends the time; empty if a value is measured. */
  public Optional<Target> target() {
    Matcher time = TIME.matcher(text);
    return time.matches()
        ? Optional.of(new Target(Double.parseDouble(time.group(4)), time.group(3).equals("≥")))
        : Optional.empty();
  }

  /** Whether the best value counts, not the last. */
  public boolean best() {
    return text.startsWith(BEST);
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
    String sign = time.group(3).equals(">=") || time.group(3).equals("≥") ? "≥" : "≤";
    return unit.word()
        + " to "
        + series(time.group(2))
        + " "
        + sign
        + " "
        + (time.group(5) == null ? time.group(4) : share(time.group(4)));
  }

  private static String series(String name) {
    return name.equals(LOSS) ? "train." + LOSS : name;
  }

  /** 97 % as 0.97. */
  private static String share(String percent) {
    return new BigDecimal(percent).movePointLeft(2).stripTrailingZeros().toPlainString();
  }
}
