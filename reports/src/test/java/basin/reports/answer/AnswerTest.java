package basin.reports.answer;

import static basin.reports.answer.Answered.accuracies;
import static basin.reports.answer.Answered.answer;
import static basin.reports.answer.Answered.losses;
import static basin.reports.answer.Answered.note;
import static basin.reports.answer.Answered.table;
import static basin.reports.answer.Answered.verdicts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is first, and by how much: the sentences word by word. */
class AnswerTest {
  @Test
  void aClearWinnerIsSaidToHaveWon() {
    Invented results = new Invented();
    accuracies(results, "adam", 0.95, 0.96, 0.955, 0.958);
    accuracies(results, "sgd", 0.90, 0.915, 0.904, 0.91);
    assertEquals(
        "First came adam: validation.accuracy 0.9557 [95 % CI 0.9488 to 0.9627] over only 4 seeds."
            + " It beat sgd by 0.0485 [95 % CI 0.0443 to 0.0527], paired over 4 seeds (p < 0.001).",
        answer(results));
  }

  @Test
  void aLeadThatMayBeChanceIsCalledNotEnough() {
    Invented results = new Invented();
    accuracies(results, "adam", 0.95, 0.961, 0.955, 0.9, 0.91);
    accuracies(results, "sgd", 0.951, 0.945, 0.957, 0.889, 0.914);
    assertEquals(
        "First came adam: validation.accuracy 0.935 [95 % CI 0.900 to 0.970] over 5 seeds. With 5"
            + " seeds, its lead of 0.004 [95 % CI −0.007 to 0.015] over sgd is not enough to tell"
            + " the two apart.",
        answer(results));
  }

  @Test
  void whichIsFirstWasNotKnownBeforeSoAllPairsAreCorrectedFor() {
    Invented results = new Invented();
    accuracies(results, "adam", 0.95, 0.96, 0.955, 0.958);
    accuracies(results, "sgd", 0.90, 0.915, 0.904, 0.91);
    accuracies(results, "momentum", 0.93, 0.925, 0.928, 0.929);
    assertTrue(
        answer(results).endsWith("(p = 0.0058 after Holm's correction for 3 comparisons)."),
        answer(results));
  }

  @Test
  void anIntervalThatLeavesOutATieIsNotPassedOverInSilence() {
    Invented results = new Invented();
    accuracies(results, "a", 0.91, 0.93, 0.9, 0.94, 0.95);
    accuracies(results, "b", 0.908, 0.926, 0.899, 0.937, 0.9435);
    accuracies(results, "c", 0.9038, 0.9289, 0.8952, 0.9388, 0.9449);
    String answer = answer(results);
    assertTrue(
        answer.contains(
            "over 5 seeds, leaves out a tie, but not after Holm's correction for 3 comparisons, p ="
                + " 0.07"),
        answer);
    assertTrue(answer.endsWith(": not enough to tell the two apart."), answer);
  }

  @Test
  void whereDifferencesTieTheRanksDecideAndItIsSaid() {
    Invented results = new Invented();
    accuracies(results, "a", 0.9, 0.92, 0.9, 0.94, 0.96);
    accuracies(results, "b", 0.88, 0.9, 0.86, 0.9, 0.94);
    assertTrue(
        answer(results)
            .endsWith(
                "over 5 seeds, leaves out a tie, but some differences are zero or equal, so their"
                    + " signed ranks count, exact p = 0.063: not enough to tell the two apart."),
        answer(results));
  }

  @Test
  void severalFirstsAreNamed() {
    Invented results = new Invented();
    accuracies(results, "sgd", 0.95f, 0.96);
    accuracies(results, "adam", 0.96, 0.95);
    accuracies(results, "momentum", 0.9, 0.91);
    assertEquals(
        "First came adam and sgd together: validation.accuracy 0.955 over only 2 seeds. With 2"
            + " seeds, the first's lead of 0.05 [95 % CI −0.08 to 0.18] over momentum is not enough"
            + " to tell the two apart.",
        answer(results));
  }

  @Test
  void aTieOfAllIsCalledATie() {
    Invented results = new Invented();
    accuracies(results, "adam", 0.9, 0.96);
    accuracies(results, "sgd", 0.9, 0.96);
    assertTrue(answer(results).endsWith("Their means are equal: a tie."), answer(results));
  }

  @Test
  void equalDifferencesSayNothingOfTheirSpread() {
    Invented results = new Invented();
    accuracies(results, "adam", 41 / 45.0, 40 / 45.0, 43 / 45.0);
    accuracies(results, "sgd", 40 / 45.0, 39 / 45.0, 42 / 45.0);
    assertTrue(
        answer(results)
            .endsWith(
                "Second came sgd, behind by 0.02222 for each of the 3 seeds: equal differences do"
                    + " not show how far they scatter, and so few seeds do not tell the two apart"
                    + " (exact p = 0.25)."),
        answer(results));
    assertFalse(answer(results).contains("seed plays no part"));
  }

  @Test
  void theOneSeedThatBothHaveIsNotEachOfMany() {
    Invented results = new Invented();
    accuracies(results, "adam", 0.9, 0.9);
    accuracies(results, "sgd", 0.9);
    assertFalse(answer(results).contains("each of the 1 seed"), answer(results));
  }

