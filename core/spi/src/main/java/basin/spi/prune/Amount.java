package basin.spi.prune;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a trial's budget: {@code 1 epoch}, {@code 500 steps}, {@code 1000 evaluations}.
 *
 * @param text as above, in one spelling
 */
public record Amount(String text) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,15}) +(epoch|step|evaluation)s?");

  /** What budgets count. */
  public enum Unit {
    /** Passes over the training rows. */
    EPOCHS,
    /** Steps of the optimizer. */
    STEPS,
    /** Values and gradients that the optimizer asks for. */
    EVALUATIONS;

    /** {@code epochs}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** {@code 1 epoch}, {@code 27 epochs}. */
    public String count(long number) {
      String word = word();
      return number + " " + (number == 1 ? word.substring(0, word.length() - 1) : word);
    }
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is none, or smaller than 1
   */
  public Amount {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches() || Long.parseLong(form.group(1)) < 1) {
      throw new IllegalArgumentException(
          "write a number ≥ 1 of epochs, steps or evaluations, such as 1 epoch, not '"
              + text
              + "'");
    }
    text = unit(form.group(2)).count(Long.parseLong(form.group(1)));
  }

  /** Of a number. */
  public static Amount of(long number, Unit unit) {
    return new Amount(unit.count(number));
  }

  /** How many. */
  public long number() {
    return Long.parseLong(text.substring(0, text.indexOf(' ')));
  }

  /** Of what. */
  public Unit unit() {
    String word = text.substring(text.indexOf(' ') + 1);
    return unit(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
  }

  @Override
  public String toString() {
    return text;
  }

  private static Unit unit(String one) {
    return List.of(Unit.values()).stream()
        .filter(unit -> unit.word().equals(one + "s"))
        .findFirst()
        .orElseThrow();
  }
}
