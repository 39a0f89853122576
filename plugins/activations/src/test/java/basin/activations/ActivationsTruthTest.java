package basin.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import basin.engine.number.Arithmetic;
import basin.spi.network.Activation;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Values and slopes against ones that were computed with sixty digits. */
class ActivationsTruthTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);
  private static final double TOLERANCE = 1e-13;

  @TestFactory
  Stream<DynamicTest> valuesAndSlopesAgree() {
    return Truth.read("activations.json").tests("cases", "id", 9, this::check);
  }

  @Test
  void rowsOfSoftmaxAndTheirJacobiansAgree() {
    Truth truth = Truth.read("activations.json");
    assertFalse(truth.cases("softmax_rows").isEmpty());
    truth.cases("softmax_rows").forEach(this::checkRow);
  }

  private void check(JsonNode c) {
    Optional<Activation> named = named(c.required("id").asText(), c.required("parameters"));
    Assumptions.assumeTrue(named.isPresent(), "not built");
    Vec z = DOUBLES.vec(Truth.numbers(c.required("x")));
    Vec a = DOUBLES.vec(z.length());
    Vec slope = DOUBLES.vec(z.length());
    named.get().value(z, a);
    named.get().slope(z, a, slope, DOUBLES.vec(z.length()));
    assertClose(Truth.numbers(c.required("value")), a, "value");
    assertClose(Truth.numbers(c.required("derivative")), slope, "slope");
  }

  private static Optional<Activation> named(String id, JsonNode parameters) {
    return Optional.ofNullable(
        switch (id) {
          case "elu" -> new Elu(parameters.required("alpha").doubleValue());
          case "gelu_exact" -> new Gelu();
          case "identity" -> new Identity();
          case "leaky_relu" -> new LeakyRelu(parameters.required("negative_slope").doubleValue());
          case "relu" -> new Relu();
          case "sigmoid" -> new Sigmoid();
          case "silu" -> new Silu();
          case "softplus" -> parameters.required("beta").doubleValue() == 1 ? new Softplus() : null;
          case "tanh" -> new Tanh();
          default -> null;
        });
  }

  /** Pulling back the i-th unit vector gives the Jacobian's i-th row. */
  private void checkRow(JsonNode c) {
    Vec z = DOUBLES.vec(Truth.numbers(c.required("row")));
    int length = z.length();
    Vec a = DOUBLES.vec(length);
    Softmax softmax = new Softmax();
    softmax.value(z, a);
    assertClose(Truth.numbers(c.required("softmax")), a, "softmax of " + c.required("row"));
    double[][] jacobian = Truth.rows(c.required("softmax_jacobian"));
    for (int i = 0; i < length; i++) {
      Vec unit = DOUBLES.vec(length).set(i, 1);
      softmax.pullback(z, a, unit, DOUBLES.vec(length), DOUBLES.vec(length));
      assertClose(jacobian[i], unit, "Jacobian at " + c.required("row") + ", row " + i);
    }
  }

  private static void assertClose(double[] wanted, Vec got, String what) {
    for (int i = 0; i < wanted.length; i++) {
      double tolerance = TOLERANCE * (1 + Math.abs(wanted[i]));
      assertEquals(wanted[i], got.get(i), tolerance, what + ", element " + i);
    }
  }
}
