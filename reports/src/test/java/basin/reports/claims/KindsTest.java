package basin.reports.claims;

import static basin.reports.claims.Dock.byLoss;
import static basin.reports.claims.Dock.judge;
import static basin.reports.claims.Dock.losses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.claim.Judgement;
import basin.spi.claim.Verdict;
import basin.spi.claim.Yardstick;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bounds, orders and laws. */
class KindsTest {
  private static final Yardstick LOSS = new Yardstick("train.loss");
  private static final Yardstick STEPS = new Yardstick("steps to train.loss ≤ 1");

  private static Bound bound(Yardstick by, Double atMost, Double atLeast, String... of) {
    return new Bound(
        by,
        of.length == 0 ? Map.of() : Map.of("optimizer", List.of(of)),
        Optional.ofNullable(atMost),
        Optional.ofNullable(atLeast));
  }

  @Test
  void aBoundHoldsForTheMeanOverSeeds() {
    Invented results = byLoss();
    losses(results, "adam", 0.011, 0.008, 0.009, 0.007, 0.0083);
    losses(results, "sgd", 0.11, 0.2, 0.3, 0.13, 0.22);
    assertEquals(Verdict.UNDECIDED, judge(results, bound(LOSS, 0.01, null, "adam")).verdict());
    results.claiming("looser", bound(LOSS, 0.02, null, "adam"));
    results.claiming("tighter", bound(LOSS, 0.002, null, "adam"));
    results.claiming("between", bound(LOSS, 0.02, 0.005, "adam"));
    results.claiming("all", bound(LOSS, 0.02, null));
    List<Judgement> all = Court.judge(results);
    assertEquals(Verdict.SUPPORTED, all.get(1).verdict());
    assertEquals(Verdict.REFUTED, all.get(2).verdict());
    assertEquals(Verdict.SUPPORTED, all.get(3).verdict());
    assertEquals(Verdict.REFUTED, all.get(4).verdict(), "sgd is above");
    double mean =
        Math.exp(
            (Math.log(0.011)
                    + Math.log(0.008)
                    + Math.log(0.009)
                    + Math.log(0.007)
                    + Math.log(0.0083))
                / 5);
    assertEquals(mean, all.get(1).grounds().get(0).value(), 1e-12);
    assertTrue(all.get(1).grounds().get(0).low() < mean);
    assertTrue(all.get(1).grounds().get(0).high() > mean);
  }

  @Test
  void aBoundOfATimeCountsWhoNeverArrivesAsBeyond() {
    Invented results = byLoss();
    for (int seed = 0; seed < 8; seed++) {
      results
          .trial(seed, "optimizer", "adam")
          .rowless()
          .curve("train.loss", 3, 2, seed == 0 ? 1.5 : 0.5, seed == 0 ? 1.4 : 0.3);
    }
    Judgement judgement = judge(results, bound(STEPS, 2.0, null, "adam"));
    assertEquals(Verdict.UNDECIDED, judgement.verdict());
    assertTrue(
        judgement.grounds().get(0).words().contains("runs that arrived: 7 of 8 for adam"),
        judgement.grounds()::toString);
  }

  @Test
  void aLimitThatIsExactlyMetIsNotExceeded() {
    Invented results = byLoss();
    losses(results, "adam", 0.25, 0.25);
    assertEquals(Verdict.SUPPORTED, judge(results, bound(LOSS, 0.25, null, "adam")).verdict());
  }

  @Test
  void aBoundNeedsALimit() {
    assertThrows(IllegalArgumentException.class, () -> bound(LOSS, null, null, "adam"));
    assertThrows(IllegalArgumentException.class, () -> bound(LOSS, 1.0, 2.0, "adam"));
  }

  @Test
  void anOrderNeedsEveryNeighbourToBeInOrder() {
    Invented results = byLoss();
    losses(results, "adam", 0.11, 0.10, 0.12, 0.105, 0.11);
    losses(results, "momentum", 0.21, 0.20, 0.22, 0.19, 0.23);
    losses(results, "sgd", 0.31, 0.35, 0.32, 0.33, 0.30);
    assertEquals(Verdict.SUPPORTED, judge(results, order("adam", "momentum", "sgd")).verdict());
    List<Judgement> all = Court.judge(results.claiming("mixed", order("adam", "sgd", "momentum")));
    assertEquals(Verdict.REFUTED, all.get(1).verdict());
    assertEquals(2, all.get(1).grounds().size());
  }

  private static Order order(String... levels) {
    return new Order(Map.of("optimizer", List.of(levels)), LOSS);
  }

  @Test
  void aPowerIsFittedForEachSeed() {
    Invented results = byLoss();
    double[] noise = {0, 0.01, -0.01, 0.02, -0.015};
    for (int seed = 0; seed < noise.length; seed++) {
      for (int condition : new int[] {4, 16, 64}) {
        results
            .trial(seed, "problem.condition", "" + condition)
            .curve("train.loss", 3, Math.pow(condition, 0.5 + noise[seed]));
      }
    }
    Judgement judgement = judge(results, law(LOSS, 0.5));
    assertEquals(Verdict.SUPPORTED, judgement.verdict());
    assertEquals(0.501, judgement.grounds().get(0).value(), 1e-9);
    assertEquals(0.501, judgement.grounds().get(1).value(), 1e-9);
    assertEquals(
        Verdict.REFUTED, Court.judge(results.claiming("linear", law(LOSS, 1))).get(1).verdict());
  }

  @Test
  void whereNoSeedChangesAnythingTheLineTellsHowSureThePowerIs() {
    int[] conditions = {10, 30, 100, 300};
    for (double bend : new double[] {0, 0.25}) {
      Invented results = byLoss();
      for (int seed = 0; seed < 2; seed++) {
        for (int i = 0; i < conditions.length; i++) {
          double value = Math.sqrt(conditions[i]) * Math.exp(bend * (i % 2));
          results
              .trial(seed, "problem.condition", "" + conditions[i])
              .curve("train.loss", 300, value);
        }
      }
      Verdict verdict = judge(results, law(LOSS, 0.5)).verdict();
      assertEquals(bend == 0 ? Verdict.SUPPORTED : Verdict.UNDECIDED, verdict, "bend " + bend);
    }
  }

  @Test
  void noLawIsFittedWithoutThoseThatNeverArrive() {
    Invented results = byLoss();
    for (int condition : new int[] {4, 16, 64}) {
      results
          .trial(0, "problem.condition", "" + condition)
          .rowless()
          .curve("train.loss", 3, 2, condition == 64 ? 1.5 : 0.5);
    }
    Judgement judgement = judge(results, law(STEPS, 0.5));
    assertEquals(Verdict.UNDECIDED, judgement.verdict());
    assertTrue(judgement.reason().startsWith("1 run never reached"), judgement::reason);
  }

  private static Law law(Yardstick by, double exponent) {
    return new Law(by, "problem.condition", exponent, 0.05, Map.of());
  }
}
