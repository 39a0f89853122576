package basin.reports.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Results;
import basin.spi.run.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sentences word by word. */
class AnswerTest {
  @Test
  void aClearWinnerIsSaidToHaveWon() {
    Invented results = new Invented();
    accuracies(results, "adam", 0.95, 0.96, 0.955, 0.958);
    accuracies(results, "sgd", 0.90, 0.915, 0.904, 0.91);
    assertEquals(
        "First came adam: test.accuracy 0.9557 [95 % CI 0.9488 to 0.9627] over 4 seeds. It beat sgd by"
            + " 0.0485 [95 % CI 0.0443 to 0.0527], paired over 4 seeds (p < 0.001).",
        answer(results));
  }

  @Test
  void aLeadThatMayBeChanceIsCalledNotEnough() {
    Invented results = new Invented();
    accuracies(results, "adam", 0.95, 0.96, 0.955);
    accuracies(results, "sgd", 0.951, 0.945, 0.957);
    assertEquals(
        "First came adam: test.accuracy 0.955 [95 % CI 0.943 to 0.967] over 3 seeds. With 3 seeds, its"
            + " lead of 0.004 [95 % CI −0.020 to 0.028] over sgd is not enough to tell the two apart.",
        answer(results));
  }

  @Test
  void severalComparisonsAreCorrectedFor() {
    Invented results = new Invented();
    accuracies(results, "adam", 0.95, 0.96, 0.955, 0.958);
    accuracies(results, "sgd", 0.90, 0.915, 0.904, 0.91);
    accuracies(results, "momentum", 0.93, 0.925, 0.928, 0.929);
    assertTrue(
        answer(results).endsWith("(p = 0.0029 after Holm's correction for 2 comparisons)."),
        answer(results));
  }

  @Test
  void aTieIsCalledATie() {
    Invented results = new Invented();
    accuracies(results, "adam", 0.95, 0.96);
    accuracies(results, "sgd", 0.95, 0.96);
    assertTrue(
        answer(results)
            .endsWith("Second came sgd, exactly as good for each of the 2 seeds: a tie."));
  }

  @Test
  void aDifferenceThatNoSeedChangesIsNoMatterOfChance() {
    Invented results = new Invented();
    accuracies(results, "adam", 0.75, 0.75);
    accuracies(results, "sgd", 0.5, 0.5);
    assertTrue(
        answer(results)
            .endsWith(
                "Second came sgd, behind by 0.25 for each of the 2 seeds: the seed plays no part."));
  }

  @Test
  void oneSeedCannotTell() {
    Invented results = new Invented();
    accuracies(results, "adam", 0.75);
    accuracies(results, "sgd", 0.5);
    assertEquals(
        "First came adam: test.accuracy 0.75 over 1 seed. Second came sgd, 0.25 behind, but one seed cannot"
            + " tell a difference from chance.",
        answer(results));
  }

  @Test
  void lossesAtTheLevelOfRoundingAreNotRanked() {
    Invented results = new Invented().goal("train.loss", false);
    double[][] losses = {{1e-31, 3e-30, 2e-31}, {1e-13, 2e-14, 4e-13}};
    for (int seed = 0; seed < 3; seed++) {
      results.trial(seed, "optimizer", "lbfgs").curve("train.loss", 1, losses[0][seed]);
      results.trial(seed, "optimizer", "sgd").curve("train.loss", 1, losses[1][seed]);
    }
    assertTrue(answer(results).endsWith("so their order says nothing."), answer(results));
  }

  @Test
  void lossesOverDecadesAreComparedByRatio() {
    Invented results = new Invented().goal("train.loss", false);
    double[][] losses = {{1e-8, 3e-8, 2e-8}, {1e-3, 2e-3, 4e-3}};
    for (int seed = 0; seed < 3; seed++) {
      results.trial(seed, "optimizer", "lbfgs").curve("train.loss", 1, losses[0][seed]);
      results.trial(seed, "optimizer", "sgd").curve("train.loss", 1, losses[1][seed]);
    }
    assertEquals(
        "First came lbfgs: train.loss 1.817e−8 [95 % CI 4.571e−9 to 7.223e−8] over 3 seeds. It beat sgd by"
            + " a factor of 110100 [95 % CI 27690 to 437500], paired over 3 seeds (p < 0.001).",
        answer(results));
  }

  @Test
  void anAccuracysLimitsStayBetweenNothingAndAll() {
    Invented results = new Invented();
    accuracies(results, "adam", 0.9, 1);
    accuracies(results, "sgd", 0.1, 0.6);
    assertTrue(answer(results).contains("0.95 [95 % CI 0.31 to 1.00]"), answer(results));
    assertTrue(answer(results).contains("[95 % CI −1.0 to 1.0]"), answer(results));
    assertTrue(note(results).get(0).contains("cut at 0 and 1"), note(results).get(0));
  }

