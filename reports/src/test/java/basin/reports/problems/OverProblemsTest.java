package basin.reports.problems;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.study.Study;
import basin.spi.report.Chart.HeatMap;
import basin.spi.report.Chart.Ranks;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Table;
import basin.spi.run.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverProblemsTest {
  private static final String[] OPTIMIZERS = {"first", "second", "third"};

  /** On each problem, in a unit of its own, the first is best and the third worst. */
  private static Invented agreed(int problems) {
    Invented results = new Invented().goal("train.loss", false);
    for (int p = 0; p < problems; p++) {
      for (int o = 0; o < OPTIMIZERS.length; o++) {
        for (int seed = 0; seed < 3; seed++) {
          double unit = Math.pow(10, 3 * p - 4);
          results
              .trial(seed, "optimizer", OPTIMIZERS[o], "problem", "p" + p)
              .on("p" + p)
              .curve("train.loss", 100 * unit, unit * Math.pow(10, o) * (1 + 0.1 * seed));
        }
      }
    }
    return results;
  }

  @Test
  void problemsThatAgreeTellTheFirstApart() {
    String text = text(agreed(6));
    assertTrue(
        text.startsWith(
            "Over 6 problems, first ranks first: mean rank 1 of 3. The ranks differ beyond"),
        text);
    assertTrue(text.contains("not told apart from second"), text);
    List<List<Object>> rows = table(agreed(6)).rows();
    assertEquals(List.of("first", "second", "third"), rows.stream().map(r -> r.get(0)).toList());
    assertEquals(1.0, rows.get(0).get(1));
    assertEquals(2.0, rows.get(1).get(1));
    assertEquals("a", rows.get(0).get(2));
    assertEquals("ab", rows.get(1).get(2), "1 rank is less than the critical difference of 1.35");
    assertEquals("b", rows.get(2).get(2));
  }

  @Test
  void scoresMeanTheSameOnEveryProblem() {
    List<List<Object>> rows = table(agreed(4)).rows();
    double spread = (Math.log10(1.1) + Math.log10(1.2)) / 3;
    assertEquals(1, (Double) rows.get(0).get(3), spread);
    assertEquals(0.5, (Double) rows.get(1).get(3), spread);
    assertEquals(0, (Double) rows.get(2).get(3), spread);
    assertEquals(1.0, (Double) rows.get(1).get(6), 1e-12, "every trial of the first is better");
    assertEquals(1.0, (Double) rows.get(1).get(9), 1e-12, "Cliff's δ");
  }

  @Test
  void twoProblemsCannotTell() {
    String text = text(agreed(2));
    assertTrue(text.contains("So few problems hardly can tell"), text);
  }

  @Test
  void aDivergedContenderIsLastAndAMissingOneIsAGap() {
    Invented results = agreed(3);
    for (int p = 0; p < 3; p++) {
      for (int seed = 0; seed < 3; seed++) {
        var trial =
            results
                .trial(seed, "optimizer", "wild", "problem", "p" + p)
                .on("p" + p)
                .curve("train.loss", 1, Double.POSITIVE_INFINITY);
        trial.ended(Outcome.DIVERGED, "the loss is not finite");
        if (p < 2) {
          results
              .trial(seed, "optimizer", "seldom", "problem", "p" + p)
              .on("p" + p)
              .curve("train.loss", 100 * Math.pow(10, 3 * p - 4), 2e-9);
        }
      }
    }
    List<List<Object>> rows = table(results).rows();
    assertEquals("seldom", rows.get(0).get(0));
    assertEquals(List.of(2, 1.0), rows.get(0).subList(1, 3));
    assertEquals("wild", rows.get(4).get(0));
    HeatMap places = (HeatMap) figure(results, "places").chart();
    assertEquals(List.of("p0", "p1", "p2"), places.columns());
    assertTrue(Double.isNaN(places.values()[4][2]), "blank where it was not tried");
    assertEquals(5, places.values()[0][0], "behind all that ended finite");
  }

  @Test
  void whatMoreProblemsCouldChangeIsSaid() {
    assertEquals(
        Optional.of("more problems: 1 of the other 2 is not told apart from the first"),
        OverProblems.open(Study.of(agreed(6))));
    assertEquals(
        Optional.of("more problems: the order may be chance"),
        OverProblems.open(Study.of(agreed(2))));
  }

  @Test
  void oneProblemIsNothingToPutTogether() {
    assertTrue(new OverProblems().write(agreed(1)).isEmpty());
    assertTrue(OverProblems.finding(Study.of(agreed(1))).isEmpty());
  }

  @Test
  void aGroupIsKnownAgainWhateverBelongsToItsProblem() {
    Field field = Field.of(Study.of(agreed(5))).orElseThrow();
    assertEquals(5, field.problems().size());
    assertEquals(List.of(OPTIMIZERS), field.contenders().stream().map(Contender::label).toList());
    assertTrue(field.contenders().stream().allMatch(c -> c.problems() == 5));
  }

  @Test
  void barsJoinWhatTheCriticalDifferenceDoesNotTellApart() {
    Ranks ranks = (Ranks) figure(agreed(6), "mean-ranks").chart();
    assertEquals(List.of("first", "second", "third"), ranks.names());
    assertArrayEquals(new double[] {1, 2, 3}, ranks.ranks());
    assertEquals(2.343 * Math.sqrt(3 * 4 / 36.0), ranks.critical(), 1e-3);
    assertEquals(2, ranks.joined().size());
    assertArrayEquals(new int[] {0, 1}, ranks.joined().get(0));
    assertArrayEquals(new int[] {1, 2}, ranks.joined().get(1));
  }

  private static Figure figure(Invented results, String name) {
    return all(Figure.class, results).filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static String text(Invented results) {
    return OverProblems.finding(Study.of(results)).orElseThrow();
  }

  private static Table table(Invented results) {
    return all(Table.class, results).findFirst().orElseThrow();
  }

  private static <E extends Element> Stream<E> all(Class<E> kind, Invented results) {
    return new OverProblems().write(results).stream().filter(kind::isInstance).map(kind::cast);
  }
}
