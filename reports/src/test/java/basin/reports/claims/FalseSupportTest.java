package basin.reports.claims;

import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.reports.statistics.random.Draws;
import basin.spi.claim.Contention;
import basin.spi.claim.EvidenceRule;
import basin.spi.claim.Verdict;
import basin.spi.claim.Weight;
import basin.spi.claim.Yardstick;
import basin.spi.run.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of sweeps in which every claim is false, at most one in twenty supports any: quickly here, and as
 * the table of README.md with {@code -Dsweeps=1000}.
 */
class FalseSupportTest {
  private static final int SWEEPS = Integer.getInteger("sweeps", 150);
  private static final int[] SEEDS = {3, 5, 10, 20};
  private static final String LOSS = "train.loss";
  private static final String TIME = "epochs to train.loss ≤ 1";
  private static final int FOUR = 4;

  /** How values come about that are the same in law for all optimizers. */
  enum Sweep {
    NORMAL("values alike", 1, 1, FOUR),
    TUNED("three rates each, alike", 3, 3, FOUR),
    UNEQUAL("five rates against one, alike", 5, 1, FOUR),
    TURNED("one rate against five, alike", 1, 5, FOUR),
    PAIR("five rates each, alike; one claim", 5, 5, 1),
    CENSORED("times alike, a third never reached", 1, 1, 3),
    CENSORED_TUNED("three rates each, times alike, a third never reached", 3, 3, 3),
    TRUSTED("five rates each, alike; one claim, were the choice for each seed trusted", 5, 5, 1);

    final String words;
    final int first;
    final int others;
    final int claims;

    Sweep(String words, int first, int others, int claims) {
      this.words = words;
      this.first = first;
      this.others = others;
      this.claims = claims;
    }

    boolean timed() {
      return claims == 3;
    }
  }

  @ParameterizedTest
  @CsvSource({"NORMAL, 3", "NORMAL, 10", "TUNED, 5", "UNEQUAL, 5", "PAIR, 20", "CENSORED, 10"})
  void falseClaimsAreHardlyEverSupported(Sweep sweep, int seeds) {
    double slack = 3 * Math.sqrt(0.05 * 0.95 / SWEEPS);
    double share = supported(sweep, seeds, SWEEPS);
    assertTrue(share <= 0.05 + slack, sweep + " with " + seeds + " seeds: " + share);
  }

  @Test
  void theChoiceForEachSeedAloneWouldSupportFarMore() {
    assertTrue(supported(Sweep.TRUSTED, 20, SWEEPS) > 0.08);
  }

  @Test
  void theTable() {
    if (Integer.getInteger("sweeps") == null) {
      return;
    }
    for (Sweep sweep : Sweep.values()) {
      System.out.printf(
          "| %s | %d | %s |%n",
          sweep.words,
          sweep.claims,
          Arrays.stream(SEEDS)
              .mapToObj(n -> String.format(Locale.ROOT, "%.1f", 100 * supported(sweep, n, SWEEPS)))
              .collect(Collectors.joining(" · ")));
    }
  }

  private static double supported(Sweep sweep, int seeds, int sweeps) {
    Draws draws = Draws.of("false support", sweep.ordinal(), seeds);
    int wrong = 0;
    for (int i = 0; i < sweeps; i++) {
      Invented results = claiming(drawn(sweep, seeds, draws), sweep);
      boolean any = Court.judge(results).stream().anyMatch(j -> j.verdict() == Verdict.SUPPORTED);
      wrong += any ? 1 : 0;
    }
    return (double) wrong / sweeps;
  }

  private static Invented claiming(Invented results, Sweep sweep) {
    String by = sweep.timed() ? TIME : LOSS;
    EvidenceRule rule = new Verdicts(new PairedRule(), sweep == Sweep.TRUSTED);
    results.claiming("a before b", Dock.compare(by, "a", "b"), rule);
    if (sweep.claims > 1) {
      results
          .claiming("c before b", Dock.compare(by, "c", "b"), rule)
          .claiming("c before a", Dock.compare(by, "c", "a"), rule);
    }
    return sweep.claims < FOUR
        ? results
        : results.claiming(
            "a at most at the mean",
            new Bound(
                new Yardstick(LOSS),
                Map.of("optimizer", List.of("a")),
                Optional.of(0.999),
                Optional.empty()),
            rule);
  }

  /** Log-normal losses with median 1, a third of the variance by the seed. */
  private static Invented drawn(Sweep sweep, int seeds, Draws draws) {
    Invented results = Dock.byLoss();
    for (int seed = 0; seed < seeds; seed++) {
      double shared = 0.7 * draws.gaussian();
      for (String optimizer : List.of("a", "b", "c")) {
        int rates = optimizer.equals("a") ? sweep.first : sweep.others;
        for (int rate = 0; rate < rates; rate++) {
          double value = Math.exp(shared + draws.gaussian());
          var trial =
              results.trial(
                  seed, "optimizer", optimizer, "optimizer.rate", Double.toString(0.1 + rate));
          if (sweep.timed()) {
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

  /**
   * The rule without its word on how many seeds it would take: that is drawn at length, and no
   * verdict hears it.
   *
   * @param trusting as if what was chosen for each seed by the others were independent of them
   */
  private record Verdicts(PairedRule rule, boolean trusting) implements EvidenceRule {
    @Override
    public Weight weigh(Contention all) {
      return rule.weigh(
          trusting
              ? new Contention(
                  all.about(),
                  all.unit(),
                  all.shown(),
                  all.strict(),
                  all.gains(),
                  all.fit(),
                  all.sides())
              : all);
    }

    @Override
    public String words() {
      return rule.words();
    }

    @Override
    public double level() {
      return rule.level();
    }

    @Override
    public boolean shared() {
      return rule.shared();
    }

    @Override
    public int seedsAtLeast() {
      return rule.seedsAtLeast();
    }

    @Override
    public boolean plain() {
      return rule.plain();
    }

    @Override
    public OptionalInt needed(Contention contention, double level) {
      return OptionalInt.empty();
    }
  }
}
