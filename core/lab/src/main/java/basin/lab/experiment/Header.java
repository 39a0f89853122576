package basin.lab.experiment;

import basin.lab.yaml.Quote;
import basin.spi.report.Goal;
import basin.spi.settings.Doc;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a file says of the experiment as a whole, apart from seeds and grid. */
record Header(
    @Doc("of the experiment and its folder; the file's name if absent") Optional<Name> name,
    @Doc("what is to be found out, in words") Optional<String> question,
    @Doc("what counts as best") Optional<Aim> goal) {

  /** A name that is safe as the name of a folder. */
  record Name(String text) {
    private static final int LONGEST = 100;

    Name {
      if (!isSafe(text)) {
        throw new IllegalArgumentException(
            Quote.of(text)
                + " cannot name a folder everywhere; use letters, digits, '.', '_' and '-', at most"
                + " 100 of them, and a letter or digit first");
      }
    }

    static boolean isSafe(String text) {
      return !text.isEmpty()
          && text.length() <= LONGEST
          && isAlphanumeric(text.charAt(0))
          && text.chars().allMatch(c -> isAlphanumeric(c) || c == '.' || c == '_' || c == '-');
    }

    private static boolean isAlphanumeric(int letter) {
      return letter >= 'a' && letter <= 'z'
          || letter >= 'A' && letter <= 'Z'
          || letter >= '0' && letter <= '9';
    }
  }

  /** {@code goal: {metric: test.accuracy, at-least: 0.97}}. */
  record Aim(
      @Doc("a series, such as test.accuracy or train.loss") String metric,
      @Doc("the value to reach, more being better") Optional<Double> atLeast,
      @Doc("the value to reach, less being better") Optional<Double> atMost) {
    Aim {
      if (atLeast.isPresent() && atMost.isPresent()) {
        throw new IllegalArgumentException("give at-least or at-most, not both");
      }
    }

    Goal goal() {
      boolean higher = atLeast.isPresent() || atMost.isEmpty() && metric.endsWith("accuracy");
      Optional<Double> target = atLeast.or(() -> atMost);
      return new Goal(
          metric, higher, target.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }
  }
}
