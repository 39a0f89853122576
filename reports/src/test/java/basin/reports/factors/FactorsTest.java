package basin.reports.factors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.answer.Answer;
import basin.reports.invented.Invented;
import basin.reports.invented.Sweeps;
import basin.reports.study.Study;
import basin.spi.report.Chart.HeatMap;
import basin.spi.report.Chart.HeatMaps;
import basin.spi.report.Chart.Panels;
import basin.spi.report.Chart.Tile;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactorsTest {
  private static Analysis analysis(Invented results) {
    return Analysis.of(Study.of(results)).orElseThrow();
  }

  private static MainEffect main(Analysis analysis, String factor) {
    return analysis.mains().stream()
        .filter(m -> m.factor().name().equals(factor))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Invented results) {
    return FactorFinding.of(Study.of(results)).orElseThrow().text();
  }

  private static List<String> said(Invented results) {
    return Stream.concat(
            Stream.of(text(results)),
            new Factors().write(results).stream().flatMap(FactorsTest::sentences))
        .toList();
  }

  private static Stream<String> sentences(Element element) {
    if (element instanceof Paragraph paragraph) {
      return Stream.of(paragraph.text());
    }
    if (element instanceof Verdict verdict) {
      return Stream.of(verdict.text(), verdict.evidence());
    }
    if (element instanceof Note note) {
      return note.lines().stream();
    }
    if (element instanceof Table table) {
      return Stream.concat(Stream.of(table.title()), table.rows().stream().map(FactorsTest::cells));
    }
    return element instanceof Figure figure
        ? Stream.of(figure.title(), figure.reading())
        : Stream.empty();
  }

  private static String cells(List<Object> row) {
    return row.stream()
        .map(cell -> cell instanceof Double d ? String.format(Locale.ROOT, "%.9g", d) : cell + "")
        .collect(Collectors.joining(" | "));
  }

  @Test
  void plantedEffectsAreFoundWithTheirSizes() {
    Analysis analysis = analysis(new Planted().results());
    MainEffect activation = main(analysis, "activation");
    double relu = 0;
    double sigmoid = 0;
    for (String depth : List.of("1", "2", "4")) {
      relu += Planted.mean(depth, "relu") / 3;
      sigmoid += Planted.mean(depth, "sigmoid") / 3;
    }
    Contrast contrast = activation.contrast(0, 2);

    assertEquals("activation", analysis.mains().get(0).factor().name());
    assertEquals(List.of(0, 1, 2), activation.order());
    assertEquals(sigmoid - relu, contrast.gain().difference().center(), 0.05);
    assertTrue(contrast.sure());
    assertTrue(main(analysis, "depth").sure());
    assertEquals(1, main(analysis, "depth").direction());
    assertFalse(main(analysis, "start").sure());
    assertTrue(analysis.interplay(0, 1).sure());
  }

  @Test
  void theBriefAnswerSpeaksByFactorsAndSaysWhereTheOrderTurns() {
    String text = text(new Planted().results());

    assertTrue(text.startsWith("Activation made the most difference ("), text);
    assertTrue(text.contains("relu is best (ahead of sigmoid by a factor of "), text);
    assertTrue(
        text.endsWith(
            "Depth: the more, the better; but not with sigmoid, where depth 1 is ahead of 4."
                + " Start: no difference that 6 seeds can tell from chance."),
        text);
  }

  /** On average neither factor does anything; together they decide everything. */
  @Test
  void effectsThatCrossAreToldWithinTheLevelsOfTheOther() {
    Invented results = new Invented().goal("validation.loss", false);
    for (String width : List.of("8", "64")) {
      for (String start : List.of("he", "zeros")) {
        for (int seed = 0; seed < 5; seed++) {
          double mean = width.equals("8") == start.equals("zeros") ? -1 : 1;
          double noise = 0.1 * Sweeps.jitter((width + start).hashCode(), seed);
          results
              .trial(seed, "width", width, "start", start)
              .curve("validation.loss", 9, Math.exp(mean + noise));
        }
      }
    }
    String text = text(results);

    assertTrue(text.startsWith("What counts most is how "), text);
    assertTrue(
        text.contains(
            "What start does hangs on width: he is ahead of zeros with width 64 by a factor of 7"),
        text);
    assertTrue(text.contains("; zeros is ahead of he with width 8 by a factor of 7"), text);
    assertTrue(
        text.endsWith(
            "What width does hangs on start: width 64 is ahead of 8 with he; width 8 is ahead of"
                + " 64 with zeros."),
        text);
  }

  @Test
  void theAnswerOfSeveralFactorsSpeaksOfThemAndOfTheBestCombination() {
    List<Element> answer = new Answer().write(new Planted().results());
    String factors = ((Paragraph) answer.get(0)).text();
    String best = ((Paragraph) answer.get(1)).text();

    assertTrue(factors.startsWith("Activation made the most difference ("), factors);
    assertTrue(best.startsWith("First came 4, relu, "), best);
    assertTrue(best.contains(" Of the 17 other combinations it is ahead of "), best);
  }

  @Test
  void whatTheQuestionNamesComesFirst() {
    Invented results = new Planted().asking("Does more depth pay, or a start with He?").results();
    Analysis analysis = analysis(results);

    assertEquals(
        List.of("depth", "start", "activation"),
        analysis.mains().stream().map(m -> m.factor().name()).toList());
  }

  @Test
  void aQuestionNamesLevelsByTheirFirstWordAndWithoutEndings() {
    Factor start = new Factor("initializer", List.of("he-normal", "glorot-uniform", "normal"));
    Factor depth = new Factor("depth", List.of("2", "20"));
    Asked asked = Asked.of("Do Glorot's or He's initialisations let networks go deeper?");

    assertEquals(List.of(0, 1), asked.levels(start));
    assertTrue(asked.place(depth) < Integer.MAX_VALUE);
    assertEquals(List.of(), asked.levels(depth));
    assertEquals(Integer.MAX_VALUE, Asked.of("").place(depth));
  }

  @Test
  void theOrderOfAxesAndAlternativesChangesNoSentence() {
    List<String> own = said(new Planted().results());
    assertEquals(own, said(new Planted().turned().results()));
    assertTrue(own.size() > 20);
  }

  @Test
  void namesChangeNothingButNames() {
    UnaryOperator<String> renamed =
        text ->
            text.replace("relu", "ramp-up")
                .replace("sigmoid", "squash")
                .replace("tanh", "turn")
                .replace("glorot", "golden");
    List<String> own = said(new Planted().results()).stream().map(renamed).toList();
    List<String> twin = said(new Planted().renamed(renamed).results());
    assertEquals(own.get(0).replace("Relu", "Ramp-up"), twin.get(0));
    assertEquals(own.size(), twin.size());
  }

  @Test
  void chanceIsNotCalledADifference() {
    Invented results = new Invented().goal("validation.loss", false);
    for (String a : List.of("x", "y", "z")) {
      for (String b : List.of("u", "v")) {
        for (int seed = 0; seed < 5; seed++) {
          results
              .trial(seed, "first", a, "second", b)
              .curve("validation.loss", 9, Math.exp(Sweeps.jitter((a + b).hashCode(), seed)));
        }
      }
    }
    Analysis analysis = analysis(results);
    assertTrue(analysis.mains().stream().noneMatch(MainEffect::sure));
    assertTrue(text(results).contains("no difference that 5 seeds can tell from chance"));
    assertTrue(
        text(results)
            .contains("That the effect of one hangs on another cannot be told from chance."));
  }

  @Test
  void oneSeedTellsNothingFromChance() {
    String text = text(new Planted().seeds(1).results());
    assertTrue(text.contains("but one seed cannot tell a difference from chance"), text);
    assertFalse(text.contains("p = "), text);
    assertFalse(text.contains("NaN"), text);
  }

  @Test
  void aLevelThatWasNotTriedWithAllOthersIsLeftOutAndSaid() {
    Invented results =
        new Planted().without(cell -> cell.startsWith("4 ") && !cell.contains("relu")).results();
    Analysis analysis = analysis(results);

    assertEquals(List.of("1", "2"), main(analysis, "depth").factor().levels());
    assertEquals(
        List.of("relu", "tanh", "sigmoid"), main(analysis, "activation").factor().levels());
    assertTrue(
        text(results)
            .contains(
                "Not every level was tried with every other: these sentences leave out depth 4 and rest on"
                    + " 12 of 14 combinations."),
        text(results));
  }

  @Test
  void divergedTrialsAreTheWorstAndNeverDropped() {
    Invented results =
        new Planted().losing(cell -> cell.startsWith("4 relu") && cell.endsWith("2")).results();
    Analysis analysis = analysis(results);

    assertTrue(analysis.balance().response().ranked());
    assertEquals(2, analysis.balance().lostInAll());
    assertTrue(
        text(results)
            .contains(
                "2 of 108 trials diverged at the setting chosen, so places within each seed are compared,"
                    + " theirs being the last."),
        text(results));
  }

  @Test
  void threeFactorsMakePanelsAndTwoThatHangTogetherAMap() {
    List<Element> elements = new Factors().write(new Planted().results());
    Panels panels =
        elements.stream()
            .filter(e -> e instanceof Figure f && f.chart() instanceof Panels)
            .map(e -> (Panels) ((Figure) e).chart())
            .findFirst()
            .orElseThrow();
    HeatMap map =
        elements.stream()
            .filter(e -> e instanceof Figure f && f.chart() instanceof HeatMap)
            .map(e -> (HeatMap) ((Figure) e).chart())
            .findFirst()
            .orElseThrow();

    assertEquals(List.of("he", "glorot"), panels.panels().stream().map(p -> p.title()).toList());
    assertEquals(3, panels.panels().get(0).lines().size());
    assertEquals(List.of("1", "2", "4"), map.columns());
    assertEquals("activation", map.y());
  }

  /** exp(−2) for one of twelve combinations, 1 for all others. */
  @Test
  void threeFactorsOfWordsAreMapsSideBySide() {
    Invented results = new Invented().goal("validation.loss", false);
    for (String activation : List.of("relu", "tanh", "sigmoid")) {
      for (String start : List.of("he", "glorot")) {
        for (String loss : List.of("plain", "smooth")) {
          for (int seed = 0; seed < 3; seed++) {
            boolean chosen = (activation + start + loss).equals("tanhheplain");
            results
                .trial(seed, "activation", activation, "start", start, "labels", loss)
                .curve("validation.loss", 9, Math.exp((chosen ? -3 : 0) + 0.01 * seed));
          }
        }
      }
    }
    HeatMaps maps =
        new Factors()
            .write(results).stream()
                .filter(e -> e instanceof Figure f && f.chart() instanceof HeatMaps)
                .map(e -> (HeatMaps) ((Figure) e).chart())
                .findFirst()
                .orElseThrow();

    assertEquals(2, maps.maps().size());
    assertEquals("log₁₀ validation.loss", maps.scale());
    int drawn = 0;
    for (Tile tile : maps.maps()) {
      for (int row = 0; row < maps.rows().size(); row++) {
        for (int column = 0; column < maps.columns().size(); column++) {
          String cell =
              maps.rows().get(row) + " " + maps.columns().get(column) + " " + tile.title();
          boolean chosen =
              Stream.of("tanh", "he", "plain")
                  .allMatch(word -> cell.matches(".*\\b" + word + "\\b.*"));
          double expected = ((chosen ? -3 : 0) + 0.01) / Math.log(10);
          assertEquals(expected, tile.values()[row][column], 1e-9, cell);
          drawn++;
        }
      }
    }
    assertEquals(12, drawn);
  }

  @Test
  void whereOneOfThreeFactorsIsANumberItsProfileShowsMore() {
    assertTrue(
        new Factors()
            .write(new Planted().results()).stream()
                .noneMatch(e -> e instanceof Figure f && f.chart() instanceof HeatMaps));
  }

  @Test
  void aSingleFactorWithoutNumbersHasItsAnswerAlready() {
    Invented results = new Invented().goal("validation.loss", false);
    for (String optimizer : List.of("sgd", "adam")) {
      for (int seed = 0; seed < 3; seed++) {
        results
            .trial(seed, "optimizer", optimizer)
            .curve("validation.loss", 9, 1 + Sweeps.jitter(seed, optimizer.length()) / 9);
      }
    }
    assertEquals(List.of(), new Factors().write(results));
    assertTrue(FactorFinding.of(Study.of(results)).isEmpty());
  }

  @Test
  void levelsAreNumbersIfOneNumberIsAllThatDiffers() {
    assertTrue(new Factor("depth", List.of("2 deep", "5 deep")).numeric());
    assertFalse(new Factor("depth", List.of("2 deep", "5 wide")).numeric());
    assertFalse(new Factor("normal", List.of("0.1", "he")).numeric());
    assertTrue(Factor.of("batch", List.of("256", "16", "64")).logarithmic());
    assertEquals(
        List.of("16", "64", "256"), Factor.of("batch", List.of("256", "16", "64")).levels());
    assertFalse(Factor.of("depth", List.of("1", "2", "3")).logarithmic());
  }
}
