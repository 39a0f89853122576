package basin.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.initializers.Constant;
import basin.layers.recurrent.Rnn;
import basin.layers.shape.Reshape;
import basin.spi.problem.Landscape;
import basin.testkit.EmptyState;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepsTest {
  @Test
  void normsAreOfAllNumbersOfAStepAndOfEachRowsOwnLoss() {
    // two rows of two steps of two numbers, gradients of the mean loss
    double[] norms =
        Steps.of(Nets.DOUBLES.view(Nets.DOUBLES.vec(3, 4, 0, 1, 0, 0, 1, 0), 0, 2, 4), 2, 2);
    assertArrayEquals(new double[] {Math.sqrt(2 * 25), Math.sqrt(2 * 2)}, norms, 1e-12);
  }

  @Test
  void stepsWithoutGradientAreLeftOutOfTheSlope() {
    assertEquals(
        0.5, Steps.slope(new double[] {0, 1, Math.sqrt(10), 0, 10 * Math.sqrt(10)}), 1e-12);
    assertTrue(Double.isNaN(Steps.slope(new double[] {0, 0, 1, 1})));
  }

  /** h_t = x_t·w + h_{t−1}/4: what comes back is a quarter a step further back. */
  @Test
  void gradientsOfARecurrentLayerShrinkByItsWeight() {
    double[][] rows = {{1, 2, 3, 4, 5}, {2, 0, 1, 0, 3}};
    Landscape net =
        Nets.open(
            rows,
            List.of(
                new Reshape(List.of(5, 1)),
                new Rnn(
                    1,
                    new Identity(),
                    basin.layers.recurrent.Steps.LAST,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    new Constant(0)),
                Nets.dense(2, new Identity())),
            2,
            new Constant(0.25));
    Notebook notebook = new Notebook();
    new Signals(Detail.FULL, 2)
        .attach(net, EmptyState.make())
        .observe(StillSnapshot.of(net, Nets.start(net, 1)), notebook);
    double[] norms = notebook.vectors("signals.time.rnn1").get(0);
    assertEquals(5, norms.length);
    for (int t = 1; t < 5; t++) {
      assertEquals(4, norms[t] / norms[t - 1], 1e-9);
    }
    assertEquals(StrictMath.log10(4), notebook.numbers("signals.time-slope.rnn1").get(0), 1e-9);
  }
}
