package basin.reports.fairness;

import static basin.reports.fairness.Contested.fair;
import static basin.reports.fairness.Contested.loss;
import static basin.reports.fairness.Contested.only;
import static basin.reports.fairness.Contested.tuned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.report.Objection;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules on what there is of each group, on invented results that break them and on others. */
class EvidenceRulesTest {
  @Test
  void whatIsMissingIsCountedByGroup() {
    Invented results = fair();
    results.trial(5, "optimizer", "adam").pending();
    results.trial(5, "optimizer", "sgd").ended(Outcome.FAILED, "no more room");

    List<Objection> found = new MissingCells().examine(results);

    assertEquals(
        List.of(
            "The answer is provisional: 1 of 12 trials have not run yet.",
            "1 of 12 trials has failed and is missing from the means."),
        found.stream().map(Objection::fact).toList());
    assertEquals(
        List.of("Missing: 1 of adam.", "Missing: 1 of sgd."),
        found.stream().map(Objection::evidence).toList());
    assertEquals("./basin run FILE", found.get(0).change());
  }

  @Test
  void unequalSeedsAreSaid() {
    Invented results = fair();
    results.trial(5, "optimizer", "adam").curve("validation.loss", 1, 0.5);

    assertTrue(
        only(new MissingCells(), results).evidence().startsWith("There are 6 seeds for adam and 5"),
        () -> only(new MissingCells(), results).evidence());
  }

  @Test
  void divergedTrialsAreCountedByGroup() {
    Invented results = fair();
    results.trial(5, "optimizer", "adam").curve("validation.loss", 1, 0.5);
    results.trial(5, "optimizer", "sgd").ended(Outcome.DIVERGED, "the loss is NaN");

    Objection found = only(new UnequalDivergence(), results);

    assertTrue(found.serious());
    assertTrue(
        found.evidence().startsWith("Diverged: 1 of 6 of sgd and 0 of 6 of adam."),
        found.evidence());
    assertEquals("goal: {metric: validation.loss, at-most: 0.73}", found.change());
  }

  @Test
  void divergenceWhileTuningIsNoLossOfTheMeans() {
    Invented results = new Invented().goal("validation.loss", false);
    tuned(results, "sgd", 0.1, "0.1", "1");
    tuned(results, "adam", 0.3, "0.1", "1");
    results
        .trial(0, "optimizer", "adam", "optimizer.rate", "10")
        .ended(Outcome.DIVERGED, "the loss is NaN");

    Objection found = only(new UnequalDivergence(), results);

    assertFalse(found.serious());
    assertTrue(
        found.evidence().startsWith("Diverged: 0 of 10 of sgd and 1 of 11 of adam."),
        found.evidence());
  }

  @Test
  void equalBudgetsThatCameToUnequalWorkAreSaid() {
    Invented results = new Invented().goal("validation.loss", false);
    for (int seed = 0; seed < 5; seed++) {
      loss(results.trial(seed, "optimizer", "sgd"), 0.5, seed);
      loss(results.trial(seed, "optimizer", "sam").costing(2, 0.5), 0.4, seed);
    }

    Objection found = only(new UnequalEvaluation(), results);

    assertEquals("Equal budgets came to unequal work.", found.fact());
    assertEquals(
        "Passes over the training rows in a trial: 4 for sam and 2 for sgd.", found.evidence());
    assertTrue(found.serious()); // the first had more
  }

  @Test
  void recordsAreAsFarApartAsTheClockOfTheTargetSays() {
    assertTrue(cadences(1, 1).stream().noneMatch(EvidenceRulesTest::uneven));
    Objection found =
        cadences(1, 2).stream().filter(EvidenceRulesTest::uneven).findFirst().orElseThrow();
    assertEquals("Recorded every 50 steps for adam and every step for sgd.", found.evidence());
  }

  private static boolean uneven(Objection objection) {
    return objection.fact().contains("not recorded equally often");
  }

  /** Adam has 50 steps from record to record, gradient descent one: in so many epochs. */
  private static List<Objection> cadences(double adam, double sgd) {
    Invented results = new Invented().goal("validation.loss", false, 0.5);
    for (int seed = 0; seed < 5; seed++) {
      results.trial(seed, "optimizer", "adam").recorded(List.of(every(50, adam)), List.of());
      results.trial(seed, "optimizer", "sgd").recorded(List.of(every(1, sgd)), List.of());
    }
    return new UnequalEvaluation().examine(results);
  }

