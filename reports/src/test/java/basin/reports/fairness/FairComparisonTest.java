package basin.reports.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.study.Study;
import basin.spi.report.Element;
import basin.spi.report.Element.Listing;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.FairnessRule;
import basin.spi.report.Objection;
import basin.spi.report.Results;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairComparisonTest {
  @Test
  void aFairComparisonIsSaidToBeOne() {
    List<Element> elements = new FairComparison().write(accuracies(0.9, 0.91, 0.92, 0.9, 0.915));

    assertEquals(new Verdict(Tone.GOOD, "Nothing found by 13 rules.", ""), elements.get(0));
    assertEquals("The 13 rules", ((Note) elements.get(1)).summary());
    assertEquals(13, ((Note) elements.get(1)).lines().size());
    assertEquals(2, elements.size());
  }

  @Test
  void theVerdictComesFirstAndEachObjectionBringsItsRepair() {
    List<Element> elements = new FairComparison().write(accuracies(0.9, 0.91));

    assertEquals("One thing could overturn the finding.", ((Verdict) elements.get(0)).text());
    assertEquals("2 seeds are few.", ((Verdict) elements.get(1)).text());
    assertEquals(new Listing("./basin run FILE --set seeds=10"), elements.get(2));
  }

  @Test
  void whatCanOverturnTheFindingStandsFirst() {
    Fairness fairness =
        Fairness.of(
            Study.of(accuracies(0.9, 0.91)),
            List.of(
                rule(Objection.remark("seeds", "Know this.", "1.")),
                rule(Objection.warning("seeds", "Mind this.", "2."))));

    assertEquals(
        List.of("Mind this.", "Know this."),
        fairness.objections().stream().map(Objection::fact).toList());
    assertEquals(List.of("Mind this."), fairness.foremost().stream().map(Objection::fact).toList());
  }

  @Test
  void aFactThatHoldsOfTwoPartsIsSaidOnce() {
    Invented results = new Invented().goal("validation.loss", false);
    for (String data : List.of("irises", "digits")) {
      for (String optimizer : List.of("sgd", "adam")) {
        for (int seed = 0; seed < 2; seed++) {
          results
              .trial(seed, "optimizer", optimizer, "data", data)
              .on(data)
              .curve("validation.loss", 1, 0.5 + 0.01 * seed);
        }
      }
    }
    Objection found = Fairness.of(Study.of(results), List.of(new FewSeeds())).objections().get(0);

    assertEquals("2 seeds are few.", found.fact());
    assertTrue(found.evidence().startsWith("irises: "), found.evidence());
    assertTrue(found.evidence().contains(" digits: "), found.evidence());
    assertEquals("./basin run FILE --set seeds=10", found.change());
  }

  @Test
  void theAnswersOwnSentencesAreNotSaidOnceMore() {
    assertEquals(
        List.of(), Fairness.beside(Study.of(accuracies(0.9, 0.91)), Fairness.RULES).objections());
  }

  @Test
  void aRuleOfAPluginIsAskedLikeTheOthers() {
    FairnessRule own = rule(Objection.remark("goal", "Ask me.", "Why not?"));
    List<Element> elements = new FairComparison(List.of(own)).write(accuracies(0.9, 0.91));

    assertEquals(
        new Verdict(
            Tone.NEUTRAL,
            "Nothing found that could overturn the finding; one thing to know.",
            "1 rule was asked."),
        elements.get(0));
    assertEquals(new Verdict(Tone.NEUTRAL, "Ask me.", "Why not?"), elements.get(1));
  }

  @Test
  void whereNothingIsComparedNothingIsSaid() {
    Invented results = new Invented();
    assertEquals(List.of(), new FairComparison().write(results));
    results.trial(0, "optimizer", "sgd").curve("validation.accuracy", 0.1, 0.9);
    assertEquals(List.of(), new FairComparison().write(results));
  }

  private static FairnessRule rule(Objection objection) {
    return new FairnessRule() {
      @Override
      public String why() {
        return "For a test.";
      }

      @Override
      public List<Objection> examine(Results results) {
        return List.of(objection);
      }
    };
  }

  private static Invented accuracies(double... last) {
    Invented results = new Invented();
    for (int seed = 0; seed < last.length; seed++) {
      results.trial(seed, "optimizer", "adam").curve("validation.accuracy", 0.1, last[seed]);
      results
          .trial(seed, "optimizer", "sgd")
          .curve("validation.accuracy", 0.1, last[seed] - 0.2 - 0.001 * seed * seed);
    }
    return results;
  }
}
