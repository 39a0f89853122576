package basin.layers.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.activations.Relu;
import basin.activations.Tanh;
import basin.initializers.Constant;
import basin.layers.recurrent.Gru;
import basin.layers.recurrent.Lstm;
import basin.layers.recurrent.Rnn;
import basin.layers.recurrent.Steps;
import basin.spi.network.Layer;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code rnn}, {@code lstm}, {@code gru}. */
final class RecurrentCase implements LayerCase {
  private static final Map<String, String> STATES =
      Map.of("h0", "initial-state", "c0", "initial-cell");

  @Override
  public Layer layer(JsonNode settings) {
    int units = settings.required("units").intValue();
    Steps outputs = settings.required("loss_on").asText().equals("last") ? Steps.LAST : Steps.ALL;
    boolean given = given(settings);
    return switch (settings.required("kind").asText()) {
      case "rnn" ->
          new Rnn(
              units,
              settings.required("activation").asText().equals("relu") ? new Relu() : new Tanh(),
              outputs,
              given,
              Optional.empty(),
              Optional.empty(),
              new Constant(0));
      case "lstm" ->
          new Lstm(units, outputs, given, 0, Optional.empty(), Optional.empty(), new Constant(0));
      default ->
          new Gru(units, outputs, given, Optional.empty(), Optional.empty(), new Constant(0));
    };
  }

  @Override
  public List<GivenBlock> blocks(JsonNode settings) {
    List<GivenBlock> blocks = new ArrayList<>();
    blocks.add(GivenBlock.transposed("W_ih", "weights"));
    blocks.add(GivenBlock.transposed("W_hh", "recurrent-weights"));
    blocks.add(GivenBlock.same("b_ih", "bias"));
    blocks.add(GivenBlock.same("b_hh", "recurrent-bias"));
    if (given(settings)) {
      blocks.add(GivenBlock.same("h0", "initial-state"));
      if (settings.required("kind").asText().equals("lstm")) {
        blocks.add(GivenBlock.same("c0", "initial-cell"));
      }
    }
    return blocks;
  }

  private static boolean given(JsonNode settings) {
    return settings.required("initial").asText().equals("given");
  }

  /** A case gives every row a first state of its own, and Basin learns one: row by row. */
  @Override
  public void check(JsonNode c) {
    if (!given(c.required("settings"))) {
      LayerCase.super.check(c);
      return;
    }
    JsonNode mode = c.required("any_mode");
    Map<String, double[]> sums = new TreeMap<>();
    for (int r = 0; r < mode.required("input").size(); r++) {
      new LayerCheck(this, row(c, r)).gradients().forEach((name, part) -> add(sums, name, part));
    }
    for (GivenBlock block : blocks(c.required("settings"))) {
      if (!STATES.containsKey(block.given())) {
        double[] wanted = Truth.numbers(mode.get("parameter_gradients").get(block.given()));
        double[] ours = block.order().ours(wanted, shape(c, block.given()));
        double[] got = sums.get(block.block());
        for (int i = 0; i < ours.length; i++) {
          assertEquals(ours[i], got[i], 1e-11 * (1 + Math.abs(ours[i])), block.given());
        }
      }
    }
  }

  /** Row r alone, whose gradients of parameters but for its own states are nobody's to compare. */
  private static JsonNode row(JsonNode c, int r) {
    ObjectNode one = c.deepCopy();
    ObjectNode mode = (ObjectNode) one.get("any_mode");
    for (String rows :
        List.of("input", "output", "loss_coefficients", "output_gradient", "input_gradient")) {
      mode.set(rows, mode.arrayNode().add(c.get("any_mode").get(rows).get(r)));
    }
    mode.remove("loss");
    ObjectNode gradients = (ObjectNode) mode.get("parameter_gradients");
    gradients.retain(STATES.keySet());
    for (String state : STATES.keySet()) {
      if (gradients.has(state)) {
        int units = shape(c, state)[1];
        gradients.set(
            state, part(c.get("any_mode").get("parameter_gradients").get(state), r, units));
        ObjectNode parameter = (ObjectNode) one.get("parameters").get(state);
        parameter.set("values", part(c.get("parameters").get(state).get("values"), r, units));
        parameter.set("shape", mode.arrayNode().add(units));
      }
    }
    return one;
  }

  private static ArrayNode part(JsonNode values, int r, int units) {
    ArrayNode part = ((ArrayNode) values).arrayNode();
    for (int i = 0; i < units; i++) {
      part.add(values.get(r * units + i));
    }
    return part;
  }

  private static void add(Map<String, double[]> sums, String name, double[] part) {
    double[] sum = sums.computeIfAbsent(name, any -> new double[part.length]);
    for (int i = 0; i < part.length; i++) {
      sum[i] += part[i];
    }
  }

  private static int[] shape(JsonNode c, String parameter) {
    JsonNode shape = c.get("parameters").get(parameter).get("shape");
    int[] dimensions = new int[shape.size()];
    for (int i = 0; i < dimensions.length; i++) {
      dimensions[i] = shape.get(i).intValue();
    }
    return dimensions;
  }
}
