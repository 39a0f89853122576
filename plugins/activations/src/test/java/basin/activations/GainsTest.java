package basin.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class GainsTest {
  @Test
  void gainsArePyTorchs() {
    JsonNode gains = Truth.read("initializers.json").root().required("gains");
    assertEquals(gains.required("linear").doubleValue(), new Identity().gain());
    assertEquals(gains.required("sigmoid").doubleValue(), new Sigmoid().gain());
    assertEquals(gains.required("tanh").doubleValue(), new Tanh().gain());
    assertEquals(gains.required("relu").doubleValue(), new Relu().gain());
    assertEquals(gains.required("leaky_relu(0.01)").doubleValue(), new LeakyRelu(0.01).gain());
    assertEquals(gains.required("leaky_relu(0.2)").doubleValue(), new LeakyRelu(0.2).gain());
  }
}
