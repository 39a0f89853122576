package basin.reports.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.spi.report.Chart.Fields;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The edge lies at 1.5, ξ is 1 far from it and 20 near. */
class EdgeOfChaosTest {
  private static final int[] DEPTHS = {4, 8, 32};
  private static final double[] DEVIATIONS = {1, 1.4, 3};

  @Test
  void factorsAreKnownByWhatTheyDoToNetworksNotByTheirNames() {
    Fields fields = picture(results("apples", "pears", 1, 0.9));
    assertEquals("σ_w", fields.x().title());
    assertArrayEquals(new double[] {1.005, 1.405, 3.005}, fields.fields().get(0).x(), 0.02);
    assertArrayEquals(new double[] {4, 8, 32}, fields.fields().get(0).y());
    assertEquals(0.9, fields.fields().get(0).values()[2][1]);
  }

  @Test
  void aScaleThatFallsWhereItsSettingRisesIsTurned() {
    Fields fields = picture(results("depth", "gain", -1, 0.9));
    assertArrayEquals(new double[] {1, 1.4, 3}, fields.fields().get(0).x(), 0.02);
    Table table = (Table) written(results("depth", "gain", -1, 0.9), Table.class);
    assertEquals("-1.0", table.rows().get(0).get(0));
    assertEquals("-3.0", table.rows().get(2).get(0));
  }

  @Test
  void theEdgeAndWhatTheoryAllowsAreDrawnOver() {
    Fields fields = picture(results("depth", "gain", 1, 0.9));
    var over = fields.fields().get(0).over();
    assertEquals("edge of chaos", over.get(0).label());
    assertArrayEquals(new double[] {1.5, 1.5}, over.get(0).x());
    assertEquals("6 ξ", over.get(1).label());
    assertArrayEquals(new double[] {1, 1.4, 1.5, 3}, over.get(1).x(), 0.02);
    assertEquals(6, over.get(1).y()[0], 1e-12);
    assertEquals(over.get(0).y()[1], over.get(1).y()[2], 1e-12);
  }

  @Test
  void theGreatestDepthIsFoundAtTheEdgeOrElsewhere() {
    Verdict there = (Verdict) written(results("depth", "gain", 1, 0.9), Verdict.class);
    assertEquals(Tone.GOOD, there.tone());
    assertEquals("Networks learn to the greatest depth at the edge of chaos.", there.text());
    assertTrue(
        there.evidence().endsWith("Up to 6 ξ deep, 5 of 5 cells learn, deeper 0 of 4."),
        there.evidence());
    Verdict shared = (Verdict) written(results("depth", "gain", 1, 0.1, 8), Verdict.class);
    assertEquals(
        "Networks learn to the greatest depth at the edge of chaos, and as deep at 2 of the 2 other"
            + " weight scales.",
        shared.text());
    Verdict elsewhere = (Verdict) written(far(), Verdict.class);
    assertEquals(Tone.WARNING, elsewhere.tone());
  }

  @Test
  void aDepthAloneIsNoPlane() {
    Invented results = new Invented().goal("test.accuracy", true);
    for (int depth : DEPTHS) {
      theory(results.trial(0, "depth", "" + depth), depth, 1.4, 0.9);
    }
    assertTrue(new EdgeOfChaos().write(results).isEmpty());
  }

  /** Where only networks far from the edge learn when deep. */
  private static Invented far() {
    Invented results = new Invented().goal("test.accuracy", true);
    for (int depth : DEPTHS) {
      for (double deviation : DEVIATIONS) {
        double value = depth < 8 || deviation == 3 ? 0.9 : 0.1;
        theory(
            results.trial(0, "depth", "" + depth, "gain", "" + deviation), depth, deviation, value);
      }
    }
    return results;
  }

  private static Invented results(String one, String two, double sign, double deep) {
    return results(one, two, sign, deep, 4);
  }

  /** Where networks far from the edge learn up to a depth. */
  private static Invented results(String one, String two, double sign, double deep, int away) {
    Invented results = new Invented().goal("test.accuracy", true);
    for (int depth : DEPTHS) {
      for (double deviation : DEVIATIONS) {
        boolean learns = depth <= (deviation == 1.4 ? 8 : away);
        double value = learns ? 0.95 : depth == 32 && deviation == 1.4 ? deep : 0.1;
        for (int seed = 0; seed < 2; seed++) {
          InventedTrial trial = results.trial(seed, one, "" + depth, two, "" + sign * deviation);
          theory(trial, depth, deviation + 0.01 * seed, value);
        }
      }
    }
    return results;
  }

  private static void theory(InventedTrial trial, int depth, double deviation, double value) {
    trial.curve("test.accuracy", 0, value);
    for (int layer = 1; layer <= depth; layer++) {
      trial.curve("theory.depth.dense" + layer, layer);
    }
    trial
        .curve("theory.weight-deviation", deviation)
        .curve("theory.edge", 1.5)
        .curve("theory.correlation-depth", Math.abs(deviation - 1.5) < 0.2 ? 20 : 1);
  }

  private static Fields picture(Invented results) {
    return (Fields) ((Figure) written(results, Figure.class)).chart();
  }

  private static Element written(Invented results, Class<? extends Element> kind) {
    List<Element> elements = new EdgeOfChaos().write(results);
    return elements.stream().filter(kind::isInstance).findFirst().orElseThrow();
  }
}
