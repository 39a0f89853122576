package basin.reports.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.spi.report.Chart.HeatMap;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VanishingGradientsTest {
  @ParameterizedTest
  @CsvSource({
    "1e-4, BAD, sgd: gradients vanish.",
    "0.01, WARNING, sgd: gradients shrink.",
    "1, GOOD, sgd: gradients stay steady.",
    "100, WARNING, sgd: gradients grow.",
    "1e4, BAD, sgd: gradients explode.",
    "0, BAD, sgd: gradients vanish.",
  })
  void eachRatioHasItsVerdict(double ratio, Tone tone, String text) {
    Invented results = new Invented().goal("train.loss", false);
    trial(results, 0, "signal-norm.dense", "", ratio, Math.sqrt(ratio), 1);
    Verdict verdict = of(Verdict.class, results).get(0);
    assertEquals(tone, verdict.tone());
    assertEquals(text, verdict.text());
  }

  @Test
  void theNumbersOfAVerdictNameTheNormAndTheLayers() {
    Invented results = new Invented().goal("train.loss", false);
    trial(results, 0, "gradient-norm.dense", ".weights", 0.01, 0.1, 1);
    assertEquals(
        "‖∂L/∂W‖ of dense1 over that of dense3: 0.01 at the start, 0.01 at the end, median r = 0.01;"
            + " ×0.1 per layer over 3 layers.",
        of(Verdict.class, results).get(0).evidence());
  }

  @Test
  void theSignalIsJudgedWhereBothAreKnown() {
    Invented results = new Invented().goal("train.loss", false);
    InventedTrial trial = trial(results, 0, "gradient-norm.dense", ".weights", 1, 1);
    trial.curve("signal-norm.dense1", 1e-5).curve("signal-norm.dense2", 1);
    assertEquals("sgd: gradients vanish.", of(Verdict.class, results).get(0).text());
    assertEquals(2, of(Figure.class, results).size());
  }

  @Test
  void theTenthLayerComesAfterTheNinthAndTheFirstIsAtTheBottom() {
    Invented results = new Invented().goal("train.loss", false);
    double[] norms = new double[12];
    Arrays.setAll(norms, i -> Math.pow(10, i - 11));
    trial(results, 0, "signal-norm.dense", "", norms);
    HeatMap map = (HeatMap) of(Figure.class, results).get(0).chart();
    assertEquals("dense1", map.rows().get(0));
    assertEquals("dense12", map.rows().get(11));
    assertEquals(-11, map.values()[0][0], 1e-12);
  }

  @Test
  void seedsAreAveragedGeometrically() {
    Invented results = new Invented().goal("train.loss", false);
    trial(results, 0, "signal-norm.dense", "", 1e-2, 1);
    trial(results, 1, "signal-norm.dense", "", 1e-6, 1);
    assertTrue(of(Verdict.class, results).get(0).evidence().contains("median r = 1e−4"));
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
}
