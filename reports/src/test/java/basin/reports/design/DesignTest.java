package basin.reports.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.reports.invented.Invented;
import basin.spi.report.Element.Fact;
import basin.spi.report.Element.Facts;
import basin.spi.report.Results;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The facts word by word. */
class DesignTest {
  @Test
  void factorsAreNamedWithTheirLevelsAndWhatWasChosenStandsApart() {
    Invented results = new Invented().goal("validation.accuracy", true);
    for (String depth : new String[] {"2", "4", "8", "16", "32"}) {
      for (String loss : new String[] {"mse", "huber"}) {
        for (String rate : new String[] {"0.01", "0.1", "1"}) {
          for (int seed = 0; seed < 3; seed++) {
            results
                .trial(seed, "layers.depth", depth, "loss", loss, "optimizer.rate", rate)
                .curve("validation.accuracy", 0.5)
                .curve("test.accuracy", 0.4);
          }
        }
      }
    }
    assertEquals(
        List.of(
            new Fact("Varied", "depth (5 levels): 2, 4, 8 and 2 more; loss: mse and huber"),
            new Fact(
                "Tuned",
                "rate over 0.01, 0.1 and 1: 3 settings for each of 10 groups, the best of them by"
                    + " validation.accuracy"),
            new Fact("Replicated", "3 seeds each, compared seed by seed"),
            new Fact(
                "Judged by",
                "validation.accuracy at the end, higher is better; test.accuracy is shown beside it")),
        facts(results));
  }

  @Test
  void unequalTuningAndRangesAreSaid() {
    Invented results = new Invented().goal("train.loss", false, 0.25);
    for (String rate : new String[] {"0.01", "0.02", "0.05", "0.1", "0.2"}) {
      results.trial(0, "optimizer", "sgd", "optimizer.rate", rate).curve("train.loss", 2, 1);
    }
    results.trial(0, "optimizer", "adam", "optimizer.rate", "1").curve("train.loss", 2, 1);
    assertEquals(
        List.of(
            new Fact("Varied", "optimizer: sgd and adam"),
            new Fact(
                "Tuned",
                "rate within 0.01 to 1: 1 to 5 settings for each of 2 groups, which is no equal budget,"
                    + " the best of them by train.loss"),
            new Fact("Replicated", "not at all: 1 seed each, so chance cannot be told"),
            new Fact("Judged by", "epochs until train.loss ≤ 0.25, the fewer the better")),
        facts(results));
  }

  @Test
  void ratesThatGroupsDoNotShareAreToldBySize() {
    Invented results = new Invented().goal("train.loss", false);
    for (String rate : new String[] {"0.1", "0.3"}) {
      results.trial(0, "optimizer", "sgd", "optimizer.rate", rate).curve("train.loss", 2, 1);
    }
    for (String rate : new String[] {"0.03", "0.1"}) {
      results.trial(0, "optimizer", "adam", "optimizer.rate", rate).curve("train.loss", 2, 1);
    }
    assertEquals(
        "rate within 0.03, 0.1 and 0.3: 2 settings for each of 2 groups, the best of them by"
            + " train.loss",
        facts(results).get(1).text());
  }

  @Test
  void ofOneGroupWhatWasTunedIsWhatWasVaried() {
    Invented results = new Invented().goal("train.loss", false);
    for (String rate : new String[] {"0.1", "1"}) {
      results.trial(0, "optimizer.rate", rate, "fold", "1").curve("train.loss", 1);
      results.trial(0, "optimizer.rate", rate, "fold", "2").curve("train.loss", 1);
    }
    List<Fact> facts = facts(results);
    assertEquals("rate: 0.1 and 1", facts.get(0).text());
    assertEquals("nothing beyond what was varied", facts.get(1).text());
    assertEquals("2 folds each, compared fold by fold", facts.get(2).text());
  }

  @Test
  void aSingleSettingVariesNothing() {
    Invented results = new Invented();
    results.trial(0).curve("test.accuracy", 1);
    assertEquals("nothing: there is one setting", facts(results).get(0).text());
  }

  @Test
  void withoutTrialsThereIsNothingToSay() {
    assertEquals(List.of(), new Design().write(new Invented()));
  }

  private static List<Fact> facts(Results results) {
    return ((Facts) new Design().write(results).get(0)).facts();
  }
}
