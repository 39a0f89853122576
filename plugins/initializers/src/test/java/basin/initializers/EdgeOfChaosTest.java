package basin.initializers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.engine.number.Arithmetic;
import basin.engine.number.Lender;
import basin.engine.random.SeededStreams;
import basin.spi.network.Activation;
import basin.spi.network.Fan;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeOfChaosTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  private record Rectifier() implements Activation {
    @Override
    public void value(Vec z, Vec a) {
      a.set(z).max(0);
    }

    @Override
    public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
      slope.set(z).above(0);
    }
  }

  @Test
  void withoutConstantsATanhHas1AndARectifierHisGain() {
    assertEquals(1, weight(new Squash(), 0), 1e-6);
    assertEquals(Math.sqrt(2), weight(new Rectifier(), 0), 1e-9);
  }

  /** The variance of the sums comes to rest, and there slopes keep theirs: both by plain loops. */
  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.3, 1})
  void atRestGradientsNeitherGrowNorVanish(double bias) {
    double weight = weight(new Squash(), bias);
    double q = 1;
    for (int i = 0; i < 100_000; i++) {
      q = weight * weight * mean(q, false) + bias * bias;
    }
    assertEquals(1, weight * weight * mean(q, true), 1e-4);
  }

  /** E[tanh²(√q·z)], or that of its slope. */
  private static double mean(double q, boolean slope) {
    double sum = 0;
    for (double z = -8; z <= 8; z += 0.05) {
      double a = Math.tanh(Math.sqrt(q) * z);
      double number = slope ? 1 - a * a : a;
      sum += number * number * Math.exp(-z * z / 2) * 0.05;
    }
    return sum / Math.sqrt(2 * Math.PI);
  }

  @Test
  void signalsKeepTheirSizeThroughManyLayers() {
    int width = 300;
    double bias = 0.5;
    Lender room = new Lender(DOUBLES);
    SeededStreams streams = new SeededStreams(1);
    Matrix x = DOUBLES.matrix(1, width);
    Matrix sums = DOUBLES.matrix(1, width);
    x.all().fill(1);
    double early = 0;
    for (int layer = 0; layer < 40; layer++) {
      Matrix w = DOUBLES.matrix(width, width);
      new EdgeOfChaos(new Squash(), bias)
          .fill(w, new Fan(width, width, 1), streams.named("init." + layer), room.anew());
      Vec constants = DOUBLES.vec(width);
      new Normal(0, bias).fill(constants, new Fan(width, width, 1), streams.named("bias." + layer));
      sums.affine(x, w, constants);
      x.all().set(sums.all()).tanh();
      early = layer == 9 ? sums.all().norm() : early;
    }
    assertEquals(1, sums.all().norm() / early, 0.25);
  }

  @Test
  void whereThereIsNoEdgeItIsRefused() {
    assertEquals(
        "there is no edge of chaos with constants of deviation 0.5 for this activation; try a"
            + " smaller bias, or 0",
        assertThrows(IllegalArgumentException.class, () -> weight(new Rectifier(), 0.5))
            .getMessage());
  }

  /** σ_w, from the weights that are drawn. */
  private static double weight(Activation activation, double bias) {
    Matrix drawn = DOUBLES.matrix(1, 1);
    Matrix plain = DOUBLES.matrix(1, 1);
    Fan fan = new Fan(25, 1, 1);
    new EdgeOfChaos(activation, bias)
        .fill(drawn, fan, new SeededStreams(0).named("init"), new Lender(DOUBLES));
    new Normal(0, 1).fill(plain.all(), fan, new SeededStreams(0).named("init"));
    return 5 * drawn.get(0, 0) / plain.get(0, 0);
  }
}
