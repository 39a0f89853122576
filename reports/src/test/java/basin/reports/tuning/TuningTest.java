package basin.reports.tuning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Share;
import basin.spi.report.Chart.Shares;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.run.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TuningTest {
  private static final String[] RATES = {"0.001", "0.01", "0.1", "1"};

  /** Accuracies by optimizer and rate, the same under two seeds but for a hundredth. */
  private static Invented accuracies(double[] steady, double[] touchy) {
    Invented results = new Invented().goal("validation.accuracy", true);
    for (int r = 0; r < RATES.length; r++) {
      for (int seed = 0; seed < 2; seed++) {
        results
            .trial(seed, "optimizer", "steady", "optimizer.rate", RATES[r])
            .curve("validation.accuracy", 0, steady[r] + 0.01 * seed);
        results
            .trial(seed, "optimizer", "touchy", "optimizer.rate", RATES[r])
            .curve("validation.accuracy", 0, touchy[r] + 0.01 * seed);
      }
    }
    return results;
  }

  @Test
  void theWidthOfTheGoodRatesIsReadBetweenThem() {
    Invented results =
        accuracies(new double[] {0.5, 0.79, 0.8, 0.7}, new double[] {0.1, 0.2, 0.99, 0.2});
    List<List<Object>> rows = table(results, "good-rates").rows();
    assertEquals("steady", rows.get(0).get(0));
    double tolerance = 0.05 * 0.995;
    double left = (tolerance - 0.01) / 0.29;
    double right = tolerance / 0.1;
    assertEquals(1 + left + right, (Double) rows.get(0).get(3), 1e-9);
    assertEquals(2 * tolerance / 0.79, (Double) rows.get(1).get(3), 1e-9);
    assertTrue(text(results).contains("steady forgives a rate that is off most"), text(results));
  }

  @Test
  void whereThereIsOneSettingNothingWasTuned() {
    Invented results = new Invented();
    results.trial(0).curve("train.loss", 1);
    assertEquals(List.of(), new Tuning().write(results));
  }

  @Test
  void whoWinsHangsOnTheBudget() {
    Invented results =
        accuracies(new double[] {0.5, 0.6, 0.7, 0.8}, new double[] {0.1, 0.2, 0.9, 0.3});
    List<Share> wins = ((Shares) figure(results, "winning-by-budget").chart()).shares();
    Share touchy = wins.get(0);
    assertEquals("touchy", touchy.label(), "the first of the ranking");
    assertEquals(0.25, touchy.values()[0], 1e-12, "it wins with its one good rate");
    assertEquals(1, touchy.values()[3], 1e-12);
    assertEquals(0.75, wins.get(1).values()[0], 1e-12);
    assertTrue(text(results).contains("the order hangs on the budget of tuning"), text(results));
  }

  @Test
  void theBestOfKIsTheMeanOverAllSetsOfK() {
    Invented results =
        accuracies(new double[] {0.1, 0.2, 0.3, 0.4}, new double[] {0.5, 0.5, 0.5, 0.5});
    Line steady = ((Lines) figure(results, "best-of-k").chart()).lines().get(1);
    assertEquals("steady", steady.label());
    assertArrayEquals(new double[] {1, 2, 3, 4}, steady.x());
    assertEquals(0.25 + 0.005, steady.y()[0], 1e-12);
    assertEquals(
        (0.2 + 2 * 0.3 + 3 * 0.4) / 6 + 0.005, steady.y()[1], 1e-12, "the larger of each pair");
    assertEquals(0.4 + 0.005, steady.y()[3], 1e-12);
  }

  @Test
  void aDivergedSettingIsTheWorstOfABudget() {
    Invented results = new Invented().goal("validation.accuracy", true);
    for (String group : List.of("a", "b")) {
      for (String rate : RATES) {
        var trial =
            results
                .trial(0, "optimizer", group, "optimizer.rate", rate)
                .curve("validation.accuracy", 0, group.equals("a") ? 0.5 : 0.4);
        if (rate.equals("1") && group.equals("a")) {
          trial.ended(Outcome.DIVERGED, "the loss is not finite");
        }
      }
    }
    Lines best = (Lines) figure(results, "best-of-k").chart();
    assertEquals(2, best.lines().get(0).x()[0], "one alone may have diverged");
    Shares wins = (Shares) figure(results, "winning-by-budget").chart();
    assertEquals(0.75, wins.shares().get(0).values()[0], 1e-12);
  }

  @Test
  void theShareOfEachTunedSettingAddsUp() {
    Invented results = new Invented().goal("validation.accuracy", true);
    double[] byRate = {0, 0.2, 0.4};
    double[] byMomentum = {0, 0.1};
    for (int r = 0; r < 3; r++) {
      for (int m = 0; m < 2; m++) {
        for (int seed = 0; seed < 3; seed++) {
          results
              .trial(seed, "optimizer.rate", RATES[r], "tuned.momentum", "0." + m)
              .curve("validation.accuracy", 0, byRate[r] + byMomentum[m] + 0.01 * seed);
        }
      }
    }
    List<List<Object>> rows = table(results, "importance").rows();
    double rate = 0.08 / 3;
    double momentum = 0.0025;
    assertEquals("rate", rows.get(0).get(1));
    assertEquals(rate / (rate + momentum), (Double) rows.get(0).get(2), 1e-9);
    assertEquals(momentum / (rate + momentum), (Double) rows.get(1).get(2), 1e-9);
    assertEquals("rate × momentum", rows.get(2).get(1));
    assertEquals(0, (Double) rows.get(2).get(2), 1e-9);
    assertTrue(text(results).contains("the rate matters most"), text(results));
  }

  @Test
  void oneTunedSettingHasNoImportanceToShare() {
    Invented results = accuracies(new double[] {1, 1, 1, 1}, new double[] {0, 0, 0, 0});
    assertFalse(all(Table.class, results).anyMatch(t -> t.name().equals("importance")));
  }

  /** 256⁴ cells, were they a grid, are no number of cells that an int holds. */
  @Test
  void whatWasDrawnIsNoGrid() {
    Invented results = new Invented().goal("validation.accuracy", true);
    for (int draw = 0; draw < 256; draw++) {
      String number = "0." + (1000 + draw * 37 % 256);
      results
          .trial(
              0,
              "optimizer.rate",
              number,
              "tuned.momentum",
              number,
              "tuned.beta",
              number,
              "tuned.epsilon",
              number)
          .curve("validation.accuracy", 0, draw / 256.0);
    }
    assertFalse(all(Table.class, results).anyMatch(t -> t.name().equals("importance")));
  }

  @Test
  void manyNumbersAreToldByTheirEnds() {
    assertEquals("1, 3, 2", TriedText.of(List.of("1", "3", "2")));
    List<String> drawn = IntStream.range(0, 20).mapToObj(i -> "0.0" + (11 + i * 7 % 20)).toList();
    assertEquals("20 from 0.011 to 0.03", TriedText.of(drawn));
    List<String> words = IntStream.range(0, 20).mapToObj(i -> "word" + i).toList();
    assertEquals(String.join(", ", words), TriedText.of(words));
  }

  private static Figure figure(Invented results, String name) {
    return all(Figure.class, results).filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static Table table(Invented results, String name) {
    return all(Table.class, results).filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  private static String text(Invented results) {
    return String.join(" ", all(Paragraph.class, results).map(Paragraph::text).toList());
  }

  private static <E extends Element> Stream<E> all(Class<E> kind, Invented results) {
    return new Tuning().write(results).stream().filter(kind::isInstance).map(kind::cast);
  }
}
