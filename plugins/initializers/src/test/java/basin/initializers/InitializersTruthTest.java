package basin.initializers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.engine.number.Lender;
import basin.engine.random.SeededStreams;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Mean, deviation and bound of one block of each distribution. */
class InitializersTruthTest {
  @TestFactory
  Stream<DynamicTest> momentsLieInTheirBands() {
    return Truth.read("initializers.json").tests("cases", "initializer", 100, this::check);
  }

  private void check(JsonNode c) {
    Optional<Initializer> named = named(c.required("initializer").asText(), c.get("parameters"));
    Assumptions.assumeTrue(named.isPresent(), "not built");
    int out = c.required("shape_out_in").get(0).intValue();
    int in = c.required("shape_out_in").get(1).intValue();
    Arithmetic doubles = Arithmetic.of(Precision.FLOAT64);
    Matrix block = doubles.matrix(in, out);
    RandomStream random = new SeededStreams(0).named("init");
    named.get().fill(block, new Fan(in, out, 1), random, new Lender(doubles));
    if (c.has("acceptance_one_tensor")) {
      assertBand(c, block.all());
    } else {
      assertRightAngles(c, block);
    }
  }

  private static void assertBand(JsonNode c, Vec block) {
    JsonNode band = c.required("acceptance_one_tensor");
    double mean = block.sum() / block.length();
    double deviation = Math.sqrt(block.dot(block) / block.length() - mean * mean);
    double largest = Math.max(block.largest(), -block.smallest());
    assertEquals(
        c.required("expected_mean").doubleValue(),
        mean,
        band.required("mean_abs_max").doubleValue());
    assertTrue(
        band.required("std_low").doubleValue() <= deviation
            && deviation <= band.required("std_high").doubleValue(),
        "deviation " + deviation);
    if (c.has("hard_bound")) {
      double bound = c.get("hard_bound").doubleValue();
      boolean reached = largest > 0.9 * bound || bound > 3 * deviation;
      assertTrue(largest <= bound && reached, "bound " + largest);
    }
  }

  /** Whichever of units and inputs are fewer, and the mean square of a weight. */
  private static void assertRightAngles(JsonNode c, Matrix block) {
    double gain = c.required("parameters").required("gain").doubleValue();
    double tolerance = c.required("tolerance").doubleValue();
    boolean tall = block.rows() >= block.columns();
    int few = Math.min(block.rows(), block.columns());
    Matrix products = Arithmetic.of(Precision.FLOAT64).matrix(few, few);
    if (tall) {
      products.productOfTransposed(block, block);
    } else {
      products.productByTransposed(block, block);
    }
    for (int i = 0; i < few; i++) {
      for (int k = 0; k < few; k++) {
        assertEquals(i == k ? 1 : 0, products.get(i, k) / (gain * gain), tolerance);
      }
    }
    Vec all = block.all();
    double square = c.required("expected_variance").doubleValue();
    assertEquals(square, all.dot(all) / all.length(), tolerance * square);
  }

  private static Optional<Initializer> named(String name, JsonNode parameters) {
    double gain = parameters.path("gain").asDouble(1);
    FanMode mode =
        FanMode.valueOf(parameters.path("mode").asText("fan_in").toUpperCase(Locale.ROOT));
    return Optional.ofNullable(
        switch (name) {
          case "xavier_normal" -> new GlorotNormal(gain);
          case "xavier_uniform" -> new GlorotUniform(gain);
          case "kaiming_normal" -> new HeNormal(gain, mode);
          case "kaiming_uniform" -> new HeUniform(gain, mode);
          case "lecun_normal" -> new LecunNormal();
          case "lecun_uniform" -> new LecunUniform();
          case "torch_linear_default" -> new PytorchLinear();
          case "keras_variance_scaling_truncated(fan_in,scale=1)" ->
              new VarianceScaling(1, FanMode.FAN_IN, Distribution.TRUNCATED_NORMAL);
          case "trunc_normal" ->
              new TruncatedNormal(
                  parameters.required("mean").doubleValue(),
                  parameters.required("std").doubleValue(),
                  parameters.required("a").doubleValue(),
                  parameters.required("b").doubleValue());
          case "orthogonal" -> new Orthogonal(gain);
          default -> null;
        });
  }
}
