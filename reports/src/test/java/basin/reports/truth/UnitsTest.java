package basin.reports.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Tanh;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.losses.SoftmaxCrossEntropy;
import basin.spi.descent.Objective;
import basin.spi.descent.Penalised;
import basin.spi.descent.Penalty;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts do not depend on the units of loss, inputs and parameters. */
class UnitsTest {
  private static final double[] UNITS = {1, 1e-9, 3e-4, 1e5, 7e11};
  private static final double[][] INPUTS = {{-2}, {-1.1}, {-0.4}, {0.3}, {1.2}, {1.9}, {2.6}};
  private static final double[][] TARGETS = {{-0.7}, {-0.8}, {-0.2}, {0.5}, {0.4}, {0.9}, {0.6}};

  /** One surface of each verdict, at its end; the loss and each coordinate in other units. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(x0-1)**2 + 3*(x1+2)**2 + x0*x0*x1*x1/50; 0.9267052401161502 -1.9886147483461527; minimum",
        "(x0-1)**2 + 3*(x1+2)**2 + x0*x0*x1*x1/50; 0.8 -1.9; on its way",
        "(x0-1)**2 - 2*(x1+2)**2 + (x0-1)*(x1+2); 1 -2; saddle",
        "-(x0-1)**2 - 2*(x1+2)**2; 1 -2; maximum",
        "(x0-1)**2 + (x1+2)**4; 1 -2; undecided: 1 mode bends neither way",
        "(x0*x1-6)**2; 2 3; undecided: 1 mode bends neither way",
        "abs(x0-1) + (x1+2)**2; 1 -2; undecided: a kink",
      })
  void aSurfaceIsJudgedTheSameInEveryUnit(String formula, String point, String verdict) {
    double[] end = Arrays.stream(point.split(" ")).mapToDouble(Double::parseDouble).toArray();
    double[] start = {3, 5};
    for (double loss : UNITS) {
      for (double first : UNITS) {
        for (double second : UNITS) {
          String scaled =
              loss
                  + "*("
                  + formula.replace("x0", "(x0*" + first + ")").replace("x1", "(x1*" + second + ")")
                  + ")";
          double[] unit = {1 / first, 1 / second};
          assertEquals(
              verdict,
              End.verdict(
                  End.on(new Formula(scaled.replace("E", "e"), 2)),
                  scaled(start, i -> unit[i]),
                  scaled(end, i -> unit[i]),
                  Penalty.nothing()),
              scaled);
        }
      }
    }
  }

  @Test
  void aNetworkIsJudgedTheSameInEveryUnit() {
    double[] start = {0.5, 0.1, 0.6, -0.2};
    double[] end = descended(tanh(1, INPUTS), start, 20000);
    double[] early = descended(tanh(1, INPUTS), start, 40);
    for (double loss : UNITS) {
      for (double input : UNITS) {
        Landscape network = tanh(loss, scaled(input));
        String units = "loss × " + loss + ", inputs × " + input;
        assertEquals("minimum", verdict(network, input, start, end), units);
        assertEquals("on its way", verdict(network, input, start, early), units);
        assertEquals("on its way", verdict(network, input, start, start), units);
      }
    }
  }

  @Test
  void aZeroModeOfTheSoftmaxIsNamedInEveryUnit() {
    double[][] classes = {
      {1, 0, 0}, {0, 1, 0}, {1, 0, 0}, {0, 0, 1}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}
    };
    double[] start = {0.3, -0.1, 0.2, 0, 0, 0};
    Landscape plain = softmax(1, INPUTS, classes);
    double[] end = descended(plain, start, 20000);
    for (double loss : UNITS) {
      for (double input : UNITS) {
        Landscape network = softmax(loss, scaled(input), classes);
        double[] unit = {1 / input, 1 / input, 1 / input, 1, 1, 1};
        assertEquals(
            "minimum, up to 2 zero modes of the softmax's shift",
            End.verdict(
                network, scaled(start, i -> unit[i]), scaled(end, i -> unit[i]), Penalty.nothing()),
            "loss × " + loss + ", inputs × " + input);
      }
    }
  }

  @Test
  void rescaledAndDeadUnitsAreNamed() {
    double[][] inputs = {{0.5}, {1}, {2}, {3}};
    double[][] targets = {{1.1}, {1.9}, {4.2}, {5.8}};
    Dense relu = new Dense(2, new Relu(), false, Optional.empty(), new Constant(0));
    Dense linear = new Dense(1, new Identity(), false, Optional.empty(), new Constant(0));
    Landscape network = End.on(inputs, targets, List.of(relu, linear), new Mse());
    double[] start = {0.4, -1, 0.7, 0.3};
    double[] end = descended(network.whole(), start, 3000, 0.02);
    assertEquals(
        "minimum, up to 2 parameters without effect and 1 zero mode of units rescaled",
        End.verdict(network, start, end, Penalty.nothing()));
  }

  @Test
  void whatWasDescendedIsJudgedAndNotTheLossAlone() {
    Landscape network = tanh(1, INPUTS);
    double[] start = {0.5, 0.1, 0.6, -0.2};
    double[] end = descended(penalised(network.whole(), 0.02), start, 20000, 0.1);
    assertEquals("minimum", End.verdict(network, start, end, Penalty.decay(0.02)));
    assertEquals("on its way", End.verdict(network, start, end, Penalty.nothing()));
  }

  private static String verdict(Landscape network, double input, double[] start, double[] end) {
    double[] unit = {1 / input, 1, 1, 1};
    return End.verdict(
        network, scaled(start, i -> unit[i]), scaled(end, i -> unit[i]), Penalty.nothing());
  }

  private static Landscape tanh(double loss, double[][] inputs) {
    Dense hidden = new Dense(1, new Tanh(), true, Optional.empty(), new Constant(0));
    Dense linear = new Dense(1, new Identity(), true, Optional.empty(), new Constant(0));
    List<Layer> layers = List.of(hidden, linear);
    return End.on(inputs, TARGETS, layers, new Scaled(new Mse(), loss));
  }

  private static Landscape softmax(double loss, double[][] inputs, double[][] classes) {
    Dense linear = new Dense(3, new Identity(), true, Optional.empty(), new Constant(0));
    return End.on(inputs, classes, List.of(linear), new Scaled(new SoftmaxCrossEntropy(0), loss));
  }

  private static double[] descended(Landscape network, double[] start, int steps) {
    return descended(network.whole(), start, steps, 0.1);
  }

  private static double[] descended(Objective objective, double[] start, int steps, double rate) {
    Vec point = End.vec(start);
    Vec gradient = End.vec(start);
    for (int t = 0; t < steps; t++) {
      objective.gradient(point, gradient);
      point.addScaled(-rate, gradient);
    }
    return point.toArray();
  }

  private static Objective penalised(Objective objective, double decay) {
    return new Penalised(objective, Penalty.decay(decay));
  }

  private static double[] scaled(double[] values, IntToDoubleFunction unit) {
    double[] scaled = new double[values.length];
    Arrays.setAll(scaled, i -> values[i] * unit.applyAsDouble(i));
    return scaled;
  }

  private static double[][] scaled(double unit) {
    return Arrays.stream(INPUTS).map(row -> new double[] {row[0] * unit}).toArray(double[][]::new);
  }

  /** A loss in another unit. */
  private record Scaled(Loss loss, double unit) implements Loss {
    @Override
    public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
      loss.losses(predictions, targets, losses, scratch);
      losses.multiply(unit);
    }

    @Override
    public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
      loss.gradient(predictions, targets, gradient, scratch);
      gradient.all().multiply(unit);
    }

    @Override
    public boolean seesDifferencesOnly() {
      return loss.seesDifferencesOnly();
    }
  }
}
