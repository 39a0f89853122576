package basin.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import basin.engine.number.Arithmetic;
import basin.engine.tangent.TangentArithmetic;
import basin.spi.network.Activation;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
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
    return Truth.read("activations.json").tests("cases", "id", 24, this::check);
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
    assertBends(c, named.get(), z);
  }

  /** Where the slope does not jump, its tangent is the second derivative. */
  private static void assertBends(JsonNode c, Activation activation, Vec z) {
    TangentArithmetic tangents = new TangentArithmetic();
    Vec carrying = tangents.vec(z.length()).set(z);
    tangents.begin(1);
    tangents.seed(carrying, 0, DOUBLES.vec(z.length()).fill(1));
    Vec a = tangents.vec(z.length());
    Vec slope = tangents.vec(z.length());
    activation.value(carrying, a);
    activation.slope(carrying, a, slope, tangents.vec(z.length()));
    Set<Double> kinks = new TreeSet<>();
    c.required("kinks").fieldNames().forEachRemaining(x -> kinks.add(Double.valueOf(x)));
    double[] bends = Truth.numbers(c.required("second_derivative"));
    for (int i = 0; i < bends.length; i++) {
      if (!kinks.contains(z.get(i)) && !Double.isNaN(bends[i])) {
        double got = tangents.depends(slope) ? tangents.tangent(slope, 0).get(i) : 0;
        double tolerance = 1e-11 * (1 + Math.abs(bends[i]));
        assertEquals(bends[i], got, tolerance, "second derivative at " + z.get(i));
      }
    }
  }

  private static Optional<Activation> named(String id, JsonNode parameters) {
    return Optional.ofNullable(
        switch (id) {
          case "celu" -> new Celu(number(parameters, "alpha"));
          case "elu" -> new Elu(number(parameters, "alpha"));
          case "gelu_exact" -> new Gelu();
          case "gelu_tanh" -> new GeluTanh();
          case "hardshrink" -> new HardShrink(number(parameters, "lambda"));
          case "hardsigmoid" -> new HardSigmoid();
          case "hardswish" -> new HardSwish();
          case "hardtanh" -> new HardTanh(number(parameters, "min"), number(parameters, "max"));
          case "identity" -> new Identity();
          case "leaky_relu" -> new LeakyRelu(number(parameters, "negative_slope"));
          case "logsigmoid" -> new LogSigmoid();
          case "mish" -> new Mish();
          case "prelu" -> new LeakyRelu(number(parameters, "weight")); // as long as w is not learnt
          case "relu" -> new Relu();
          case "relu6" -> new Relu6();
          case "selu" -> new Selu();
          case "sigmoid" -> new Sigmoid();
          case "silu" -> new Silu();
          case "softplus" -> new Softplus(number(parameters, "beta"), Optional.empty());
          case "softshrink" -> new SoftShrink(number(parameters, "lambda"));
          case "softsign" -> new Softsign();
          case "tanh" -> new Tanh();
          case "tanhshrink" -> new TanhShrink();
          case "threshold" ->
              new Threshold(number(parameters, "threshold"), number(parameters, "value"));
          default -> null;
        });
  }

  private static double number(JsonNode parameters, String name) {
    return parameters.required(name).doubleValue();
  }

  /** Pulling back the i-th unit vector gives the Jacobian's i-th row. */
  private void checkRow(JsonNode c) {
    double[] row = Truth.numbers(c.required("row"));
    double[][] softmax = Truth.rows(c.required("softmax_jacobian"));
    double[][] logarithms = Truth.rows(c.required("log_softmax_jacobian"));
    check(new Softmax(), row, Truth.numbers(c.required("softmax")), softmax);
    check(new Softmin(), negated(row), Truth.numbers(c.required("softmax")), negated(softmax));
    check(new LogSoftmax(), row, Truth.numbers(c.required("log_softmax")), logarithms);
    Vec least = DOUBLES.vec(row.length);
    new Softmin().value(DOUBLES.vec(row), least);
    assertClose(Truth.numbers(c.required("softmin")), least, "softmin of " + c.required("row"));
  }

  private static void check(
      Activation activation, double[] row, double[] wanted, double[][] jacobian) {
    String what = activation + " of " + Arrays.toString(row);
    Vec z = DOUBLES.vec(row);
    Vec a = DOUBLES.vec(row.length);
    activation.value(z, a);
    assertClose(wanted, a, what);
    for (int i = 0; i < row.length; i++) {
      Vec unit = DOUBLES.vec(row.length).set(i, 1);
      activation.pullback(z, a, unit, DOUBLES.vec(row.length), DOUBLES.vec(row.length));
      assertClose(jacobian[i], unit, what + ", row " + i + " of the Jacobian");
    }
  }

  private static double[] negated(double[] numbers) {
    return DoubleStream.of(numbers).map(x -> -x).toArray();
  }

  private static double[][] negated(double[][] rows) {
    return Stream.of(rows).map(ActivationsTruthTest::negated).toArray(double[][]::new);
  }

  private static void assertClose(double[] wanted, Vec got, String what) {
    for (int i = 0; i < wanted.length; i++) {
      double tolerance = TOLERANCE * (1 + Math.abs(wanted[i]));
      assertEquals(wanted[i], got.get(i), tolerance, what + ", element " + i);
    }
  }
}
