package basin.reports.answer;

import static basin.reports.answer.Answered.answer;
import static basin.reports.answer.Answered.evidence;
import static basin.reports.answer.Answered.table;
import static basin.reports.answer.Answered.verdicts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.report.Element;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Verdict;
import basin.spi.report.FairnessRule;
import basin.spi.report.Objection;
import basin.spi.report.Results;
import basin.spi.run.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is compared with what, and what stands beside the answer: the sentences word by word. */
class AnswerScopeTest {
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
        "There is one setting: test.accuracy 0.9 over only 2 seeds. Every seed gave the same"
            + " value.",
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
        "First came rate 0.1: train.loss 0.0109 [95 % CI 0.0096 to 0.0123] over only 4 seeds. It"
            + " beat rate 0.01 by a factor of 40.6 [95 % CI 32.3 to 51.1], paired over 4 seeds (p <"
            + " 0.001).",
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
            "Under the 6 seeds that both finished, risky has the better train.loss, by a factor"
                + " of"),
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
        "First came rate 0.1: validation.accuracy 0.9 over only 1 seed, and test.accuracy 0.7,"
            + " which had no part in the order. Second came rate 1, behind by 0.1, but one seed"
            + " cannot tell a difference from chance.",
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
                "First came soon: train.loss ≤ 0.1 after 1 epoch in the median; at the end"
                    + " train.loss"),
        answer(results));
    assertTrue(answer(results).contains("Second came late, behind by 2 epochs"), answer(results));
    List<List<Object>> rows = table(results, "best-of-each-group").rows();
    assertEquals(List.of("soon", "late", "never"), rows.stream().map(r -> r.get(0)).toList());
  }

  @Test
  void whoNeverReachesTheTargetHasNoDifferencesToSpeakOf() {
    Invented results = new Invented().goal("train.loss", false, 0.1);
    for (int seed = 0; seed < 2; seed++) {
      results.trial(seed, "optimizer", "soon").curve("train.loss", 5, 1, 0.05 + 0.01 * seed);
      results.trial(seed, "optimizer", "never").curve("train.loss", 5, 1, 0.5 + 0.01 * seed);
    }
    assertTrue(
        answer(results)
            .endsWith(
                "Second came never, which reached the target under no seed: with 2 seeds not enough"
                    + " to tell the two apart (exact p = 0.5)."),
        answer(results));
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
}
