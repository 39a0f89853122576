package basin.lab.experiment;

import basin.engine.training.Cadence;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Quote;
import java.math.BigDecimal;
import java.util.Optional;

/** {@code 10 steps} or {@code 2 epochs}, in one spelling. */
record Every(String interval) {
  private static final int LONGEST = 18;

  Every {
    String[] words = interval.strip().split(" +");
    String unit = words.length == 2 ? words[1] : "";
    boolean steps = unit.equals("steps") || unit.equals("step");
    if (!steps && !unit.equals("epochs") && !unit.equals("epoch")) {
      throw new IllegalArgumentException(
          "write a number of steps or epochs, such as 10 steps, not " + Quote.of(interval));
    }
    long count = count(words[0]);
    interval = count + (steps ? " step" : " epoch") + (count == 1 ? "" : "s");
  }

  Cadence cadence() {
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
