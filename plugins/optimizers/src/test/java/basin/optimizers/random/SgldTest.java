package basin.optimizers.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.optimizers.Tracks;
import basin.optimizers.rules.Sgd;
import basin.schedules.Constant;
import org.junit.jupiter.api.Test;

class SgldTest {
  /** On ½x² the points have variance T/(1 − η/2); 20 000 steps, 1 000 of them independent. */
  @Test
  void aTemperatureIsAVariance() {
    Sgld sgld = new Sgld(new Constant(0.1), new Constant(0.3));
    double sum = 0;
    double[] path = Tracks.of(sgld, 20_000, 0, (x, t) -> x);
    for (double x : path) {
      sum += x * x;
    }
    assertEquals(0.3 / (1 - 0.05), sum / path.length, 0.03);
  }

  @Test
  void withoutATemperatureItIsGradientDescent() {
    Sgld cold = new Sgld(new Constant(0.1), new Constant(0));
    Sgd sgd = new Sgd(new Constant(0.1), new Constant(0));
    Tracks.Slope slope = (x, t) -> x - t;
    assertArrayEquals(Tracks.of(sgd, 20, 1, slope), Tracks.of(cold, 20, 1, slope), 1e-15);
  }
}
