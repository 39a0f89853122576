package basin.reports.claims;

import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.spi.claim.Verdict;
import basin.spi.claim.Yardstick;
import basin.spi.run.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of sweeps in which every claim is false, at most one in twenty supports any: quickly here, and as
 * the table of README.md with {@code -Dsweeps=2000}.
 */
class FalseSupportTest {
  private static final int SWEEPS = Integer.getInteger("sweeps", 80);
  private static final String LOSS = "train.loss";
  private static final String TIME = "epochs to train.loss ≤ 1";

  /** How values come about that are the same in law for all optimizers. */
  enum Sweep {
    NORMAL("values alike", 1, 1),
    TUNED("three rates each, alike", 3, 3),
    UNEQUAL("five rates against one, alike", 5, 1),
    CENSORED("times alike, a third never reached", 1, 1);

    final String words;
    final int first;
    final int others;

    Sweep(String words, int first, int others) {
      this.words = words;
      this.first = first;
      this.others = others;
    }
  }

  @ParameterizedTest
  @CsvSource({"NORMAL, 3", "NORMAL, 10", "TUNED, 5", "UNEQUAL, 5", "CENSORED, 10"})
  void falseClaimsAreHardlyEverSupported(Sweep sweep, int seeds) {
    double slack = 3 * Math.sqrt(0.05 * 0.95 / SWEEPS);
    double share = supported(sweep, seeds, SWEEPS);
    assertTrue(share <= 0.05 + slack, sweep + " with " + seeds + " seeds: " + share);
  }

  @Test
  void theTable() {
    if (Integer.getInteger("sweeps") == null) {
      return;
    }
    StringBuilder table = new StringBuilder();
    for (Sweep sweep : Sweep.values()) {
      for (int seeds : new int[] {3, 5, 10, 20}) {
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %d | %.1f %% |%n",
                sweep.words,
                seeds,
                100 * supported(sweep, seeds, SWEEPS)));
      }
    }
    System.out.print(table);
  }

  private static double supported(Sweep sweep, int seeds, int sweeps) {
    RandomGenerator random = new Well19937c(new int[] {sweep.ordinal(), seeds});
    int wrong = 0;
    for (int i = 0; i < sweeps; i++) {
      Invented results = claiming(drawn(sweep, seeds, random), sweep == Sweep.CENSORED);
      boolean any = Court.judge(results).stream().anyMatch(j -> j.verdict() == Verdict.SUPPORTED);
      wrong += any ? 1 : 0;
    }
    return (double) wrong / sweeps;
  }

  private static Invented claiming(Invented results, boolean times) {
    String by = times ? TIME : LOSS;
    results
        .claiming("a before b", Dock.compare(by, "a", "b"))
        .claiming("c before b", Dock.compare(by, "c", "b"))
        .claiming("c before a", Dock.compare(by, "c", "a"));
    return times
        ? results
        : results.claiming(
            "a at most at the mean",
            new Bound(
                new Yardstick(LOSS),
                Map.of("optimizer", List.of("a")),
                Optional.of(0.999),
                Optional.empty()));
  }

  /** Log-normal losses with median 1, a third of the variance by the seed. */
  private static Invented drawn(Sweep sweep, int seeds, RandomGenerator random) {
    Invented results = Dock.byLoss();
    for (int seed = 0; seed < seeds; seed++) {
      double shared = 0.7 * random.nextGaussian();
      for (String optimizer : List.of("a", "b", "c")) {
        int rates = optimizer.equals("a") ? sweep.first : sweep.others;
        for (int rate = 0; rate < rates; rate++) {
          double value = Math.exp(shared + random.nextGaussian());
          var trial =
              results.trial(
                  seed, "optimizer", optimizer, "optimizer.rate", Double.toString(0.1 + rate));
          if (sweep == Sweep.CENSORED) {
            arriving(trial, value);
          } else {
            trial.curve(LOSS, 3, value);
          }
        }
      }
    }
    return results;
  }

  /** Reaches the target after some epochs, or never; of those, some diverge. */
  private static void arriving(InventedTrial trial, double value) {
    double[] losses = new double[9];
    Arrays.fill(losses, 2);
    int time = 1 + (int) (5 * value);
    if (time < losses.length) {
      losses[time] = 0.5;
    }
    trial.curve(LOSS, losses);
    if (value > 3) {
      trial.ended(Outcome.DIVERGED, "at the end");
    }
  }
}
