package basin.reports.minima.atlas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.minima.between.RecordedUnits;
import basin.spi.report.Chart.Regions;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.TrialRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtlasOfMinimaTest {
  private final Invented results = new Invented().goal("train.loss", false);
  private final RecordedUnits units = new RecordedUnits();

  /** Of ten pairs of starts momentum ends in the best minimum in all, descent in two. */
  @Test
  void sharesOfSettingsAreComparedAtEqualStarts() {
    double[] ends = new double[20];
    String first = "";
    for (int seed = 0; seed < 10; seed++) {
      String id = ended(seed, "sgd", 0);
      first = first.isEmpty() ? id : first;
      ends[seed] = seed < 2 ? 0 : 1;
    }
    for (int seed = 0; seed < 10; seed++) {
      ended(seed, "momentum", 0);
    }
    found(first, ends, 1e-12, 0.5);

    List<Verdict> verdicts = all(Verdict.class);

    assertEquals(
        "Of 20 starts, all ended in 2 different minima; 60 % [95 % CI 39 to 78 %] in the best that was found, of loss 0.1.",
        verdicts.get(0).text());
    assertTrue(
        verdicts
            .get(2)
            .text()
            .contains(
                "Sgd: of 10 starts, all ended in 2 different minima; 20 % [95 % CI 5.7 to 51 %] in the best"),
        verdicts.get(2)::text);
    assertTrue(
        verdicts.stream()
            .anyMatch(
                v ->
                    v.text()
                        .equals(
                            "Momentum ends in the best minimum more often than sgd: 100 % of starts"
                                + " against 20 %.")),
        verdicts::toString);
    // b = 8, c = 0: p = 2/2⁸
    assertTrue(
        verdicts.stream().anyMatch(v -> v.evidence().startsWith("p = 0.0078; McNemar's test")),
        verdicts::toString);
    assertTrue(
        verdicts.stream()
            .anyMatch(v -> v.text().contains("not in the table in 0 % [95 % CI 0 to 16 %]")),
        verdicts::toString);
  }

  @Test
  void whatIsNoMinimumIsCountedApart() {
    String first = ended(0, "sgd", 0);
    ended(1, "sgd", 2);
    ended(2, "sgd", 3);
    ended(3, "sgd", 0);
    found(first, new double[] {0, -1, -1, 1}, 1e-12, 0.5);

    Verdict verdict = all(Verdict.class).get(0);

    assertTrue(verdict.text().contains("f 4 starts, 2 ended in 2 different minima"), verdict::text);
    assertEquals("1 ended at saddles and of 1 no end could be found.", verdict.evidence());
    Table shares = all(Table.class).get(1);
    int saddles = shares.columns().stream().map(Element.Column::title).toList().indexOf("Saddles");
    assertEquals(1, shares.rows().get(0).get(saddles));
  }

  @Test
  void whereNoStartEndsInAMinimumTheAtlasIsEmptyAndSaysSo() {
    String first = ended(0, "sgd", 2);
    ended(1, "sgd", 2);
    units.unit("minima of " + first, first).number("start.minimum", -1, -1);
    results.analysed("atlas", units, units);

    List<Verdict> verdicts = all(Verdict.class);

    assertEquals(
        List.of("Of 2 starts, none ended in a minimum."),
        verdicts.stream().map(Verdict::text).toList());
    assertEquals("2 ended at saddles.", verdicts.get(0).evidence());
    assertEquals(1, all(Table.class).size());
  }

  /** A surface may have several minima of one loss, and rounding alone puts them in an order. */
  @Test
  void minimaOfOneLossAreAllTheBest() {
    String first = ended(0, "sgd", 0);
    ended(1, "sgd", 0);
    ended(2, "sgd", 0);
    ended(0, "momentum", 0);
    ended(1, "momentum", 0);
    ended(2, "momentum", 0);
    found(first, new double[] {0, 1, 1, 0, 0, 1}, 0, 1e-20, 1e-12, 0.5);

    List<Verdict> verdicts = all(Verdict.class);

    assertEquals(
        "Sgd: of 3 starts, all ended in 2 different minima, which have one loss, 0.",
        verdicts.get(2).text().replace("Optimizer ", ""));
    assertEquals(Tone.GOOD, verdicts.get(0).tone());
    assertEquals(
        "That any of them ends in one of the best minima more often than another is not shown.",
        verdicts.get(1).text());
  }

  @Test
  void ofAFewMinimaTheShareOfEachIsTold() {
    String first = ended(0, "sgd", 0);
    for (int seed = 1; seed < 5; seed++) {
      ended(seed, "sgd", 0);
    }
    units
        .unit("minima of " + first, first)
        .number("minimum.loss", 0.1, 0.3, 0.4)
        .number("minimum.best", 1, 0, 0)
        .number("best.rounding", 0)
        .number("minimum.flat", 0, 0, 0)
        .number("minimum.least", 1, 2, 3)
        .number("minimum.largest", 5, 6, 7)
        .number("minimum.copies", 1, 1, 1)
        .number("start.minimum", 0, 2, 1, 2, 2)
        .number("gap.within", 0)
        .number("gap.between", 1);
    results.analysed("atlas", units, units);

    assertEquals(
        "Of 5 starts, all ended in 3 different minima; 20 % [95 % CI 3.6 to 62 %] in the best that was found,"
            + " of loss 0.1; by rising loss 20, 20 and 60 % in each.",
        all(Verdict.class).get(0).text());
  }

  @Test
  void minimaThatAreHardlyFurtherApartThanTheirEndsAreInDoubt() {
    String first = ended(0, "sgd", 0);
    ended(1, "sgd", 0);
    found(first, new double[] {0, 1}, 1e-3, 2e-3);

    Verdict gap = all(Verdict.class).get(2);

    assertEquals(Tone.WARNING, gap.tone());
    assertTrue(gap.text().contains("there is no gap"), gap::text);
  }

  @Test
  void basinsAreDrawnInOneColourForEachMinimum() {
    String first = ended(0, "sgd", 0);
    found(first, new double[] {0}, 0, Double.POSITIVE_INFINITY);
    units
        .unit("basins 0 to 2 of " + first, first)
        .vectors("x", new double[] {0, 1})
        .vectors("y", new double[] {3, 4})
        .vectors("basin", new double[] {0, 1}, new double[] {-1, 1});

    Figure figure = all(Figure.class).get(0);

    Regions regions = (Regions) figure.chart();
    assertArrayEquals(new int[] {0, 1}, regions.regions()[0]);
    assertArrayEquals(new int[] {-1, 1}, regions.regions()[1]);
    assertEquals(2, regions.labels().size());
    assertTrue(
        figure.reading().contains("Of the picture minimum 1 has 25 % and minimum 2 50 %."),
        figure::reading);
    assertTrue(figure.reading().contains("From 25 %, left blank"), figure::reading);
  }

  /** Data and loss may be the same, and the network another. */
  @Test
  void functionsThatDifferBySettingsAreCalledByThem() {
    String one = ended(0, "sgd", 0);
    units.unit("end of " + one, one).vectors("function", new double[] {5, 6}).number("place", 0);
    found(one, new double[] {0}, 1e-12, 0.5);
    String other = ended(0, "adam", 0);
    found(other, new double[] {1}, 1e-12, 0.5);

    assertEquals(
        List.of("sgd", "adam"),
        all(Element.Part.class).stream().map(Element.Part::title).limit(2).toList());
  }

  @Test
  void whatHasNotArrivedIsNotSaidToHaveEnded() {
    String first = ended(0, "sgd", 0);
    units.number("on-its-way", 1);
    found(first, new double[] {0}, 1e-12, 0.5);

    String text = all(Verdict.class).get(0).text();

    assertTrue(text.contains("f 1 start, all lead to the same minimum"), text);
  }

  /** As at the point 0 of a deep linear network, where f has neither slope nor curvature. */
  @Test
  void whereNothingBendsNoMinimumIsSaidToBe() {
    String first = ended(0, "sgd", 0);
    ended(1, "sgd", 1);
    found(first, new double[] {0, 1}, 1e-12, 0.5);
    units.number("minimum.flat", 0, 2).number("minimum.copies", 8, Double.NaN);

    assertTrue(
        all(Verdict.class)
            .get(0)
            .text()
            .matches(
                "Of 2 starts, 1 ended in the same minimum; .*; 1 ended where nothing bends, minimum or not\\."),
        all(Verdict.class)::toString);
    assertEquals(
        "second order does not tell", all(Element.Table.class).get(0).rows().get(1).get(3));
  }

  @Test
  void whatAnEarlierVersionChartedIsToBeChartedAgain() {
    String first = ended(0, "sgd", 0);
    units.unit("minima of " + first, first).number("minimum.loss", 0.1).number("start.minimum", 0);
    results.analysed("atlas", units, units);

    assertEquals(List.of(), all(Verdict.class));
    assertTrue(all(Element.Paragraph.class).get(0).text().contains("run the experiment again"));
  }

  @Test
  void nothingIsSaidWhereNothingWasAsked() {
    results.trial(0, "optimizer", "sgd").curve("train.loss", 2, 1);

    assertEquals(List.of(), new AtlasOfMinima().write(results));
  }

  private String ended(long seed, String optimizer, double place) {
    results.trial(seed, "optimizer", optimizer).curve("train.loss", 2.2, 0.2);
    List<TrialRecord> trials = results.trials();
    String id = trials.get(trials.size() - 1).id();
    units
        .unit("end of " + id, id)
        .vectors("function", new double[] {1, 2, 3, 4})
        .number("place", place)
        .number("on-its-way", 0);
    return id;
  }

  private void found(String first, double[] ends, double within, double between) {
    found(first, ends, 0.1, 0.3, within, between);
  }

  private void found(
      String first, double[] ends, double least, double next, double within, double between) {
    units
        .unit("minima of " + first, first)
        .vectors("minimum", new double[] {0, 3}, new double[] {1, 4})
        .number("minimum.loss", least, next)
        .number("minimum.best", 1, next - least < 1e-9 ? 1 : 0)
        .number("best.rounding", 1e-14)
        .number("minimum.flat", 0, 0)
        .number("minimum.least", 1, 2)
        .number("minimum.largest", 5, 6)
        .number("minimum.copies", 8, 4)
        .number("start.minimum", ends)
        .number("gap.within", within)
        .number("gap.between", between);
    results.analysed("atlas", units, units);
  }

  private <E extends Element> List<E> all(Class<E> kind) {
    return new AtlasOfMinima()
        .write(results).stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