  private static Curve every(long steps, double epochs) {
    long[] at = {0, steps, 2 * steps, 3 * steps};
    double[] times = {0, epochs, 2 * epochs, 3 * epochs};
    return new Curve("validation.loss", at, times, at, new double[] {3, 1, 0.4, 0.3});
  }

  @Test
  void aLeadShorterThanWhatLiesBetweenTwoRecordsIsCoarse() {
    Invented results = new Invented().goal("validation.loss", false, 0.5);
    for (int seed = 0; seed < 5; seed++) {
      results.trial(seed, "optimizer", "adam").curve("validation.loss", 3, 1, 0.4, 0.3);
      results.trial(seed, "optimizer", "sgd").curve("validation.loss", 3, 2, 1, 0.3);
    }
    Objection found = only(new UnequalEvaluation(), results);

    assertEquals(
        "There is a record every 1 epoch, and adam leads sgd by 1 epoch.", found.evidence());
    assertEquals("probes: [{metrics: {every: 4 steps}}]", found.change());
  }

  @Test
  void fewSeedsAreFewUnlessTheyChangeNothing() {
    Invented results = new Invented().goal("validation.loss", false);
    Invented fixed = new Invented().goal("validation.loss", false);
    for (int seed = 0; seed < 3; seed++) {
      loss(results.trial(seed, "optimizer", "adam"), 0.4, seed);
      loss(results.trial(seed, "optimizer", "sgd"), 0.5, seed);
      fixed.trial(seed, "optimizer", "adam").curve("validation.loss", 1, 0.4);
      fixed.trial(seed, "optimizer", "sgd").curve("validation.loss", 1, 0.5);
    }
    Objection found = only(new FewSeeds(), results);

    assertEquals("3 seeds are few.", found.fact());
    assertEquals("./basin run FILE --set seeds=10", found.change());
    assertEquals(List.of(), new FewSeeds().examine(fixed));
  }

  @Test
  void moreSeedsAreAskedForWhereTheSeenDifferenceCouldBeFound() {
    Invented results = new Invented().goal("validation.error", false);
    double[] noise = {0.3, -0.2, 0.1, -0.3, 0.2, 0.0};
    for (int seed = 0; seed < 6; seed++) {
      results.trial(seed + 7, "optimizer", "adam").curve("validation.error", 9, 1);
      results
          .trial(seed + 7, "optimizer", "sgd")
          .curve("validation.error", 9, 1.15 + noise[seed] + 0.0001 * seed);
    }
    Objection found = only(new FewSeeds(), results);

    assertFalse(found.serious());
    assertTrue(found.fact().startsWith("6 seeds are too few"), found.fact());
    assertTrue(
        found.change().startsWith("./basin run FILE --set \"seeds=[7,8,9,10,11,12,13,"),
        found.change());
  }

  @Test
  void aGroupThatWasPrunedAsAWholeIsSaidToHaveBeenComparedByWhatItHad() {
    Invented results = new Invented().goal("validation.loss", false);
    tuned(results, "sgd", 0.1, "0.1", "1");
    pruned(results, "0.2", 1, "pruned at rung 1 of 2 (1 of 4 epochs): validation.loss 3");
    pruned(results, "0.3", 2, "pruned at rung 2 of 2 (2 of 4 epochs): validation.loss 0.7");
    pruned(results, "0.4", 2, "pruned at rung 2 of 2 (2 of 4 epochs): validation.loss 0.9");

    Objection found = only(new PrunedGroups(), results);

    assertTrue(found.serious());
    assertEquals(
        "Compared by what they had at the rung: adam, 3 settings, the furthest pruned at rung 2 of"
            + " 2 (2 of 4 epochs): validation.loss 0.7.",
        found.evidence());
    assertEquals("prune", found.key());
    tuned(results, "adam", 0.3, "0.5");
    assertEquals(List.of(), new PrunedGroups().examine(results), "one came to its end");
  }

  private static void pruned(Invented results, String rate, int epochs, String reason) {
    String words = reason.substring(reason.lastIndexOf(' ') + 1);
    double[] losses = new double[epochs + 1];
    Arrays.fill(losses, Double.parseDouble(words));
    results
        .trial(0, "optimizer", "adam", "optimizer.rate", rate)
        .curve("validation.loss", losses)
        .ended(Outcome.PRUNED, reason);
  }
}
