package basin.gradients.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Gelu;
import basin.activations.HardShrink;
import basin.activations.HardTanh;
import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.SoftShrink;
import basin.activations.Tanh;
import basin.activations.TanhShrink;
import basin.engine.number.Arithmetic;
import basin.spi.network.Activation;
import basin.spi.number.Precision;
import org.junit.jupiter.api.Test;

class MeanFieldTest {
  private static final double EXACT = 1e-10;

  static MeanField of(Activation activation, double weight, double bias) {
    Nonlinearity phi = new Nonlinearity(activation, Arithmetic.of(Precision.FLOAT64).vec(4096));
    return new MeanField(phi, weight, bias);
  }

  @Test
  void reluHalvesSquaresAtEveryVariance() {
    for (double q : new double[] {1e-12, 0.3, 7, 1e5}) {
      Moments moments = of(new Relu(), 1, 0).moments(q);
      assertEquals(q / 2, moments.square(), EXACT * q);
      assertEquals(0.5, moments.slopeSquare(), EXACT);
      assertEquals(Math.sqrt(q / (2 * Math.PI)), moments.mean(), EXACT * Math.sqrt(q));
      assertTrue(moments.error() < 1e-9);
    }
  }

  /** E[min(|z|, 1)²] has a closed form with the normal distribution function. */
  @Test
  void kinksAwayFromZeroAreFound() {
    double inside = 0.682689492137085897; // P(|z| < 1)
    double density = StrictMath.exp(-0.5) / Math.sqrt(2 * Math.PI);
    Moments moments = of(new HardTanh(-1, 1), 1, 0).moments(1);
    assertEquals(inside - 2 * density + (1 - inside), moments.square(), EXACT);
    assertEquals(inside, moments.slopeSquare(), EXACT);
  }

  /** E[z²; |z| > a] = P(|z| > a) + 2a·density(a). */
  @Test
  void jumpsAreFound() {
    double outside = 1 - 0.382924922548026207; // P(|z| > 1/2)
    double density = StrictMath.exp(-0.125) / Math.sqrt(2 * Math.PI);
    Moments moments = of(new HardShrink(0.5), 1, 0).moments(1);
    assertEquals(outside + density, moments.square(), 1e-9);
  }

  @Test
  void growthIsTheDerivativeOfTheSquare() {
    for (Activation activation : new Activation[] {new Tanh(), new Gelu(), new HardTanh(-1, 1)}) {
      MeanField field = of(activation, 1.7, 0.1);
      double step = 1e-4;
      double slope = (field.next(0.8 + step) - field.next(0.8 - step)) / (2 * step);
      assertEquals(slope, field.variancePull(0.8), 1e-6);
    }
  }

  /** Arc-cosine kernel of order 1. */
  @Test
  void reluMapsCorrelationsAsItsClosedForm() {
    MeanField he = of(new Relu(), 2, 0);
    for (double c : new double[] {-0.7, 0, 0.3, 0.95}) {
      double angle = StrictMath.acos(c);
      double want = (Math.sqrt(1 - c * c) + (Math.PI - angle) * c) / Math.PI;
      assertEquals(want, he.correlation(c, 1.3), 1e-6);
      assertEquals((Math.PI - angle) / Math.PI, he.correlationPull(c, 1.3), 1e-5);
    }
  }

  @Test
  void aLinearNetForgetsNothing() {
    MeanField field = of(new Identity(), 1, 0);
    assertEquals(2.5, field.fixedPoint(2.5), 1e-9);
    assertEquals(1, field.chi(2.5), EXACT);
    assertEquals(0.4, field.correlation(0.4, 2.5), EXACT);
  }

  @Test
  void tanhIsOrderedBelowTheEdgeAndChaoticAbove() {
    assertEquals(0, of(new Tanh(), 0.9, 0).fixedPoint(1));
    MeanField chaos = of(new Tanh(), 4, 0.01);
    double q = chaos.fixedPoint(1);
    assertEquals(q, chaos.next(q), 1e-9);
    assertTrue(chaos.chi(q) > 1);
    double c = chaos.correlationEnd(q);
    assertEquals(c, chaos.correlation(c, q), 1e-8);
    assertTrue(c < 0.9 && c > 0);
    MeanField order = of(new Tanh(), 1, 0.3);
    assertEquals(1, order.correlationEnd(order.fixedPoint(1)));
    double end = order.fixedPoint(1);
    assertEquals(
        -1 / StrictMath.log(order.chi(end)), order.correlationDepth(end).getAsDouble(), 1e-9);
  }

  @Test
  void aVarianceThatExplodesHasNoEnd() {
    assertEquals(Double.POSITIVE_INFINITY, of(new Relu(), 2.1, 0).fixedPoint(1));
  }

  @Test
  void aSlowlySinkingVarianceReachesZero() {
    assertEquals(0, of(new Tanh(), 1, 0).fixedPoint(1));
  }

  /** Around 0 a shrinking activation lets nothing through, whatever the weights. */
  @Test
  void whereNoWeightsKeepGradientsThereIsNoEdge() {
    assertTrue(of(new SoftShrink(0.5), 1, 0).edge().isEmpty());
    assertTrue(of(new TanhShrink(), 1, 0).edge().isEmpty());
  }

  /** He et al. 2015; tanh without constants; tanh with constants, Poole et al. 2016, Figure 1. */
  @Test
  void theEdgeOfChaosIsWhereGradientsKeepTheirSize() {
    assertEquals(Math.sqrt(2), of(new Relu(), 1, 0).edge().getAsDouble(), 1e-9);
    assertEquals(1, of(new Tanh(), 3, 0).edge().getAsDouble(), 1e-5);
    double edge = of(new Tanh(), 3, 0.09).edge().getAsDouble();
    MeanField there = of(new Tanh(), edge * edge, 0.09);
    assertEquals(1, there.chi(there.fixedPoint(1)), 1e-6);
  }
}
