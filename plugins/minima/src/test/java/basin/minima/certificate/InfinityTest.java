package basin.minima.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.activations.Identity;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.SoftmaxCrossEntropy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows that can be told apart, whose loss has no minimum but a limit. */
class InfinityTest {
  /** Weights of all classes may change alike, which neither bends nor slopes. */
  @Test
  void softmaxOfSeparableRowsGoesToInfinity() {
    double[][] rows = {{1, 0}, {-0.5, 0.9}, {-0.5, -0.9}, {1.2, 0.1}};
    Given three =
        Given.network(
            rows,
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}},
            List.of(new Dense(3, new Identity(), true, Optional.empty(), new Constant(0))),
            new SoftmaxCrossEntropy(0),
            0);
    for (double far : new double[] {3, 8, 14}) {
      double[] weights = {far, 0, -far / 2, 0.9 * far, -far / 2, -0.9 * far, 0, 0, 0};
      assertEquals(
          Verdict.INFINITY,
          three.certifier().of(three.in(weights)).verdict(),
          () -> "weights of " + far);
    }
  }

  /** With the penalty of weight decay there is a minimum, however small that is. */
  @Test
  void weightDecayCallsItBack() {
    Given two =
        Given.network(
            new double[][] {{-1}, {-2}, {1}, {1.5}},
            new double[][] {{1, 0}, {1, 0}, {0, 1}, {0, 1}},
            List.of(new Dense(2, new Identity(), true, Optional.empty(), new Constant(0))),
            new SoftmaxCrossEntropy(0),
            1e-4);
    Finding end = two.certifier().of(two.in(new double[] {-2, 2, 0, 0}));
    assertEquals(Verdict.ON_ITS_WAY, end.verdict());
    assertEquals(Verdict.MINIMUM, end.goal().orElseThrow().verdict());
  }
}
