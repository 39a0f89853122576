package basin.reports.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Panels;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThroughTimeTest {
  private static final int STEPS = 21;

  /** Over 20 steps a slope s changes the squared norm by e^(92 s). */
  @ParameterizedTest
  @CsvSource({
    "0.01, 0.001, GOOD, 'With sgd, before training gradients keep their size through time by"
        + " ‖∂ℓ/∂z_t‖.'",
    "0.05, 0.001, WARNING, 'With sgd, before training gradients shrink through time by ‖∂ℓ/∂z_t‖.'",
    "-0.05, 0.001, WARNING, 'With sgd, before training gradients grow through time by ‖∂ℓ/∂z_t‖.'",
    "0.1, 0.001, BAD, 'With sgd, before training gradients vanish through time by ‖∂ℓ/∂z_t‖.'",
    "-0.1, 0.001, BAD, 'With sgd, before training gradients explode through time by ‖∂ℓ/∂z_t‖.'",
    "0.1, 0.2, NEUTRAL, 'With sgd, before training seeds do not tell what becomes of gradients"
        + " through time by ‖∂ℓ/∂z_t‖.'",
  })
  void sequencesAreJudgedByHowManyScalesTheyAreLong(
      double slope, double apart, Tone tone, String text) {
    Verdict verdict = first(write(trials(slope, apart)), Verdict.class);
    assertEquals(text, verdict.text());
    assertEquals(tone, verdict.tone());
  }

  @Test
  void theEndIsJudgedBesideTheStart() {
    String evidence = first(write(trials(0.1, 0.001)), Verdict.class).evidence();
    assertTrue(
        evidence.contains(
            "9.21 scales over 21 steps, 6 of them over the last 14 steps; at the end"),
        evidence);
    assertTrue(evidence.endsWith("gradients keep their size through time."), evidence);
  }

  @Test
  void theLawGoesThroughThePoints() {
    Panels panels = (Panels) first(write(trials(0.1, 0.001)), Figure.class).chart();
    List<Line> lines = panels.panels().get(0).lines();
    for (int t = 0; t < STEPS; t++) {
      assertEquals(1, lines.get(0).y()[t] / lines.get(1).y()[t], 0.05);
    }
    assertEquals(3, lines.size());
  }

  @Test
  void nothingIsSaidWithoutRecurrentLayers() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0, "optimizer", "sgd").curve("train.loss", 2, 1);
    assertTrue(write(results).isEmpty());
  }

  /** Two seeds, whose slopes lie apart, and lose it by the end. */
  private static Invented trials(double slope, double apart) {
    Invented results = new Invented().goal("train.loss", false);
    for (int seed = 0; seed < 2; seed++) {
      double own = slope + (seed - 0.5) * apart;
      results
          .trial(seed, "optimizer", "sgd")
          .curve("train.loss", 2, 1)
          .curve("signals.time-slope.rnn1", own, 0)
          .track("signals.time.rnn1", norms(own), norms(0));
    }
    return results;
  }

  private static double[] norms(double slope) {
    double[] norms = new double[STEPS];
    for (int t = 0; t < STEPS; t++) {
      norms[t] = StrictMath.pow(10, slope * (t - STEPS + 1));
    }
    return norms;
  }

  private static <E extends Element> E first(List<Element> elements, Class<E> kind) {
    return elements.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  private static List<Element> write(Invented results) {
    return new ThroughTime().write(results);
  }
}
