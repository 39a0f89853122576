package basin.lab.experiment;

import basin.lab.yaml.Numeral;
import basin.lab.yaml.Quote;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a trial is saved on its way: {@code 5m}, {@code 1000 steps}, {@code 2 epochs} or {@code
 * never}.
 *
 * @param text as it is typed
 */
public record SaveInterval(String text) {
  /** What the number of an interval counts. */
  public enum Unit {
    /** Nothing: there is no number. */
    NEVER,
    /** Steps of the trial. */
    STEPS,
    /** Its passes over the training rows. */
    EPOCHS,
    /** Milliseconds. */
    TIME
  }

  private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\S*?) *([a-z]+)");
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  private static final Map<String, Long> MILLISECONDS =
      Map.ofEntries(
          Map.entry("s", 1000L),
          Map.entry("second", 1000L),
          Map.entry("seconds", 1000L),
          Map.entry("m", 60_000L),
          Map.entry("min", 60_000L),
          Map.entry("minute", 60_000L),
          Map.entry("minutes", 60_000L),
          Map.entry("h", 3_600_000L),
          Map.entry("hour", 3_600_000L),
          Map.entry("hours", 3_600_000L));

  /** No trial is saved. */
  public static final SaveInterval NEVER = new SaveInterval("never");

  /** Where a file says nothing. */
  public static final SaveInterval USUAL = new SaveInterval("5m");

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if it says none of these
   */
  public SaveInterval {
    text = text.strip();
    amount(text);
  }

  /** What decides. */
  public Unit unit() {
    return unit(text);
  }

  /** How many steps, epochs or milliseconds, at least 1; 0 if it is never. */
  public long amount() {
    return amount(text);
  }

  /** A time in nanoseconds; 0 if something else decides. */
  public long nanoseconds() {
    return unit() == Unit.TIME ? TimeUnit.MILLISECONDS.toNanos(amount()) : 0;
  }

  private static Unit unit(String text) {
    if (text.equals("never")) {
      return Unit.NEVER;
    }
    return switch (word(text)) {
      case "step", "steps" -> Unit.STEPS;
      case "epoch", "epochs" -> Unit.EPOCHS;
      default -> Unit.TIME;
    };
  }

  private static long amount(String text) {
    return switch (unit(text)) {
      case NEVER -> 0;
      case STEPS, EPOCHS -> whole(number(text), text);
      case TIME -> milliseconds(text);
    };
  }

  private static String word(String text) {
    Matcher parts = NUMBER_AND_UNIT.matcher(text);
    return parts.matches() ? parts.group(2) : "";
  }

  private static long milliseconds(String text) {
    Long unit = MILLISECONDS.get(word(text));
    if (unit == null) {
      throw refusal(text);
    }
    BigDecimal exact = number(text).multiply(BigDecimal.valueOf(unit));
    long milliseconds = exact.compareTo(MOST) > 0 ? 0 : exact.longValue();
    if (milliseconds < 1) {
      throw refusal(text);
    }
    return milliseconds;
  }

  private static long whole(BigDecimal number, String text) {
    if (number.signum() <= 0
        || number.compareTo(MOST) > 0
        || number.stripTrailingZeros().scale() > 0) {
      throw refusal(text);
    }
    return number.longValueExact();
  }

  private static BigDecimal number(String text) {
    Matcher parts = NUMBER_AND_UNIT.matcher(text);
    Optional<String> plain = parts.matches() ? Numeral.plain(parts.group(1)) : Optional.empty();
    return plain.map(BigDecimal::new).orElseThrow(() -> refusal(text));
  }

  private static IllegalArgumentException refusal(String text) {
    return new IllegalArgumentException(
        "write a time, such as 5m, 30s or 2h, a number of steps or epochs, such as 1000 steps, or"
            + " never, not "
            + Quote.of(text));
  }
}
