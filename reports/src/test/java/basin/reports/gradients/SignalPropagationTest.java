package basin.reports.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Panels;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalPropagationTest {
  /** Of 11 layers: a slope s changes the squared norm by e^(46 s). */
  @ParameterizedTest
  @CsvSource({
    "0.01, 0.001, 0.5, GOOD, 'With sgd, gradients keep their size by ‖∂ℓ/∂z‖, as theory expects of"
        + " this start.'",
    "0.1, 0.001, 0.5, WARNING, 'With sgd, gradients shrink with depth by ‖∂ℓ/∂z‖, as theory expects"
        + " of this start.'",
    "-0.1, 0.001, 0.5, WARNING, 'With sgd, gradients grow with depth by ‖∂ℓ/∂z‖, as theory expects"
        + " of this start.'",
    "0.2, 0.001, 0.5, BAD, 'With sgd, gradients vanish with depth by ‖∂ℓ/∂z‖, as theory expects of"
        + " this start.'",
    "-0.2, 0.001, 0.5, BAD, 'With sgd, gradients explode with depth by ‖∂ℓ/∂z‖, as theory expects"
        + " of this start.'",
    "0.1, 0.3, 0.5, GOOD, 'With sgd, gradients keep their size by ‖∂ℓ/∂z‖, as theory expects of"
        + " this start.'",
    "0.01, 0.001, 0.02, WARNING, 'With sgd, theory expects that gradients keep their size by"
        + " ‖∂ℓ/∂z‖, and this start does otherwise.'",
  })
  void whatTheoryExpectsIsJudgedByDepthScales(
      double slope, double half, double chance, Tone tone, String text) {
    Invented results = new Invented().goal("train.loss", false);
    trial(results, 0, slope, half, chance);
    Verdict verdict = verdict(results);
    assertEquals(text, verdict.text());
    assertEquals(tone, verdict.tone());
  }

  /**
   * Of ten trials one in twenty may be out, and of ten one is expected in four of ten such groups.
   */
  @Test
  void aSingleTrialOutOfManyIsChance() {
    Invented results = new Invented().goal("train.loss", false);
    for (int seed = 0; seed < 10; seed++) {
      trial(results, seed, 0.01, 0.001, seed == 0 ? 0.02 : 0.5);
    }
    assertEquals(Tone.GOOD, verdict(results).tone());
    assertTrue(verdict(results).evidence().endsWith("1 of 10 trials outside."));
  }

  @Test
  void layersComeInTheirOrderWhateverTheirNames() {
    Invented results = new Invented().goal("train.loss", false);
    trial(results, 0, 0.1, 0.001, 0.5);
    Line expected = profile(results).panels().get(0).lines().get(0);
    for (int i = 1; i < expected.y().length; i++) {
      assertEquals(i, expected.y()[i] - expected.y()[0], 1e-12);
    }
  }

  @Test
  void profilesAreDrawnNearTheirShareOfAllStepsOrNotAtAll() {
    Invented results = new Invented().goal("train.loss", false);
    InventedTrial trial = trial(results, 0, 0.1, 0.001, 0.5);
    double[] loss = new double[51];
    double[] norms = new double[51];
    for (int epoch = 0; epoch <= 50; epoch++) {
      loss[epoch] = 1;
      norms[epoch] = 100 + epoch;
    }
    trial.curve("train.loss", loss);
    for (int layer = 1; layer <= 11; layer++) {
      String name = layer == 1 ? "dense1" : layer == 11 ? "dense2" : "repeat1.dense" + (layer - 1);
      trial.curve("signals.gradient-z." + name, norms);
    }
    List<Line> lines = profile(results).panels().get(0).lines();
    assertEquals(
        List.of("expected", "at the start", "after 1 % of all steps", "after 10 %", "at the end"),
        lines.stream().map(Line::label).toList());
    assertEquals(101, lines.get(2).y()[0]);
    assertEquals(105, lines.get(3).y()[4]);
    assertEquals(150, lines.get(4).y()[10]);
    trial.curve("train.loss", new double[11]);
    for (int layer = 1; layer <= 11; layer++) {
      String name = layer == 1 ? "dense1" : layer == 11 ? "dense2" : "repeat1.dense" + (layer - 1);
      trial.curve("signals.gradient-z." + name, Arrays.copyOf(norms, 11));
    }
    assertEquals(
        List.of("expected", "at the start", "after 10 %", "at the end"),
        profile(results).panels().get(0).lines().stream().map(Line::label).toList());
  }

  @Test
  void nothingIsSaidWhereThereIsNoTheory() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0, "optimizer", "sgd").curve("train.loss", 2, 1);
    assertTrue(write(results).isEmpty());
  }

  private static Panels profile(Invented results) {
    return write(results).stream()
        .filter(Figure.class::isInstance)
        .map(Figure.class::cast)
        .filter(f -> f.name().equals("gradient-profile"))
        .map(f -> (Panels) f.chart())
        .findFirst()
        .orElseThrow();
  }

  private static InventedTrial trial(
      Invented results, int seed, double slope, double half, double chance) {
    InventedTrial trial = results.trial(seed, "optimizer", "sgd").curve("train.loss", 2, 1);
    for (int layer = 1; layer <= 11; layer++) {
      String name = layer == 1 ? "dense1" : layer == 11 ? "dense2" : "repeat1.dense" + (layer - 1);
      trial
          .curve("theory.depth." + name, layer)
          .curve("theory.gradient-z." + name, layer)
          .curve("theory.gradient-z-low." + name, layer - 0.5)
          .curve("theory.gradient-z-high." + name, layer + 0.5)
          .curve("theory.gradient-z-measured." + name, layer);
    }
    return trial
        .curve("theory.slope", slope)
        .curve("theory.slope-measured", slope)
        .curve("theory.slope-low", slope - half)
        .curve("theory.slope-high", slope + half)
        .curve("theory.slope-chance", chance);
  }

  private static Verdict verdict(Invented results) {
    return write(results).stream()
        .filter(Verdict.class::isInstance)
        .map(Verdict.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<Element> write(Invented results) {
    return new SignalPropagation().write(results);
  }
}
