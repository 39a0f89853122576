package basin.spi.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By how much more than nothing one thing must be ahead of another: by a factor or by a difference.
 *
 * <pre>
 * 1.5 times      the other takes 1.5 times as long, or ends at 1.5 times the loss
 * 2 epochs       a difference in the unit that is measured; 2 difference, where it has none
 * 1.5            a factor for times and losses, a difference for anything else
 * </pre>
 *
 * @param text as above; a factor is above 0
 */
public record Margin(String text) {
  private static final Pattern FORM =
      Pattern.compile(
          "([+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?) *"
              + "(times|difference|steps|epochs|evaluations|work|seconds)?");

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public Margin {
    text = text.strip();
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "write a factor, such as 1.5 times, or a difference, such as 0.01 or 2 epochs, not '"
              + text
              + "'");
    }
  }

  /** Whether it is a factor, for what is measured. */
  public boolean factor(Yardstick by) {
    String word = word();
    return word.isEmpty() && !by.share()
        ? by.unit().isPresent() || by.series().endsWith("loss")
        : word.equals("times");
  }

  /** The number. */
  public double value() {
    return Double.parseDouble(matched().group(1));
  }

  /**
   * Holds it against what is measured.
   *
   * @throws IllegalArgumentException if it is in another unit, or a factor not above 0
   */
  public void require(Yardstick by) {
    if (by.share() && factor(by)) {
      throw new IllegalArgumentException(
          "shares are ahead by a difference, such as 0.1, not '" + text + "'");
    }
    if (factor(by) && value() <= 0) {
      throw new IllegalArgumentException(
          "a factor is above 0, such as 1.5 times, not '" + text + "'");
    }
    boolean unit = !word().isEmpty() && !word().equals("times") && !word().equals("difference");
    if (unit && by.unit().map(Yardstick.Unit::word).filter(word()::equals).isEmpty()) {
      throw new IllegalArgumentException(
          "the margin is in "
              + word()
              + ", and what is measured is '"
              + by
              + "'; write the number alone, or times behind it");
    }
  }

  @Override
  public String toString() {
    return text;
  }

  private String word() {
    return matched().group(2) == null ? "" : matched().group(2);
  }

  private Matcher matched() {
    Matcher form = FORM.matcher(text);
    form.matches();
    return form;
  }
}
