package basin.reports.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.spi.report.FairnessRule;
import basin.spi.report.Objection;
import java.util.Arrays;
import java.util.List;

/** Comparisons that rules of fairness are shown. */
final class Contested {
  private Contested() {}

  static Objection only(FairnessRule rule, Invented results) {
    List<Objection> found = rule.examine(results);
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }

  /** Two optimizers at one rate, five seeds, a difference that all of them show. */
  static Invented fair() {
    Invented results = new Invented().goal("validation.loss", false);
    for (int seed = 0; seed < 5; seed++) {
      loss(results.trial(seed, "optimizer", "adam"), 0.4, seed);
      loss(results.trial(seed, "optimizer", "sgd"), 0.7, seed);
    }
    return results;
  }

  static InventedTrial loss(InventedTrial trial, double last, int seed) {
    return trial.curve(
        "validation.loss", 2, 1, last * (1 + 0.01 * seed + 0.003 * last * seed * seed));
  }

  /** The first rate is the best; the others end at ten times its loss and more. */
  static void tuned(Invented results, String optimizer, double best, String... rates) {
    for (int i = 0; i < rates.length; i++) {
      for (int seed = 0; seed < 5; seed++) {
        loss(
            results.trial(seed, "optimizer", optimizer, "optimizer.rate", rates[i]),
            best * (i == 0 ? 1 : 10 + i),
            seed);
      }
    }
  }

  static void values(Invented results, String setting, double... bySeed) {
    for (int seed = 0; seed < bySeed.length; seed++) {
      results.trial(seed, "tuned.setting", setting).curve("validation.error", 9, bySeed[seed]);
    }
  }

  static void values(
      Invented results, String axis, String group, String setting, double... bySeed) {
    for (int seed = 0; seed < bySeed.length; seed++) {
      results
          .trial(seed, axis, group, "tuned.setting", setting)
          .curve("validation.error", 9, bySeed[seed]);
    }
  }

  /** With a target, to which seconds are compared. */
  static Invented timed() {
    return new Invented().goal("validation.loss", false, 0.5);
  }

  static InventedTrial reaching(InventedTrial trial, int epoch) {
    double[] losses = new double[12];
    Arrays.setAll(losses, i -> i < 4 * epoch ? 1 : 0.4);
    return trial.curve("validation.loss", losses);
  }

  static Invented beside(
      Invented results, int first, int firstLockstep, int second, int secondLockstep) {
    for (int seed = 0; seed < 5; seed++) {
      reaching(results.trial(seed, "optimizer", "adam"), 1).beside(first, firstLockstep, 0.25);
      reaching(results.trial(seed, "optimizer", "sgd"), 2).beside(second, secondLockstep, 0.25);
    }
    return results;
  }
}