  @Test
  void aLossesLimitsStayAboveZeroAndTheNoteSaysHow() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0).curve("train.loss", 1);
    results.trial(1).curve("train.loss", 9);
    assertTrue(answer(results).contains("train.loss 3 [95 % CI 2.598e−6 to"), answer(results));
    assertTrue(note(results).get(0).contains("geometric"), note(results).get(0));
  }

  @Test
  void whereNothingIsLeftToGainNoRateIsCalledAnEdge() {
    Invented results = new Invented().goal("train.loss", false);
    for (String rate : new String[] {"0.1", "1"}) {
      results.trial(0, "optimizer.rate", rate).curve("train.loss", 1, rate.equals("1") ? 1e-31 : 0);
    }
    assertEquals(List.of(), verdicts(results));
    assertTrue(answer(results).contains("train.loss 0 but for rounding"), answer(results));
  }

  @Test
  void withNothingRunThereIsNoAnswer() {
    Invented results = new Invented();
    results.trial(0, "optimizer", "adam").pending();
    assertEquals("No trial has run yet, so there is nothing to answer with.", answer(results));
  }

  @Test
  void withNothingFiniteThereIsNothingToCompare() {
    Invented results = new Invented();
    results.trial(0, "optimizer", "adam").ended(Outcome.DIVERGED, "the loss is not finite");
    results.trial(0, "optimizer", "sgd").ended(Outcome.FAILED, "no such file");
    assertEquals(
        "None of the 2 trials ended with a finite test.accuracy: 1 diverged, 1 failed. There is"
            + " nothing to compare.",
        answer(results));
  }

  @Test
  void aLoneSettingIsReportedAsSuch() {
    Invented results = new Invented();
    results.trial(0).curve("test.accuracy", 0.1, 0.9);
    results.trial(1).curve("test.accuracy", 0.1, 0.9);
    assertEquals(
        "There is one setting: test.accuracy 0.9 over 2 seeds. Every seed gave the same value.",
        answer(results));
  }

  @Test
  void ratesAloneAreComparedAsRates() {
    Invented results = new Invented();
    for (String rate : new String[] {"0.01", "0.1", "1"}) {
      for (int seed = 0; seed < 2; seed++) {
        double last = rate.equals("0.1") ? 0.9 : 0.5;
        results.trial(seed, "optimizer.rate", rate).curve("test.accuracy", 0.1, last);
      }
    }
    assertEquals(
        "First came rate 0.1: test.accuracy 0.9 over 2 seeds. It is the best of 3 rates tried.",
        answer(results));
  }

  @Test
  void aSettingThatSometimesDivergesRanksBehindOneThatDoesNot() {
    Invented results = new Invented();
    accuracies(results, "steady", 0.8, 0.81, 0.79);
    accuracies(results, "risky", 0.9, 0.91);
    results.trial(2, "optimizer", "risky").ended(Outcome.DIVERGED, "").curve("test.accuracy", 0.1);
    assertTrue(answer(results).startsWith("First came steady"), answer(results));
  }

  @Test
  void ratesAreChosenOnValidationAndReportedOnTest() {
    Invented results = new Invented();
    rate(results, "0.1", 0.9, 0.7);
    rate(results, "1", 0.8, 0.99);
    rate(results, "0.01", 0.2, 0.2);
    assertTrue(
        answer(results).startsWith("First came rate 0.1: test.accuracy 0.7"), answer(results));
    assertEquals(List.of(), verdicts(results));
  }

  @Test
  void caveatsNameTestDataEdgesUnequalTuningAndWhatIsMissing() {
    Invented results = new Invented();
    for (String rate : new String[] {"0.1", "1"}) {
      double last = rate.equals("1") ? 0.9 : 0.8;
      results.trial(0, "optimizer", "sgd", "optimizer.rate", rate).curve("test.accuracy", last);
    }
    results.trial(0, "optimizer", "adam", "optimizer.rate", "0.1").curve("test.accuracy", 0.7);
    results.trial(1, "optimizer", "adam", "optimizer.rate", "0.1").pending();
    assertEquals(
        List.of(
            "The answer is provisional: 1 of 4 trials have not run yet.",
            "The learning rates were chosen on the test data, so the numbers here are optimistic.",
            "The groups were not tuned equally.",
            "The best rate lies on the edge of the rates tried; a better one may lie beyond."),
        verdicts(results));
  }

  private static void rate(Invented results, String rate, double validation, double test) {
    results
        .trial(0, "optimizer.rate", rate)
        .curve("validation.accuracy", validation)
        .curve("test.accuracy", test);
  }

  private static void accuracies(Invented results, String optimizer, double... last) {
    for (int seed = 0; seed < last.length; seed++) {
      results.trial(seed, "optimizer", optimizer).curve("test.accuracy", 0.1, last[seed]);
    }
  }

  private static String answer(Results results) {
    return ((Paragraph) new Answer().write(results).get(0)).text();
  }

  private static List<String> note(Results results) {
    return new Answer()
        .write(results).stream()
            .filter(Note.class::isInstance)
            .map(e -> ((Note) e).lines())
            .findFirst()
            .orElseThrow();
  }

  private static List<String> verdicts(Results results) {
    return new Answer()
        .write(results).stream()
            .filter(Verdict.class::isInstance)
            .map(e -> ((Verdict) e).text())
            .toList();
  }
}
