package basin.reports.claims;

import static basin.reports.claims.Dock.byLoss;
import static basin.reports.claims.Dock.compare;
import static basin.reports.claims.Dock.judge;
import static basin.reports.claims.Dock.losses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.claim.Judgement;
import basin.spi.claim.Verdict;
import basin.spi.claim.Yardstick;
import basin.spi.run.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompareTest {
  private static final String LOSS = "train.loss";
  private static final String TIME = "epochs to train.loss ≤ 1";

  @Test
  void whatIsPlainlyBetterIsSupportedAndTheOppositeRefuted() {
    Invented results = byLoss();
    losses(results, "adam", 0.11, 0.12, 0.10, 0.13, 0.12);
    losses(results, "sgd", 0.21, 0.25, 0.19, 0.27, 0.22);
    Judgement judgement = judge(results, compare(LOSS, "adam", "sgd"));
    assertEquals(Verdict.SUPPORTED, judgement.verdict());
    double mean =
        (ln(0.21, 0.11) + ln(0.25, 0.12) + ln(0.19, 0.10) + ln(0.27, 0.13) + ln(0.22, 0.12)) / 5;
    assertEquals(Math.exp(mean), judgement.grounds().get(0).value(), 1e-12);
    assertTrue(judgement.grounds().get(0).low() > 1.5);
    assertTrue(
        judgement
            .grounds()
            .get(0)
            .words()
            .startsWith("lead of adam over sgd in train.loss: a factor of "),
        judgement.grounds()::toString);

    Invented opposite = byLoss();
    losses(opposite, "adam", 0.11, 0.12, 0.10, 0.13, 0.12);
    losses(opposite, "sgd", 0.21, 0.25, 0.19, 0.27, 0.22);
    assertEquals(Verdict.REFUTED, judge(opposite, compare(LOSS, "sgd", "adam")).verdict());
  }

  @Test
  void noiseDecidesNothingAndTheSeedsThatWouldAreSaid() {
    Invented results = byLoss();
    losses(results, "adam", 0.10, 0.22, 0.15, 0.20, 0.14);
    losses(results, "sgd", 0.20, 0.16, 0.19, 0.15, 0.22);
    Judgement judgement = judge(results, compare(LOSS, "adam", "sgd"));
    assertEquals(Verdict.UNDECIDED, judgement.verdict());
    assertTrue(
        judgement.decides().get(0).matches("More seeds: about \\d+ in all, .*--set seeds=\\d+.*"),
        judgement.decides()::toString);
  }

  @Test
  void oneSeedNeverDecides() {
    Invented results = byLoss();
    losses(results, "adam", 1e-9);
    losses(results, "sgd", 2);
    Judgement judgement = judge(results, compare(LOSS, "adam", "sgd"));
    assertEquals(Verdict.UNDECIDED, judgement.verdict());
    assertEquals("One seed cannot tell a difference from chance.", judgement.reason());
  }

  @Test
  void whereNoSeedChangesAnythingTheNumbersDecide() {
    for (double sgd : new double[] {0.3, 0.1, 0.05}) {
      Invented results = byLoss();
      losses(results, "adam", 0.1, 0.1);
      losses(results, "sgd", sgd, sgd);
      Verdict verdict = judge(results, compare(LOSS, "adam", "sgd")).verdict();
      assertEquals(sgd > 0.1 ? Verdict.SUPPORTED : Verdict.REFUTED, verdict, "sgd at " + sgd);
    }
  }

  @Test
  void aTargetNeverReachedAndADivergedRunComeLast() {
    Invented results = byLoss();
    for (int seed = 0; seed < 7; seed++) {
      results.trial(seed, "optimizer", "adam").curve(LOSS, 3, 2 + seed, 0.9, 0.5);
      if (seed < 4) {
        results.trial(seed, "optimizer", "sgd").curve(LOSS, 3, 2.9, 2.5 + seed, 2);
      } else {
        results
            .trial(seed, "optimizer", "sgd")
            .curve(LOSS, 3, 8, 1e9)
            .ended(Outcome.DIVERGED, "at step 80");
      }
    }
    Judgement judgement = judge(results, compare(TIME, "adam", "sgd"));
    assertEquals(Verdict.SUPPORTED, judgement.verdict());
    assertEquals(2.0 / 128, judgement.p(), 1e-12, "all seven signs agree");
    assertTrue(
        judgement.grounds().get(0).words().contains("7 of 7 for adam, 0 of 7 for sgd"),
        judgement.grounds()::toString);
  }

  @Test
  void whereNobodyArrivesALongerBudgetIsAskedFor() {
    Invented results = byLoss();
    losses(results, "adam", 2, 2.1, 2.2, 2, 2.5);
    losses(results, "sgd", 2, 2.1, 2.4, 2, 2.6);
    Judgement judgement = judge(results, compare(TIME, "adam", "sgd"));
    assertEquals(Verdict.UNDECIDED, judgement.verdict());
    assertTrue(
        judgement.decides().toString().contains("A longer budget: 10 runs never reached"),
        judgement.decides()::toString);
  }

  @Test
  void aMarginMustBeExceededAsAWhole() {
    Invented results = byLoss();
    losses(results, "adam", 0.101, 0.121, 0.102, 0.131, 0.124);
    losses(results, "sgd", 0.201, 0.249, 0.206, 0.262, 0.247);
    assertEquals(
        Verdict.SUPPORTED,
        judge(results, compare(LOSS, "1.9 times", List.of("adam", "sgd"))).verdict());
    Invented more = byLoss();
    losses(more, "adam", 0.101, 0.121, 0.102, 0.131, 0.124);
    losses(more, "sgd", 0.201, 0.249, 0.206, 0.262, 0.247);
    assertEquals(
        Verdict.REFUTED, judge(more, compare(LOSS, "2.2", List.of("adam", "sgd"))).verdict());
  }

  @Test
  void numbersBelowZeroHaveNoFactor() {
    Invented results = byLoss();
    losses(results, "adam", -0.33, -0.32, -0.31, -0.33, -0.32);
    losses(results, "sgd", 0.31, 0.33, 0.32, 0.34, 0.33);
    Judgement judgement = judge(results, compare(LOSS, "0.6", List.of("adam", "sgd")));
    assertEquals(Verdict.UNDECIDED, judgement.verdict());
    assertEquals(
        "Numbers below 0 have no factor by which one is ahead of the other.", judgement.reason());
    Invented again = byLoss();
    losses(again, "adam", -0.331, -0.322, -0.312, -0.333, -0.320);
    losses(again, "sgd", 0.311, 0.333, 0.324, 0.345, 0.332);
    assertEquals(
        Verdict.SUPPORTED,
        judge(again, compare(LOSS, "0.6 difference", List.of("adam", "sgd"))).verdict());
  }

  @Test
  void aMoreAccurateOneIsAheadByADifference() {
    Invented results = new Invented().goal("test.accuracy", true);
    double[] adam = {0.93, 0.95, 0.94, 0.96, 0.93};
    for (int seed = 0; seed < adam.length; seed++) {
      results.trial(seed, "optimizer", "adam").curve("test.accuracy", 0.1, adam[seed]);
      results.trial(seed, "optimizer", "sgd").curve("test.accuracy", 0.1, 0.9 + 0.002 * seed);
    }
    Judgement judgement = judge(results, compare("test.accuracy", "adam", "sgd"));
    assertEquals(Verdict.SUPPORTED, judgement.verdict());
    assertEquals(0.038, judgement.grounds().get(0).value(), 1e-9);
  }

  @Test
  void itMustHoldForEachLevelOfWhatElseIsCompared() {
    Invented results = byLoss();
    for (int seed = 0; seed < 5; seed++) {
      double noise = 0.01 * ((seed * 7) % 5);
      for (String depth : List.of("2", "8")) {
        double better = depth.equals("2") ? 0.1 : 0.4;
        results
            .trial(seed, "optimizer", "adam", "problem.depth", depth)
            .curve(LOSS, 3, better + noise);
        results
            .trial(seed, "optimizer", "sgd", "problem.depth", depth)
            .curve(LOSS, 3, 0.25 + 1.3 * noise);
      }
    }
    Judgement judgement = judge(results, compare(LOSS, "adam", "sgd"));
    assertEquals(Verdict.REFUTED, judgement.verdict());
    assertEquals(2, judgement.grounds().size());
    assertTrue(
        judgement.grounds().get(1).about().endsWith("(depth 8)"), judgement.grounds()::toString);
    Compare shallow =
        new Compare(
            Map.of("optimizer", List.of("adam", "sgd"), "problem.depth", List.of("2")),
            new Yardstick(LOSS),
            Optional.empty());
    assertEquals(
        Verdict.SUPPORTED, Court.judge(results.claiming("shallow", shallow)).get(1).verdict());
  }

  @Test
  void trialsThatHaveNotRunLeaveItUndecided() {
    Invented results = byLoss();
    losses(results, "adam", 0.1, 0.12, 0.11, 0.13);
    losses(results, "sgd", 0.5, 0.55, 0.51, 0.57);
    results.trial(4, "optimizer", "adam").pending();
    results.trial(4, "optimizer", "sgd").ended(Outcome.FAILED, "no memory");
    Judgement judgement = judge(results, compare(LOSS, "adam", "sgd"));
    assertEquals(Verdict.UNDECIDED, judgement.verdict());
    assertTrue(judgement.reason().startsWith("2 trials it rests on have not run"));
  }

  @Test
  void aSettingIsChosenForEachSeedByTheOthers() {
    Invented results = byLoss();
    double[][] adam = {{0.3, 0.9, 0.8, 0.7}, {0.5, 0.5, 0.6, 0.4}};
    for (int rate = 0; rate < 2; rate++) {
      for (int seed = 0; seed < 4; seed++) {
        results
            .trial(seed, "optimizer", "adam", "optimizer.rate", "0.0" + (rate + 1))
            .curve(LOSS, 3, adam[rate][seed]);
      }
    }
    for (int seed = 0; seed < 4; seed++) {
      results
          .trial(seed, "optimizer", "sgd", "optimizer.rate", "0.01")
          .curve(LOSS, 3, 0.7 + 0.01 * seed);
    }
    Judgement judgement =
        judge(results, compare("train.loss", "0 difference", List.of("adam", "sgd")));
    assertEquals((0.2 + 0.21 + 0.12 + 0.33) / 4, judgement.grounds().get(0).value(), 1e-12);
    assertTrue(
        judgement
            .cautions()
            .contains(
                "adam had 2 settings tried, chosen for each seed by all others by train.loss; nothing"
                    + " tells any of them from the best."),
        judgement.cautions()::toString);
    assertTrue(
        judgement
            .cautions()
            .contains(
                "A better setting may lie beyond the grid: rate 0.02 is the largest tried for adam."),
        judgement.cautions()::toString);
  }

  @Test
  void validationRowsChooseWhatTestRowsJudge() {
    Invented results = new Invented().goal("test.loss", false);
    for (int seed = 0; seed < 5; seed++) {
      double noise = 0.01 * ((seed * 3) % 5);
      rate(results, seed, "0.1", 0.9 + noise, 0.2 + noise); // best on validation rows
      rate(results, seed, "0.3", 0.1 + noise, 0.8 + noise); // best on test rows
      results
          .trial(seed, "optimizer", "sgd", "optimizer.rate", "0.1")
          .curve("test.loss", 3, 0.5 + 0.5 * noise)
          .curve("validation.loss", 3, 0.5);
    }
    assertEquals(Verdict.REFUTED, judge(results, compare("test.loss", "adam", "sgd")).verdict());
  }

  private static void rate(Invented results, int seed, String rate, double test, double kept) {
    results
        .trial(seed, "optimizer", "adam", "optimizer.rate", rate)
        .curve("test.loss", 3, test)
        .curve("validation.loss", 3, kept);
  }

  @Test
  void whoTunesOnTestRowsIsTold() {
    Invented results = new Invented().goal("test.loss", false);
    for (int seed = 0; seed < 3; seed++) {
      for (String optimizer : List.of("adam", "sgd")) {
        for (String rate : List.of("0.1", "0.3")) {
          results
              .trial(seed, "optimizer", optimizer, "optimizer.rate", rate)
              .curve("test.loss", 3, 0.1 + 0.01 * seed);
        }
      }
    }
    Judgement judgement = judge(results, compare("test.loss", "adam", "sgd"));
    assertEquals(
        1,
        judgement.cautions().stream()
            .filter(c -> c.startsWith("adam and sgd had settings chosen on the very test rows"))
            .count(),
        judgement.cautions()::toString);
  }

  @Test
  void manyClaimsAreHarderToSupportThanOne() {
    Invented results = byLoss();
    losses(results, "adam", 0.10, 0.14, 0.13, 0.11, 0.12);
    losses(results, "sgd", 0.15, 0.15, 0.16, 0.19, 0.13);
    Compare claim = compare(LOSS, "adam", "sgd");
    assertEquals(Verdict.SUPPORTED, judge(results, claim).verdict());
    for (int i = 0; i < 9; i++) {
      results.claiming("again " + i, claim);
    }
    List<Judgement> all = Court.judge(results);
    all.forEach(judgement -> assertEquals(Verdict.UNDECIDED, judgement.verdict()));
    assertEquals(10 * all.get(0).p(), all.get(0).corrected(), 1e-12);
  }

  @Test
  void oneAxisHasSeveralLevels() {
    assertThrows(IllegalArgumentException.class, () -> compare(LOSS, "adam"));
    assertThrows(IllegalArgumentException.class, () -> compare(LOSS, "adam", "adam"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Compare(
                Map.of("optimizer", List.of("a", "b"), "depth", List.of("1", "2")),
                new Yardstick(LOSS),
                Optional.empty()));
  }

  private static double ln(double second, double first) {
    return Math.log(second) - Math.log(first);
  }

  @Test
  void aClaimSaysWhichWayIsBetterWhereANameDoesNot() {
    Invented results = byLoss();
    for (int seed = 0; seed < 6; seed++) {
      results
          .trial(seed, "optimizer", "sgd")
          .curve("train.loss", 3, 0.1 + seed)
          .curve("bend", 9, 1.5 + 0.1 * seed);
      results
          .trial(seed, "optimizer", "adam")
          .curve("train.loss", 3, 0.2 + seed)
          .curve("bend", 9, 2.5 + 0.13 * seed);
    }
    assertEquals(Verdict.SUPPORTED, judge(results, compare("low bend", "sgd", "adam")).verdict());
    results.claiming("high", compare("high bend", "sgd", "adam"));
    assertEquals(Verdict.REFUTED, Court.judge(results).get(1).verdict());
  }
}
