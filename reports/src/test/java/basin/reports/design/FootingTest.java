package basin.reports.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.reports.invented.Invented;
import basin.reports.study.Ranking;
import basin.reports.study.Study;
import basin.spi.report.Element.Fact;
import basin.spi.report.Results;
import basin.spi.run.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class FootingTest {
  @Test
  void trialsAndRowsAreNamedAndWhoeverIsNotToldApart() {
    Invented results = new Invented().goal("validation.accuracy", true);
    for (int seed = 0; seed < 6; seed++) {
      double luck = seed % 2 == 0 ? 0.01 : -0.01;
      add(results, seed, "first", 0.9 + luck);
      add(results, seed, "close", 0.899 - luck);
      add(results, seed, "far", 0.5 + luck * (seed + 1) / 9);
    }
    results.trial(6, "optimizer", "far").ended(Outcome.DIVERGED, "");
    results.trial(7, "optimizer", "far").pending();
    assertEquals(
        List.of(
            new Fact(
                "Rests on",
                "20 trials, of which 1 diverged and 1 have not run; the order on validation rows"),
            new Fact("Could change it", "more seeds: close is not told apart from the first")),
        facts(results));
  }

  @Test
  void fewSeedsAndAnUnfinishedRunCouldChangeAClearAnswer() {
    Invented results = new Invented().goal("train.loss", false);
    for (int seed = 0; seed < 4; seed++) {
      double scatter = 1 + 0.01 * seed * seed;
      results
          .trial(seed, "optimizer", "fast")
          .curve("train.loss", 10 * scatter, 5 * scatter, 2 * scatter, scatter);
      results.trial(seed, "optimizer", "slow").curve("train.loss", 10, 9, 9, 9 - 0.3 * seed);
    }
    assertEquals(
        List.of(
            new Fact("Rests on", "8 trials; the order on training rows"),
            new Fact(
                "Could change it",
                "more seeds: 4 are few; a longer budget, for the first was still gaining when its run"
                    + " ended")),
        facts(results));
  }

  @Test
  void ofManyThatAreNotToldApartTheNextIsNamed() {
    Invented results = new Invented().goal("validation.accuracy", true);
    for (int seed = 0; seed < 5; seed++) {
      for (int i = 0; i < 4; i++) {
        add(results, seed, "o" + i, 0.8 - 0.001 * i + 0.05 * ((seed * (i + 2)) % 5));
      }
    }
    assertEquals(
        "more seeds: all 3 others, o1 first of all, are not told apart from the first",
        facts(results).get(1).text());
  }

  private static void add(Invented results, int seed, String name, double last) {
    results.trial(seed, "optimizer", name).curve("validation.accuracy", 0.1, last, last);
  }

  private static List<Fact> facts(Results results) {
    Study study = Study.of(results);
    return new Footing(study, Ranking.of(study)).facts().facts();
  }
}
