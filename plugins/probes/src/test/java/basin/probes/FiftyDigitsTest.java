package basin.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.activations.Identity;
import basin.activations.Softplus;
import basin.activations.Tanh;
import basin.engine.random.SeededStreams;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.losses.SoftmaxCrossEntropy;
import basin.spi.descent.Objective;
import basin.spi.network.Activation;
import basin.spi.network.Loss;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Hessian–vector products of small networks against arithmetic with fifty digits. */
class FiftyDigitsTest {
  private static final int INPUTS = 2;
  private static final int HIDDEN = 3;
  private static final double TOLERANCE = 1e-14;

  private final RandomStream random = new SeededStreams(7).named("digits");

  @Test
  void squaredErrorsBehindTanhHaveFifteenDigits() {
    double[][] targets = rows(5, 2);
    assertExact(
        rows(5, INPUTS), targets, new Tanh(), FiftyDigits::tanh, new Mse(), FiftyDigitsTest::mse);
  }

  @Test
  void crossEntropyBehindSoftplusHasFifteenDigits() {
    double[][] targets = {{0, 1, 0}, {1, 0, 0}, {0, 0, 1}, {0, 1, 0}};
    assertExact(
        rows(4, INPUTS),
        targets,
        new Softplus(),
        FiftyDigits::softplus,
        new SoftmaxCrossEntropy(0),
        FiftyDigitsTest::crossEntropy);
  }

  /** The loss of a row. */
  private interface RowLoss {
    FiftyDigits of(FiftyDigits[] outputs, double[] targets);
  }

  private void assertExact(
      double[][] inputs,
      double[][] targets,
      Activation activation,
      UnaryOperator<FiftyDigits> same,
      Loss loss,
      RowLoss sameLoss) {
    int outputs = targets[0].length;
    Objective objective =
        Scenes.network(
                inputs,
                targets,
                List.of(
                    new Dense(HIDDEN, activation, true, Optional.empty(), new Constant(0)),
                    new Dense(outputs, new Identity(), true, Optional.empty(), new Constant(0))),
                loss)
            .whole();
    int n = (INPUTS + 1) * HIDDEN + (HIDDEN + 1) * outputs;
    double[] point = rows(1, n)[0];
    double[] direction = rows(1, n)[0];
    Vec product = Scenes.DOUBLES.vec(n);
    objective.hessianProduct(Scenes.vec(point), Scenes.vec(direction), product);
    double largest = Math.max(product.largest(), -product.smallest());
    for (int i = 0; i < n; i++) {
      FiftyDigits[] w = new FiftyDigits[n];
      for (int j = 0; j < n; j++) {
        w[j] = FiftyDigits.of(point[j], j == i ? 1 : 0, direction[j]);
      }
      FiftyDigits sum = FiftyDigits.of(0);
      for (int r = 0; r < inputs.length; r++) {
        sum = sum.plus(sameLoss.of(outputs(w, inputs[r], same, outputs), targets[r]));
      }
      double want = sum.both().doubleValue() / inputs.length;
      assertEquals(want, product.get(i), TOLERANCE * largest, "entry " + i);
    }
  }

  private static FiftyDigits[] outputs(
      FiftyDigits[] w, double[] inputs, UnaryOperator<FiftyDigits> activation, int outputs) {
    FiftyDigits[] x = new FiftyDigits[inputs.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = FiftyDigits.of(inputs[i]);
    }
    FiftyDigits[] hidden = dense(w, 0, x, HIDDEN);
    for (int u = 0; u < HIDDEN; u++) {
      hidden[u] = activation.apply(hidden[u]);
    }
    return dense(w, (INPUTS + 1) * HIDDEN, hidden, outputs);
  }

  private static FiftyDigits[] dense(FiftyDigits[] w, int offset, FiftyDigits[] x, int units) {
    FiftyDigits[] z = new FiftyDigits[units];
    for (int u = 0; u < units; u++) {
      z[u] = w[offset + x.length * units + u];
      for (int i = 0; i < x.length; i++) {
        z[u] = z[u].plus(x[i].times(w[offset + i * units + u]));
      }
    }
    return z;
  }

  private static FiftyDigits mse(FiftyDigits[] outputs, double[] targets) {
    FiftyDigits sum = FiftyDigits.of(0);
    for (int k = 0; k < targets.length; k++) {
      FiftyDigits error = outputs[k].minus(FiftyDigits.of(targets[k]));
      sum = sum.plus(error.times(error));
    }
    return sum.times(FiftyDigits.of(targets.length).reciprocal());
  }

  private static FiftyDigits crossEntropy(FiftyDigits[] outputs, double[] targets) {
    FiftyDigits sum = FiftyDigits.of(0);
    FiftyDigits right = FiftyDigits.of(0);
    for (int k = 0; k < targets.length; k++) {
      sum = sum.plus(outputs[k].exp());
      right = right.plus(outputs[k].times(FiftyDigits.of(targets[k])));
    }
    return sum.log().minus(right);
  }

  private double[][] rows(int rows, int columns) {
    double[][] drawn = new double[rows][columns];
    for (double[] row : drawn) {
      for (int c = 0; c < columns; c++) {
        row[c] = 2 * random.uniform() - 1;
      }
    }
    return drawn;
  }
}