  @Test
  void equalDifferencesOfManySeedsTell() {
    Invented results = new Invented();
    accuracies(results, "adam", 41 / 45.0, 40 / 45.0, 43 / 45.0, 44 / 45.0, 42 / 45.0, 39 / 45.0);
    accuracies(results, "sgd", 40 / 45.0, 39 / 45.0, 42 / 45.0, 43 / 45.0, 41 / 45.0, 38 / 45.0);
    assertTrue(
        answer(results)
            .endsWith("It beat sgd by 0.02222, the same over 6 seeds (exact p = 0.031)."),
        answer(results));
  }

  @Test
  void whereSeedsChangeNothingTheyAreNoRepetition() {
    Invented results = new Invented().goal("train.loss", false);
    for (int seed = 0; seed < 9; seed++) {
      results.trial(seed, "optimizer", "adam").curve("train.loss", 4, 0.5);
      results.trial(seed, "optimizer", "sgd").curve("train.loss", 4, 1);
    }
    assertEquals(
        "First came adam: train.loss 0.5 over 9 seeds. Second came sgd, behind by a factor of 2; no"
            + " seed changes anything here, so seeds are no repetition.",
        answer(results));
  }

  @Test
  void oneSeedCannotTell() {
    Invented results = new Invented();
    accuracies(results, "adam", 0.75);
    accuracies(results, "sgd", 0.5);
    assertEquals(
        "First came adam: validation.accuracy 0.75 over only 1 seed. Second came sgd, behind by"
            + " 0.25, but one seed cannot tell a difference from chance.",
        answer(results));
  }

  @Test
  void lossesOfNothingButRoundingShareAPlaceAndAreShownAsTheyAre() {
    Invented results = new Invented().goal("train.loss", false);
    losses(results, "lbfgs", 5, 1e-31, 0, 2e-31);
    losses(results, "sgd", 5, 1e-17, 2e-18, 4e-16);
    losses(results, "adam", 5, 1e-3, 2e-3, 5e-3);
    assertEquals(
        "First came lbfgs and sgd together: train.loss at most 4e−16, 0 but for rounding, over only"
            + " 3 seeds. With 3 seeds, the first's lead of 0.0027 [95 % CI −0.0025 to 0.0078] over"
            + " adam is not enough to tell the two apart.",
        answer(results));
  }

  @Test
  void zerosAmongLossesAreSaidInSharesAndAveragedAsTheyAre() {
    Invented results = new Invented().goal("train.loss", false);
    losses(results, "adam", 1, 0, 0.5, 0, 0.75, 0.5, 0.25);
    losses(results, "sgd", 1, 0.9, 0.8, 1.1, 1.05, 0.7, 0.6);
    assertEquals(
        "First came adam: train.loss 0.33 [95 % CI 0.02 to 0.65] (mean; 2 of 6 runs ended at"
            + " exactly 0, the median is 0.375) over 6 seeds. It beat sgd by 0.53 [95 % CI 0.13 to"
            + " 0.92], paired over 6 seeds (exact p = 0.031).",
        answer(results));
  }

  @Test
  void lossesOverDecadesAreComparedByRatio() {
    Invented results = new Invented().goal("train.loss", false);
    losses(results, "lbfgs", 1, 1e-8, 3e-8, 2e-8);
    losses(results, "sgd", 1, 1e-3, 2e-3, 4e-3);
    assertEquals(
        "First came lbfgs: train.loss 1.8e−8 [95 % CI 4.6e−9 to 7.2e−8] over only 3 seeds. It beat"
            + " sgd by a factor of 110000 [95 % CI 28000 to 440000], paired over 3 seeds (p <"
            + " 0.001).",
        answer(results));
  }

  @Test
  void anAccuracysLimitsStayBetweenNothingAndAll() {
    Invented results = new Invented();
    accuracies(results, "adam", 0.9, 1);
    accuracies(results, "sgd", 0.1, 0.6);
    assertTrue(answer(results).contains("0.95 [95 % CI 0.31 to 1.00]"), answer(results));
    assertTrue(answer(results).contains("[95 % CI −1.0 to 1.0]"), answer(results));
    assertTrue(note(results).get(1).contains("cut at 0 and 1"), note(results).get(1));
  }

  @Test
  void limitsThatLeaveDecadesOpenAreCountedNotShown() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0).curve("train.loss", 1);
    results.trial(1).curve("train.loss", 9);
    assertTrue(
        answer(results).contains("train.loss 3 (95 % CI: unknown to within 13 decades)"),
        answer(results));
    assertTrue(note(results).get(1).contains("geometric"), note(results).get(1));
    List<Object> row = table(results, "best-of-each-group").rows().get(0);
    assertEquals(null, row.get(row.size() - 1));
  }

  @Test
  void whereNothingIsLeftToGainNoRateIsCalledAnEdge() {
    Invented results = new Invented().goal("train.loss", false);
    for (String rate : new String[] {"0.1", "1"}) {
      results.trial(0, "optimizer.rate", rate).curve("train.loss", 1, rate.equals("1") ? 1e-31 : 0);
    }
    assertEquals(List.of(), verdicts(results));
    assertTrue(
        answer(results)
            .startsWith("First came rate 0.1 and rate 1 together: train.loss at most 1e−31"),
        answer(results));
  }
}
