package basin.reports.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.spi.report.Chart.Field;
import basin.spi.report.Chart.Fields;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VanishingGradientsTest {
  @ParameterizedTest
  @CsvSource({
    "1e-4, BAD, 'With sgd, gradients vanish by ‖∂L/∂z‖.'",
    "0.01, WARNING, 'With sgd, gradients shrink by ‖∂L/∂z‖.'",
    "1, GOOD, 'With sgd, gradients stay steady by ‖∂L/∂z‖.'",
    "100, WARNING, 'With sgd, gradients grow by ‖∂L/∂z‖.'",
    "1e4, BAD, 'With sgd, gradients explode by ‖∂L/∂z‖.'",
    "1e-14, BAD, 'With sgd, gradients vanish by ‖∂L/∂z‖.'",
    "0, BAD, 'With sgd, no gradient reaches the first layer: units are dead.'",
  })
  void eachRatioHasItsVerdict(double ratio, Tone tone, String text) {
    Invented results = new Invented().goal("train.loss", false);
    trial(results, 0, "signal-norm.dense", "", ratio, Math.sqrt(ratio), 1);
    Verdict verdict = of(Verdict.class, results).get(0);
    assertEquals(tone, verdict.tone());
    assertEquals(text, verdict.text());
  }

  @Test
  void deadUnitsAreNoFactorPerLayer() {
    Invented results = new Invented().goal("train.loss", false);
    trial(results, 0, "signal-norm.dense", "", 0, 0, 0.3);
    Verdict verdict = of(Verdict.class, results).get(0);
    assertEquals(
        "‖∂L/∂z‖ of dense1 over that of dense3: 0 at the start, 0 at the end.", verdict.evidence());
  }

  @Test
  void aNetworkThatDiesOnItsWayIsDeadWhateverItsMedian() {
    Invented results = new Invented().goal("train.loss", false);
    results
        .trial(0, "optimizer", "sgd")
        .curve("train.loss", 4, 3, 3, 3, 3)
        .curve("signal-norm.dense1", 0.4, 0.5, 0.4, 0.4, 0)
        .curve("signal-norm.dense2", 1, 1, 1, 1, 1);
    assertEquals(
        "With sgd, no gradient reaches the first layer: units are dead.",
        of(Verdict.class, results).get(0).text());
  }

  @Test
  void whatStartsOrEndsFarFromSteadyIsNotSteadyWhateverItsMedian() {
    Invented results = new Invented().goal("train.loss", false);
    results
        .trial(0, "optimizer", "sgd")
        .curve("train.loss", 4, 3, 2, 1)
        .curve("signal-norm.dense1", 0.8, 0.5, 0.3, 0.02)
        .curve("signal-norm.dense2", 1, 1, 1, 0.05)
        .curve("signal-norm.dense3", 1, 1, 1, 1);
    Verdict verdict = of(Verdict.class, results).get(0);
    assertEquals(Tone.WARNING, verdict.tone());
    assertEquals("With sgd, gradients do not stay steady by ‖∂L/∂z‖.", verdict.text());
    assertTrue(
        verdict.evidence().endsWith("r ≤ 10⁻¹ or ≥ 10 first at epoch 3, there from dense2 back."),
        verdict.evidence());
  }

  @Test
  void aProbeThatFirstLookedLaterDoesNotSpeakOfTheStart() {
    Invented results = new Invented().goal("train.loss", false);
    results
        .trial(0, "optimizer", "sgd")
        .curve("train.loss", 4, 3, 2, 1)
        .recorded(
            List.of(late("signal-norm.dense1", 0.01), late("signal-norm.dense2", 1)), List.of());
    assertEquals(
        "‖∂L/∂z‖ of dense1 over that of dense2: 0.01 at epoch 1, 0.01 at the end, median r = 0.01;"
            + " ×0.01 per layer over 2 layers; r ≤ 10⁻¹ first at epoch 1, there in dense1 alone.",
        of(Verdict.class, results).get(0).evidence());
  }

  @Test
  void theWorstIsSaidFirst() {
    Invented results = new Invented().goal("train.loss", false);
    trial(results, 0, "signal-norm.dense", "", 0.5, 1);
    results
        .trial(0, "optimizer", "adam")
        .curve("train.loss", 3, 2)
        .curve("signal-norm.dense1", 0, 0)
        .curve("signal-norm.dense2", 1, 1);
    assertEquals(
        List.of(Tone.BAD, Tone.GOOD),
        of(Verdict.class, results).stream().map(Verdict::tone).toList());
  }

  @Test
  void zeroWeightsAreNoDeadUnits() {
    Invented results = new Invented().goal("train.loss", false);
    trial(results, 0, "signal-norm.dense", "", 0, 0.3).curve("zero-weights.dense2", 1, 1);
    assertEquals(
        "With sgd, no gradient reaches the first layer: weights are zero.",
        of(Verdict.class, results).get(0).text());
  }

  @Test
  void normsThatFadeThroughTheSmallestNumbersVanish() {
    Invented results = new Invented().goal("train.loss", false);
    trial(results, 0, "signal-norm.dense", "", 0, 3e-44, 1e-22, 0.5);
    assertEquals(
        "With sgd, gradients vanish by ‖∂L/∂z‖.", of(Verdict.class, results).get(0).text());
  }

  @Test
  void divergedRunsAreNotJudgedAndDoNotJudgeOthers() {
    Invented results = new Invented().goal("train.loss", false);
    trial(results, 0, "signal-norm.dense", "", 1e30, 1).ended(Outcome.DIVERGED, "");
    assertEquals(
        "With sgd, gradients are not judged: every run diverged.",
        of(Verdict.class, results).get(0).text());
    trial(results, 1, "signal-norm.dense", "", 0.6, 1);
    assertEquals(
        "With sgd, gradients stay steady by ‖∂L/∂z‖.", of(Verdict.class, results).get(0).text());
  }

  @Test
  void whatIsCarriedBackByANetworkThatHasLearntAllDoesNotCount() {
    Invented results = new Invented().goal("train.loss", false);
    results
        .trial(0, "optimizer", "sgd")
        .curve("train.loss", 4, 1, 0, 0, 0, 0)
        .curve("signal-norm.dense1", 0.4, 0.5, 1e-12, 1e-13, 1e-14, 1e-15)
        .curve("signal-norm.dense2", 1, 1, 1e-5, 1e-6, 1e-6, 1e-6);
    assertEquals(
        "With sgd, gradients stay steady by ‖∂L/∂z‖.", of(Verdict.class, results).get(0).text());
  }

  @Test
  void updateRatiosAreDrawnByLayerAlsoWithoutGradients() {
    Invented results = new Invented().goal("train.loss", false);
    trial(results, 0, "update-ratio.dense", ".weights", 2e-3, 1e-3);
    Figure few = of(Figure.class, results).get(0);
    assertEquals("update-ratio", few.name());
    assertEquals(2, ((Lines) few.chart()).lines().size());
    Invented deep = new Invented().goal("train.loss", false);
    trial(deep, 0, "update-ratio.dense", ".weights", 1e-3, 1e-3, 1e-3, 1e-3, 1e-4);
    Field map = ((Fields) of(Figure.class, deep).get(0).chart()).fields().get(0);
    assertEquals(1e-4, map.values()[4][0], 1e-16);
  }

  @Test
  void theNumbersOfAVerdictNameTheNormAndTheLayers() {
    Invented results = new Invented().goal("train.loss", false);
    trial(results, 0, "gradient-norm.dense", ".weights", 0.01, 0.05, 1);
    assertEquals(
        "‖∂L/∂W‖ of dense1 over that of dense3: 0.01 at the start, 0.01 at the end, median r ="
            + " 0.01; ×0.1 per layer over 3 layers; r ≤ 10⁻¹ first at the start, there from dense2"
            + " back.",
        of(Verdict.class, results).get(0).evidence());
  }

  @Test
  void theSignalIsJudgedWhereBothAreKnown() {
    Invented results = new Invented().goal("train.loss", false);
    InventedTrial trial = trial(results, 0, "gradient-norm.dense", ".weights", 1, 1);
    trial.curve("signal-norm.dense1", 1e-5).curve("signal-norm.dense2", 1);
    assertEquals(
        "With sgd, gradients vanish by ‖∂L/∂z‖.", of(Verdict.class, results).get(0).text());
    assertEquals(2, of(Figure.class, results).size());
  }

  @Test
  void theTenthLayerComesAfterTheNinthAndTheFirstIsAtTheBottom() {
    Invented results = new Invented().goal("train.loss", false);
    double[] norms = new double[12];
    Arrays.setAll(norms, i -> Math.pow(10, i - 11));
    trial(results, 0, "signal-norm.dense", "", norms);
    Field map = ((Fields) of(Figure.class, results).get(0).chart()).fields().get(0);
    assertEquals("dense1", map.names().get(0));
    assertEquals("dense12", map.names().get(11));
    assertEquals(1e-11, map.values()[0][0], 1e-23);
  }

  @Test
  void layersComeAsTheNetworkHasThemWhateverTheirNames() {
    Invented results = new Invented().goal("train.loss", false);
    results
        .trial(0, "optimizer", "sgd")
        .curve("train.loss", 1, 0.5)
        .curve("gradient-norm.stem1.weights", 0.01, 0.01)
        .curve("gradient-norm.repeat1.dense1.weights", 0.1, 0.1)
        .curve("gradient-norm.dense2.weights", 1, 1);
    assertTrue(
        of(Verdict.class, results)
            .get(0)
            .evidence()
            .startsWith("‖∂L/∂W‖ of stem1 over that of dense2: 0.01 at the start"));
  }

  @Test
  void networksOfSeveralDepthsEachHaveTheirOwnOrder() {
    Invented results = new Invented().goal("train.loss", false);
    for (int depth : new int[] {2, 12}) {
      InventedTrial trial =
          results.trial(0, "depth", String.valueOf(depth)).curve("train.loss", 1, 0.5);
      for (int layer = 1; layer <= depth; layer++) {
        trial.curve("signal-norm.repeat1.dense" + layer, 1, 1);
      }
      trial.curve("signal-norm.dense2", 1e4, 1e4);
    }
    Field map =
        of(Figure.class, results).stream()
            .map(Figure::chart)
            .filter(Fields.class::isInstance)
            .map(chart -> ((Fields) chart).fields().get(0))
            .findFirst()
            .orElseThrow();
    assertEquals("repeat1.dense1", map.names().get(0));
    assertEquals("repeat1.dense12", map.names().get(11));
    assertEquals("dense2", map.names().get(12));
  }

  @Test
  void seedsAreAveragedGeometrically() {
    Invented results = new Invented().goal("train.loss", false);
    trial(results, 0, "signal-norm.dense", "", 1e-2, 1);
    trial(results, 1, "signal-norm.dense", "", 1e-6, 1);
    assertTrue(of(Verdict.class, results).get(0).evidence().contains("median r = 1e−4"));
  }

  @Test
  void aZeroInOneSeedDoesNotDecide() {
    Invented results = new Invented().goal("train.loss", false);
    trial(results, 0, "signal-norm.dense", "", 0, 1);
    trial(results, 1, "signal-norm.dense", "", 0.5, 1);
    trial(results, 2, "signal-norm.dense", "", 0.5, 1);
    assertEquals(
        "With sgd, gradients stay steady by ‖∂L/∂z‖.", of(Verdict.class, results).get(0).text());
  }

  @Test
  void fewLayersAreLinesAndManyAreAMap() {
    Invented few = new Invented().goal("train.loss", false);
    trial(few, 0, "signal-norm.dense", "", 1, 2, 3);
    Lines lines = (Lines) of(Figure.class, few).get(0).chart();
    assertEquals(
        List.of("dense1", "dense2", "dense3"), lines.lines().stream().map(Line::label).toList());
    assertTrue(lines.y().logarithmic());
    Invented many = new Invented().goal("train.loss", false);
    trial(many, 0, "signal-norm.dense", "", 1, 2, 3, 4);
    assertInstanceOf(Fields.class, of(Figure.class, many).get(0).chart());
  }

  @Test
  void groupsShareAPictureOfLinesEachInItsColour() {
    Invented results = new Invented().goal("train.loss", false);
    for (String optimizer : new String[] {"sgd", "adam"}) {
      results
          .trial(0, "optimizer", optimizer)
          .curve("train.loss", 1)
          .curve("signal-norm.dense1", 1)
          .curve("signal-norm.dense2", 1);
    }
    List<Figure> figures = of(Figure.class, results);
    assertEquals(1, figures.size());
    List<Line> lines = ((Lines) figures.get(0).chart()).lines();
    assertEquals(List.of(0, 8, 1, 9), lines.stream().map(Line::color).toList());
    assertEquals("adam, dense2", lines.get(3).label());
  }

  @Test
  void aZeroInOneOfTwoSeedsDoesNotDecideAndInBothIsDrawn() {
    Invented results = new Invented().goal("train.loss", false);
    trial(results, 0, "signal-norm.dense", "", 0, 0, 1, 1);
    trial(results, 1, "signal-norm.dense", "", 0, 0.5, 1, 1);
    Field map = ((Fields) of(Figure.class, results).get(0).chart()).fields().get(0);
    assertEquals(0, map.values()[0][0]);
    assertEquals(0.5, map.values()[1][0]);
  }

  private static InventedTrial trial(
      Invented results, long seed, String prefix, String suffix, double... norms) {
    InventedTrial trial = results.trial(seed, "optimizer", "sgd").curve("train.loss", 1, 0.5);
    for (int layer = 0; layer < norms.length; layer++) {
      trial.curve(prefix + (layer + 1) + suffix, norms[layer], norms[layer]);
    }
    return trial;
  }

  private static <E extends Element> List<E> of(Class<E> kind, Invented results) {
    return new VanishingGradients()
        .write(results).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** From the first epoch of four steps on. */
  private static Curve late(String name, double value) {
    long[] steps = {4, 8, 12};
    double[] epochs = {1, 2, 3};
    return new Curve(name, steps, epochs, steps, new double[] {value, value, value});
  }
}
