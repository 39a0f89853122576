package basin.lab.trial;

import basin.engine.training.Cadence;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Quote;
import basin.spi.probe.Timing;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * {@code 10 steps}, {@code 2 epochs}, or {@code sparing}: as many epochs as the probe says; in one
 * spelling.
 */
public record Every(String interval) {
  /** After as many epochs as the probe lets pass. */
  public static final String SPARING = "sparing";

  private static final int LONGEST = 18;

  /**
   * In one spelling.
   *
   * @throws IllegalArgumentException if it is no interval
   */
  public Every {
    interval = interval.strip().equals(SPARING) ? SPARING : counted(interval);
  }

  private static String counted(String interval) {
    String[] words = interval.strip().split(" +");
    String unit = words.length == 2 ? words[1] : "";
    boolean steps = unit.equals("steps") || unit.equals("step");
    if (!steps && !unit.equals("epochs") && !unit.equals("epoch")) {
      throw new IllegalArgumentException(
          "write a number of steps or epochs, such as 10 steps, not " + Quote.of(interval));
    }
    long count = count(words[0]);
    return count + (steps ? " step" : " epoch") + (count == 1 ? "" : "s");
  }

  /** What it comes to for the engine. */
  public Cadence cadence() {
    if (interval.equals(SPARING)) {
      return Cadence.of(Timing.SPARING);
    }
    String[] words = interval.split(" ");
    long count = Long.parseLong(words[0]);
    return words[1].startsWith("step") ? Cadence.everySteps(count) : Cadence.everyEpochs(count);
  }

  private static long count(String text) {
    Optional<BigDecimal> number =
        Numeral.plain(text).filter(plain -> plain.length() <= LONGEST).map(BigDecimal::new);
    if (number.isEmpty() || number.get().signum() <= 0 || !isWhole(number.get())) {
      throw new IllegalArgumentException(
          "write a whole number ≥ 1, such as 10 steps, not " + Quote.of(text));
    }
    return number.get().longValueExact();
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.precision() - number.scale() <= LONGEST;
  }
}
