package basin.reports.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.report.Element;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Verdict;
import basin.spi.report.FairnessRule;
import basin.spi.report.Objection;
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
        "First came adam: validation.accuracy 0.9557 [95 % CI 0.9488 to 0.9627] over only 4 seeds. It beat"
            + " sgd by 0.0485 [95 % CI 0.0443 to 0.0527], paired over 4 seeds (p < 0.001).",
        answer(results));
  }

  @Test
  void aLeadThatMayBeChanceIsCalledNotEnough() {
    Invented results = new Invented();
    accuracies(results, "adam", 0.95, 0.961, 0.955, 0.9, 0.91);
    accuracies(results, "sgd", 0.951, 0.945, 0.957, 0.889, 0.914);
    assertEquals(
        "First came adam: validation.accuracy 0.935 [95 % CI 0.900 to 0.970] over 5 seeds. With 5 seeds,"
            + " its lead of 0.004 [95 % CI −0.007 to 0.015] over sgd is not enough to tell the two apart.",
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
            "over 5 seeds, leaves out a tie, but not after Holm's correction for 3 comparisons, p = 0.07"),
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
                "over 5 seeds, leaves out a tie, but some differences are zero or equal, so their signed"
                    + " ranks count, exact p = 0.063: not enough to tell the two apart."),
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
            + " seeds, the first's lead of 0.05 [95 % CI −0.08 to 0.18] over momentum is not enough to tell the"
            + " two apart.",
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
                "Second came sgd, behind by 0.02222 for each of the 3 seeds: equal differences do not"
                    + " show how far they scatter, and so few seeds do not tell the two apart (exact p ="
                    + " 0.25)."),
        answer(results));
    assertFalse(answer(results).contains("seed plays no part"));
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
        "First came adam: train.loss 0.5 over 9 seeds. Second came sgd, behind by a factor of 2; no seed"
            + " changes anything here, so seeds are no repetition.",
        answer(results));
  }

  @Test
  void oneSeedCannotTell() {
    Invented results = new Invented();
    accuracies(results, "adam", 0.75);
    accuracies(results, "sgd", 0.5);
    assertEquals(
        "First came adam: validation.accuracy 0.75 over only 1 seed. Second came sgd, behind by 0.25, but"
            + " one seed cannot tell a difference from chance.",
        answer(results));
  }

  @Test
  void lossesOfNothingButRoundingShareAPlaceAndAreShownAsTheyAre() {
    Invented results = new Invented().goal("train.loss", false);
    losses(results, "lbfgs", 5, 1e-31, 0, 2e-31);
    losses(results, "sgd", 5, 1e-17, 2e-18, 4e-16);
    losses(results, "adam", 5, 1e-3, 2e-3, 5e-3);
    assertEquals(
        "First came lbfgs and sgd together: train.loss at most 4e−16, 0 but for rounding, over only 3"
            + " seeds. With 3 seeds, the first's lead of 0.0027 [95 % CI −0.0025 to 0.0078] over adam is not enough to tell the two apart.",
        answer(results));
  }

  @Test
  void zerosAmongLossesAreSaidInSharesAndAveragedAsTheyAre() {
    Invented results = new Invented().goal("train.loss", false);
    losses(results, "adam", 1, 0, 0.5, 0, 0.75, 0.5, 0.25);
    losses(results, "sgd", 1, 0.9, 0.8, 1.1, 1.05, 0.7, 0.6);
    assertEquals(
        "First came adam: train.loss 0.33 [95 % CI 0.02 to 0.65] (mean; 2 of 6 runs ended at exactly 0, the"
            + " median is 0.375) over 6 seeds. It beat sgd by 0.53 [95 % CI 0.13 to 0.92], paired over 6 seeds"
            + " (exact p = 0.031).",
        answer(results));
  }

  @Test
  void lossesOverDecadesAreComparedByRatio() {
    Invented results = new Invented().goal("train.loss", false);
    losses(results, "lbfgs", 1, 1e-8, 3e-8, 2e-8);
    losses(results, "sgd", 1, 1e-3, 2e-3, 4e-3);
    assertEquals(
        "First came lbfgs: train.loss 1.8e−8 [95 % CI 4.6e−9 to 7.2e−8] over only 3 seeds. It beat sgd by"
            + " a factor of 110000 [95 % CI 28000 to 440000], paired over 3 seeds (p < 0.001).",
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
        "There is one setting: test.accuracy 0.9 over only 2 seeds. Every seed gave the same value.",
        answer(results));
  }

  @Test
  void ratesAloneAreComparedAsRates() {
    Invented results = new Invented().goal("train.loss", false);
    double[][] losses = {{0.4, 0.5, 0.45, 0.42}, {0.011, 0.01, 0.012, 0.0105}};
    for (int seed = 0; seed < 4; seed++) {
      results.trial(seed, "optimizer.rate", "0.01").curve("train.loss", 1, losses[0][seed]);
      results.trial(seed, "optimizer.rate", "0.1").curve("train.loss", 1, losses[1][seed]);
    }
    assertEquals(
        "First came rate 0.1: train.loss 0.0109 [95 % CI 0.0096 to 0.0123] over only 4 seeds. It beat rate"
            + " 0.01 by a factor of 40.6 [95 % CI 32.3 to 51.1], paired over 4 seeds (p < 0.001).",
        answer(results));
  }

  @Test
  void whoDivergesAndWhoIsBetterAreBothSaid() {
    Invented results = new Invented().goal("train.loss", false);
    for (int seed = 0; seed < 9; seed++) {
      double scatter = 1 + 0.1 * Math.sin(seed);
      results.trial(seed, "optimizer", "steady").curve("train.loss", 5, scatter);
      var risky =
          results
              .trial(seed, "optimizer", "risky")
              .curve("train.loss", 5, 0.02 * scatter * scatter);
      if (seed % 3 == 0) {
        risky.ended(Outcome.DIVERGED, "").curve("train.loss", 5, 7e9);
      }
    }
    String answer = answer(results);
    assertTrue(answer.startsWith("First came steady: train.loss 1.01"), answer);
    assertTrue(
        answer.contains("Under 3 of 9 seeds risky diverged, steady under none (exact p = 0.25)."),
        answer);
    assertTrue(
        answer.contains(
            "Under the 6 seeds that both finished, risky has the better train.loss, by a factor of"),
        answer);
    assertTrue(
        answer.endsWith(
            "The order here puts fewer diverged trials first, whatever their train.loss."),
        answer);
    assertFalse(answer.contains("not enough to tell"), answer);
  }

  @Test
  void ranksComeFromValidationRowsAndTestRowsStandBeside() {
    Invented results = new Invented();
    double[][] shares = {{0.9, 0.7}, {0.8, 0.99}, {0.2, 0.2}};
    String[] rates = {"0.1", "1", "0.01"};
    for (int i = 0; i < 3; i++) {
      results
          .trial(0, "optimizer.rate", rates[i])
          .curve("validation.accuracy", shares[i][0])
          .curve("test.accuracy", shares[i][1]);
    }
    assertEquals(
        "First came rate 0.1: validation.accuracy 0.9 over only 1 seed, and test.accuracy 0.7, which had no"
            + " part in the order. Second came rate 1, behind by 0.1, but one seed cannot tell a difference"
            + " from chance.",
        answer(results));
    assertEquals(List.of(), verdicts(results));
  }

  @Test
  void whatIsPickedOnTestRowsIsSaidToBe() {
    Invented results = new Invented();
    for (String optimizer : new String[] {"a", "b"}) {
      results
          .trial(0, "optimizer", optimizer)
          .curve("test.accuracy", optimizer.equals("a") ? 0.9 : 0.8);
    }
    assertTrue(
        answer(results).startsWith("First came a, picked on the test rows: "), answer(results));
    assertEquals(
        List.of("What is best was picked on the test rows, so the numbers here are optimistic."),
        verdicts(results));
  }

  @Test
  void withATargetTheTimeToItRanksAndNeverIsLast() {
    Invented results = new Invented().goal("train.loss", false, 0.1);
    for (int seed = 0; seed < 5; seed++) {
      results
          .trial(seed, "optimizer", "late")
          .curve("train.loss", 5, 1, 1, 0.05, 1e-9 * (seed + 1));
      results
          .trial(seed, "optimizer", "soon")
          .curve("train.loss", 5, 0.09, seed < 3 ? 0.2 : 0.07, 0.06 + 0.001 * seed);
      results.trial(seed, "optimizer", "never").curve("train.loss", 5, 1, 0.2, 0.11 + 0.01 * seed);
    }
    assertTrue(
        answer(results)
            .startsWith(
                "First came soon: train.loss ≤ 0.1 after 1 epoch in the median; at the end train.loss"),
        answer(results));
    assertTrue(answer(results).contains("Second came late, behind by 2 epochs"), answer(results));
    List<List<Object>> rows = table(results, "best-of-each-group").rows();
    assertEquals(List.of("soon", "late", "never"), rows.stream().map(r -> r.get(0)).toList());
  }

  @Test
  void ratesAreChosenByTheTimeToTheTarget() {
    Invented results = new Invented().goal("train.loss", false, 0.1);
    results.trial(0, "optimizer.rate", "0.1").curve("train.loss", 5, 1, 0.01, 0.001);
    results.trial(0, "optimizer.rate", "1").curve("train.loss", 5, 0.1, 0.1, 0.09);
    assertTrue(answer(results).startsWith("First came rate 1: "), answer(results));
  }

  @Test
  void whatARuleOfAPluginFindsStandsUnderTheAnswer() {
    Invented one = new Invented();
    Invented several = new Invented();
    for (String optimizer : new String[] {"adam", "sgd"}) {
      double last = optimizer.equals("sgd") ? 0.9 : 0.5;
      one.trial(0, "optimizer", optimizer).curve("train.accuracy", last);
      for (String data : new String[] {"small", "large"}) {
        several
            .trial(0, "data", data, "optimizer", optimizer)
            .on(data)
            .curve("train.accuracy", last);
      }
    }
    Answer answer = new Answer(List.of(new Moonlight()));
    for (Invented results : List.of(one, several)) {
      results.goal("train.accuracy", true);
      assertTrue(
          answer.write(results).stream()
              .anyMatch(e -> e instanceof Verdict v && v.text().equals("It was full moon.")));
    }
  }

  /** As a plugin may bring it. */
  private record Moonlight() implements FairnessRule {
    @Override
    public String why() {
      return "It shines.";
    }

    @Override
    public List<Objection> examine(Results results) {
      return List.of(Objection.warning("train", "It was full moon.", "Seen."));
    }
  }

  @Test
  void dataSetsAreNeverRankedAgainstEachOther() {
    Invented results = new Invented();
    for (String data : new String[] {"small", "large"}) {
      for (String optimizer : new String[] {"adam", "sgd"}) {
        double last = (data.equals("small") ? 0.5 : 0.9) + (optimizer.equals("sgd") ? 0.05 : 0);
        results
            .trial(0, "data", data, "optimizer", optimizer)
            .on(data)
            .curve("train.accuracy", last);
      }
    }
    results.goal("train.accuracy", true);
    assertTrue(answer(results).startsWith("Over 2 problems, sgd ranks first: "), answer(results));
    List<Element> each = new EachProblem().write(results);
    assertEquals(
        2,
        each.stream()
            .filter(e -> e instanceof Paragraph p && p.text().startsWith("First came sgd: "))
            .count(),
        each::toString);
    assertTrue(
        each.get(0) instanceof Verdict v && v.text().equals("Each data set is answered apart."));
    assertTrue(
        each.stream()
            .anyMatch(e -> e instanceof Table t && t.name().equals("best-of-each-group-2")),
        each::toString);
  }

  @Test
  void lossesOfDifferentKindsAreRankedByWhatIsNoLossOrNotAtAll() {
    Invented results = new Invented();
    for (String loss : new String[] {"mse", "huber"}) {
      results
          .trial(0, "loss", loss)
          .minimising(loss)
          .curve("train.loss", loss.equals("mse") ? 0.5 : 0.01)
          .curve("validation.accuracy", loss.equals("mse") ? 0.9 : 0.8);
    }
    results.goal("train.loss", false);
    assertTrue(verdicts(results).contains("Each loss is answered apart."));
    assertTrue(
        evidence(results).contains("could rank them: validation.accuracy."), evidence(results));
    results.goal("validation.accuracy", true);
    assertTrue(answer(results).startsWith("First came mse: "), answer(results));
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
            "The settings were not all repeated under the same seeds.",
            "What is best was picked on the test rows, so the numbers here are optimistic.",
            "Adam stands at one setting beside a group that was tuned.",
            "A chosen value lies on the edge of those tried; a better one may lie beyond."),
        verdicts(results));
  }

  private static void accuracies(Invented results, String optimizer, double... last) {
    for (int seed = 0; seed < last.length; seed++) {
      results
          .trial(seed, "optimizer", optimizer)
          .curve("validation.accuracy", 0.1, last[seed])
          .curve("train.loss", 1, 0.5 + 0.01 * seed);
    }
  }

  private static void losses(Invented results, String optimizer, double start, double... last) {
    for (int seed = 0; seed < last.length; seed++) {
      results.trial(seed, "optimizer", optimizer).curve("train.loss", start, last[seed]);
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

  private static Table table(Results results, String name) {
    return new Answer()
        .write(results).stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .filter(t -> t.name().equals(name))
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

  private static String evidence(Results results) {
    return new Answer()
        .write(results).stream()
            .filter(Verdict.class::isInstance)
            .map(e -> ((Verdict) e).evidence())
            .findFirst()
            .orElseThrow();
  }
}
