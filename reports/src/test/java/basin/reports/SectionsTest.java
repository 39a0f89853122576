package basin.reports;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.invented.Sweeps;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.run.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every registered section, whatever the results. */
class SectionsTest {
  @ParameterizedTest
  @MethodSource("everySectionOnEveryKindOfResults")
  void aSectionWritesWithoutFault(Section section, Results results) {
    List<Element> elements = assertDoesNotThrow(() -> section.write(results));
    assertFalse(section.title().isBlank());
    elements.forEach(SectionsTest::isWhole);
  }

  @ParameterizedTest
  @MethodSource("everyKindOfResults")
  void theAnswerIsSaidFirstInItsSection(Results results) {
    Element first = Written.answer().write(results).get(0);
    assertFalse(assertInstanceOf(Paragraph.class, first).text().isBlank());
  }

  private static void isWhole(Element element) {
    if (element instanceof Table table) {
      table.rows().forEach(row -> assertEquals(table.columns().size(), row.size(), table.name()));
    }
    if (element instanceof Figure figure) {
      assertTrue(figure.reading().endsWith("."), figure.reading());
    }
  }

  static Stream<Object[]> everySectionOnEveryKindOfResults() {
    return everyKindOfResults()
        .flatMap(r -> Written.sections().stream().map(s -> new Object[] {s, r}));
  }

  static Stream<Results> everyKindOfResults() {
    return Stream.of(
        new Invented(),
        pending(),
        ended(Outcome.FAILED),
        ended(Outcome.DIVERGED),
        ended(Outcome.STOPPED),
        oddities(),
        Sweeps.classification(),
        Sweeps.surface(),
        Sweeps.line());
  }

  private static Results pending() {
    Invented results = new Invented().goal("test.accuracy", true, 0.9);
    results.trial(0, "optimizer", "sgd").pending();
    return results;
  }

  /** Not one series, but for the metrics at the start. */
  private static Results ended(Outcome outcome) {
    Invented results = new Invented().goal("train.loss", false, 1e-3);
    results.trial(0, "optimizer.rate", "10").ended(outcome, "").curve("train.loss", 2, Double.NaN);
    results.trial(1, "optimizer.rate", "20").ended(outcome, "");
    return results;
  }

  /** Empty series, zeros, infinities, tracks that do not fit. */
  private static Results oddities() {
    Invented results = new Invented().goal("train.loss", false, 0);
    results
        .trial(0, "a.rate", "constant", "b.rate", "0.1", "problem.size", "7")
        .curve("train.loss", 0, 0)
        .curve("gradient-norm.dense1.weights", 0, 0)
        .curve("gradient-norm.dense2.weights", 0, Double.POSITIVE_INFINITY)
        .curve("curvature.gradient-norm", Double.NaN)
        .track("trajectory")
        .track("fit.x", new double[] {1})
        .track("fit.y", new double[] {})
        .track("fit.output", new double[] {1})
        .track("contour.x", new double[] {1, 2})
        .track("contour.y", new double[] {1, 2})
        .track("contour.z", new double[] {Double.NaN, 1, 2});
    results
        .trial(0, "a.rate", "0.1")
        .curve("train.loss")
        .track("trajectory", new double[] {Double.NaN, 1});
    return results;
  }
}
