package basin.probes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import basin.activations.Relu;
import basin.curvature.Lengths;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.spi.problem.Landscape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LengthsTest {
  /** A weight and a bias. */
  private static final Landscape NETWORK =
      Scenes.network(
          new double[][] {{3}},
          new double[][] {{1}},
          List.of(new Dense(1, new Relu(), true, Optional.empty(), new Constant(0))),
          new Mse());

  @Test
  void aBlockIsMeasuredByItself() {
    assertArrayEquals(new double[] {3, 1e-4}, byBlock(3, 1e-4));
  }

  @Test
  void oneThatHasDecayedToZeroIsMeasuredByTheWhole() {
    assertArrayEquals(new double[] {3, 3 / Math.sqrt(2)}, byBlock(3, 1e-17), 1e-15);
    assertArrayEquals(new double[] {3, 3 / Math.sqrt(2)}, byBlock(3, 0), 1e-15);
  }

  private static double[] byBlock(double weight, double bias) {
    return Lengths.of(Scenes.vec(weight, bias), Scenes.vec(1, 0), NETWORK.blocks()).byBlock();
  }
}
