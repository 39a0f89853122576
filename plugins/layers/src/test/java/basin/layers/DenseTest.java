package basin.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Softmax;
import basin.activations.Tanh;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.layers.given.TestContext;
import basin.spi.network.Activation;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Parameter;
import basin.spi.network.Pass;
import basin.spi.network.Plan;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DenseTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);
  private static final int INPUTS = 3;
  private static final int UNITS = 4;
  private static final double STEP = 0x1p-17;

  @Test
  void aPlanNamesWeightsAndBias() {
    Plan plan = dense(new Relu(), true).plan(Shape.of(INPUTS));
    assertEquals(Shape.of(UNITS), plan.outputs());
    assertEquals(
        List.of("weights", "bias"), plan.parameters().stream().map(Parameter::name).toList());
    Parameter weights = plan.parameters().get(0);
    assertEquals(INPUTS, weights.rows());
    assertEquals(UNITS, weights.columns());
    assertEquals(INPUTS, weights.fan().in());
    assertEquals(UNITS, weights.fan().out());
    assertEquals(new Relu().gain(), weights.fan().gain());
    assertTrue(weights.initializer().isEmpty());
    assertEquals(Optional.of(new Constant(0)), plan.parameters().get(1).initializer());
  }

  @Test
  void withoutBiasThereAreWeightsAlone() {
    assertEquals(1, dense(new Relu(), false).plan(Shape.of(INPUTS)).parameters().size());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theWayForwardIsThatOfASlowLoop(Activation activation, boolean bias) {
    Dense dense = dense(activation, bias);
    TestContext context = new TestContext(dense, INPUTS, 5).drawn(1);
    Matrix x = drawn(5, INPUTS, "x");
    Matrix got = dense.start(context).forward(x, Pass.TRAINING);
    Matrix z = DOUBLES.matrix(5, UNITS);
    for (int r = 0; r < 5; r++) {
      for (int u = 0; u < UNITS; u++) {
        double sum = bias ? context.value("bias").get(0, u) : 0;
        for (int i = 0; i < INPUTS; i++) {
          sum += x.get(r, i) * context.value("weights").get(i, u);
        }
        z.set(r, u, sum);
      }
    }
    Matrix a = DOUBLES.matrix(5, UNITS);
    activation.value(z, a);
    assertArrayEquals(a.all().toArray(), got.all().toArray(), 1e-14);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theWayBackIsThatOfDifferences(Activation activation, boolean bias) {
    Dense dense = dense(activation, bias);
    TestContext context = new TestContext(dense, INPUTS, 5).drawn(2);
    ActiveLayer cell = dense.start(context);
    Matrix x = drawn(5, INPUTS, "x");
    Matrix weighting = drawn(5, UNITS, "weighting"); // L = Σ weighting · outputs
    cell.forward(x, Pass.TRAINING);
    Matrix inputs = cell.backward(copy(weighting), true);
    assertSlopes(inputs.all().toArray(), x, cell, x, weighting);
    double[] weights = context.gradient("weights").all().toArray();
    assertSlopes(weights, context.value("weights"), cell, x, weighting);
    if (bias) {
      double[] biases = context.gradient("bias").all().toArray();
      assertSlopes(biases, context.value("bias"), cell, x, weighting);
    }
  }

  @Test
  void theSignalIsTheGradientBeforeTheActivation() {
    Dense dense = dense(new Tanh(), true);
    TestContext context = new TestContext(dense, INPUTS, 5).drawn(3);
    ActiveLayer cell = dense.start(context);
    assertTrue(cell.signal().isEmpty());
    cell.forward(drawn(5, INPUTS, "x"), Pass.TRAINING);
    cell.backward(drawn(5, UNITS, "weighting"), false);
    double[] sums = new double[UNITS];
    Matrix signal = cell.signal().orElseThrow();
    for (int u = 0; u < UNITS; u++) {
      for (int r = 0; r < 5; r++) {
        sums[u] += signal.get(r, u);
      }
    }
    assertArrayEquals(context.gradient("bias").all().toArray(), sums, 1e-14);
  }

  @Test
  void inputsGetNoGradientUnlessAsked() {
    Dense dense = dense(new Identity(), true);
    TestContext context = new TestContext(dense, INPUTS, 5).drawn(4);
    ActiveLayer cell = dense.start(context);
    cell.forward(drawn(5, INPUTS, "x"), Pass.TRAINING);
    assertNull(cell.backward(drawn(5, UNITS, "weighting"), false));
    assertEquals(1, context.matrices(), "identity needs the sums alone");
  }

  @Test
  void aSmallerBatchAfterALargerOneUsesTheSameMatrices() {
    Dense dense = dense(new Tanh(), true);
    TestContext context = new TestContext(dense, INPUTS, 5).drawn(5);
    ActiveLayer cell = dense.start(context);
    Matrix x = drawn(5, INPUTS, "x");
    cell.forward(x, Pass.TRAINING);
    Matrix full = cell.backward(drawn(5, UNITS, "weighting"), true);
    int handedOut = context.matrices();
    Matrix two = cell.forward(x.top(2), Pass.TRAINING);
    assertEquals(2, two.rows());
    assertEquals(2, cell.backward(drawn(2, UNITS, "weighting"), true).rows());
    cell.forward(x, Pass.TRAINING);
    assertSame(full, cell.backward(drawn(5, UNITS, "weighting"), true));
    assertEquals(handedOut, context.matrices());
  }

  static Stream<Arguments> kinds() {
    return Stream.of(new Identity(), new Tanh(), new Softmax())
        .flatMap(a -> Stream.of(Arguments.of(a, true), Arguments.of(a, false)));
  }

  private static void assertSlopes(
      double[] gradient, Matrix turned, ActiveLayer cell, Matrix x, Matrix weighting) {
    for (int i = 0; i < gradient.length; i++) {
      double middle = turned.all().get(i);
      turned.all().set(i, middle + STEP);
      double above = loss(cell, x, weighting);
      turned.all().set(i, middle - STEP);
      double below = loss(cell, x, weighting);
      turned.all().set(i, middle);
      assertEquals((above - below) / (2 * STEP), gradient[i], 1e-9);
    }
  }

  private static double loss(ActiveLayer cell, Matrix x, Matrix weighting) {
    return cell.forward(x, Pass.TRAINING).all().dot(weighting.all());
  }

  private static Dense dense(Activation activation, boolean bias) {
    return new Dense(UNITS, activation, bias, Optional.empty(), new Constant(0));
  }

  private static Matrix drawn(int rows, int columns, String name) {
    Matrix matrix = DOUBLES.matrix(rows, columns);
    TestContext.fill(matrix, new SeededStreams(9).named(name));
    return matrix;
  }

  private static Matrix copy(Matrix matrix) {
    Matrix copy = DOUBLES.matrix(matrix.rows(), matrix.columns());
    copy.all().set(matrix.all());
    return copy;
  }
}
