package basin.initializers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
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
    return Truth.read("initializers.json").tests("cases", "initializer", 76, this::check);
  }

  private void check(JsonNode c) {
    Optional<Initializer> named = named(c.required("initializer").asText(), c.get("parameters"));
    Assumptions.assumeTrue(named.isPresent(), "not built");
    int out = c.required("shape_out_in").get(0).intValue();
    int in = c.required("shape_out_in").get(1).intValue();
    Vec block = Arithmetic.of(Precision.FLOAT64).vec(in * out);
    named.get().fill(block, new Fan(in, out, 1), new SeededStreams(0).named("init"));
    assertBand(c, block);
  }

  private static void assertBand(JsonNode c, Vec block) {
    JsonNode band = c.required("acceptance_one_tensor");
    double mean = block.sum() / block.length();
    double deviation = Math.sqrt(block.dot(block) / block.length() - mean * mean);
    double largest = Math.max(block.largest(), -block.smallest());
    assertTrue(Math.abs(mean) <= band.required("mean_abs_max").doubleValue(), "mean " + mean);
    assertTrue(
        band.required("std_low").doubleValue() <= deviation
            && deviation <= band.required("std_high").doubleValue(),
        "deviation " + deviation);
    if (c.has("hard_bound")) {
      double bound = c.get("hard_bound").doubleValue();
      assertTrue(largest <= bound && largest > 0.9 * bound, "bound " + largest);
    }
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
          case "torch_linear_default" -> new HeUniform(Math.sqrt(1 / 3.0), FanMode.FAN_IN);
          default -> null;
        });
  }
}
