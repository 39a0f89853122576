package basin.gradients.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Tanh;
import basin.gradients.Nets;
import basin.spi.network.Normalization.Over;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final double EXACT = 1e-9;
  private static final Stage.Norm ROWS = WidePassTest.norm(Over.ROW, true, 0);
  private static final Stage.Norm LENGTHS = WidePassTest.norm(Over.ROW, false, 0);
  private static final Stage.Norm BATCH = WidePassTest.norm(Over.BATCH, true, 0);

  /** E[ReLU′²] and E[ReLU²] are a half each, whatever σ_w. */
  @Test
  void reluBehindNormalisedRowsKeepsGradients() {
    for (double weight : new double[] {0.01, 2, 50}) {
      for (Stage.Norm norm : new Stage.Norm[] {ROWS, LENGTHS}) {
        Limits limits = Limits.before(MeanFieldTest.of(new Relu(), weight, 0), norm);
        assertEquals(1, limits.chi(), EXACT);
        assertEquals(weight / 2, limits.fixedPoint(), EXACT * weight);
        assertEquals(1, limits.fixedCosine());
        assertTrue(limits.edge().isEmpty());
      }
    }
  }

  /** Under N(0, 1), E[tanh²] = 0.394294 and E[(1 − tanh²)²] = 0.464402. */
  @Test
  void tanhBehindNormalisedRowsIsInChaosWhateverTheWeights() {
    Limits small = Limits.before(MeanFieldTest.of(new Tanh(), 0.1, 0), ROWS);
    Limits large = Limits.before(MeanFieldTest.of(new Tanh(), 10, 0), ROWS);
    assertEquals(0.464402 / 0.394294, small.chi(), 1e-5);
    assertEquals(small.chi(), large.chi(), EXACT);
    assertTrue(small.fixedCosine() < 0.9);
    assertEquals(small.fixedCosine(), large.fixedCosine(), 1e-6);
  }

  /** Constants that stay behind pull inputs together again. */
  @Test
  void constantsBringChaosIntoOrder() {
    Limits limits = Limits.before(MeanFieldTest.of(new Tanh(), 1, 0.5), ROWS);
    assertEquals(0.464402 / (0.394294 + 0.5), limits.chi(), 1e-5);
    assertEquals(1, limits.fixedCosine());
    assertEquals(-1 / StrictMath.log(limits.chi()), limits.correlationDepth().orElseThrow(), 1e-6);
  }

  /** Var ReLU(z) = (1 − 1/π)/2 at variance 1: centring takes off what all rows share. */
  @Test
  void centringBehindReluMakesGradientsExplode() {
    double rate = Math.PI / (Math.PI - 1);
    Limits rows = Limits.behind(MeanFieldTest.of(new Relu(), 0.7, 0), ROWS);
    assertEquals(rate, rows.chi(), EXACT);
    assertEquals(0.7, rows.fixedPoint(), EXACT);
    assertEquals(1, Limits.behind(MeanFieldTest.of(new Relu(), 0.7, 0), LENGTHS).chi(), EXACT);
    Limits batch = Limits.before(MeanFieldTest.of(new Relu(), 0.7, 0), BATCH);
    assertEquals(rate, batch.chi(), EXACT);
    assertEquals(1 / Math.PI, batch.fixedCosine(), EXACT);
  }

  /** Far below ε nothing is normalised, and σ_w counts as ever: χ = σ_w²·γ²/ε per layer. */
  @Test
  void whatIsSmallBesideEpsilonIsNotNormalised() {
    Stage.Norm norm = WidePassTest.norm(Over.ROW, false, 4);
    Limits limits = Limits.before(MeanFieldTest.of(new Identity(), 1, 0), norm);
    assertEquals(0.25, limits.chi(), 1e-6);
  }

  @Test
  void layersInARowAreSeenToBeAlike() {
    Nonlinearity relu = new Nonlinearity(new Relu(), Nets.DOUBLES.vec(4096));
    List<Stage> stages = new ArrayList<>();
    for (int l = 0; l < 4; l++) {
      double variance = l == 0 ? 3 : 0.2;
      stages.add(new Stage.Sums("layer", 10, 10, variance, new double[0], false));
      stages.add(new Stage.Bend(relu));
      stages.add(ROWS);
    }
    Stage last = new Stage.Sums("last", 10, 3, 1, new double[0], false);
    stages.add(last);
    assertEquals(Math.PI / (Math.PI - 1), Repeated.of(stages).orElseThrow().chi(), EXACT);
    stages.add(5, LENGTHS);
    assertTrue(Repeated.of(stages).isEmpty());
  }
}
