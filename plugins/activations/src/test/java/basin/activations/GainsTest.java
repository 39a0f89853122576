package basin.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.number.Arithmetic;
import basin.spi.network.Activation;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GainsTest {
  @Test
  void gainsArePyTorchs() {
    JsonNode gains = Truth.read("initializers.json").root().required("gains");
    assertEquals(gains.required("linear").doubleValue(), new Identity().gain());
    assertEquals(gains.required("sigmoid").doubleValue(), new Sigmoid().gain());
    assertEquals(gains.required("tanh").doubleValue(), new Tanh().gain());
    assertEquals(gains.required("relu").doubleValue(), new Relu().gain());
    assertEquals(gains.required("selu").doubleValue(), new Selu().gain());
    assertEquals(gains.required("leaky_relu(0.01)").doubleValue(), new LeakyRelu(0.01).gain());
    assertEquals(gains.required("leaky_relu(0.2)").doubleValue(), new LeakyRelu(0.2).gain());
  }

  /** What PyTorch has no number for keeps the second moment of normal inputs. */
  @ParameterizedTest
  @MethodSource("measured")
  void otherGainsKeepTheSecondMoment(Activation activation) {
    int points = 120_001;
    double width = 24.0 / (points - 1);
    Arithmetic doubles = Arithmetic.of(Precision.FLOAT64);
    Vec z = doubles.vec(points);
    for (int i = 0; i < points; i++) {
      z.set(i, i * width - 12);
    }
    Vec a = doubles.vec(points);
    activation.value(z, a);
    double density = width / Math.sqrt(2 * Math.PI);
    double moment = a.square().dot(z.square().multiply(-0.5).exp()) * density;
    assertEquals(1, activation.gain() * activation.gain() * moment, 1e-7);
  }

  private static Stream<Activation> measured() {
    return Stream.of(
        new BentIdentity(),
        new Cube(),
        new Exponential(),
        new Gaussian(),
        new Gelu(),
        new GeluTanh(),
        new HardSigmoid(),
        new HardSwish(),
        new LecunTanh(),
        new LogSigmoid(),
        new Mish(),
        new RationalTanh(),
        new RectifiedTanh(),
        new Relu6(),
        new ReluSquared(),
        new Silu(),
        new Sine(0.7),
        new Softsign(),
        new SparsePlus(),
        new SparseSigmoid(),
        new TanhShrink());
  }
}
