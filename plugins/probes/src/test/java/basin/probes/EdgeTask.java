package basin.probes;

import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What is learnt at the edge of stability: sizes, inputs and targets, told in words. */
final class EdgeTask {
  private EdgeTask() {}

  /**
   * The task of a network, in the digits of another file if that has the same: beyond the threshold
   * the last digit counts.
   */
  static JsonNode of(JsonNode net, JsonNode other) {
    JsonNode told = told(net);
    return same(told, other) ? other : told;
  }

  private static JsonNode told(JsonNode net) {
    String words = net.required("description").asText();
    ObjectNode task = ((ObjectNode) net).objectNode();
    int width = Truth.told(words, "1-([0-9]+)-");
    task.putArray("sizes").add(1).add(width).add(width).add(1);
    int points = Truth.told(words, "([0-9]+) points");
    int degree = Truth.told(words, "degree ([0-9]+)");
    ArrayNode inputs = task.putArray("inputs");
    ArrayNode targets = task.putArray("targets");
    for (int i = 0; i < points; i++) {
      double x = -1 + 2.0 * i / (points - 1);
      inputs.add(x);
      targets.add(Math.cos(degree * Math.acos(x)));
    }
    return task;
  }

  private static boolean same(JsonNode one, JsonNode other) {
    return one.required("sizes").equals(other.required("sizes"))
        && List.of("inputs", "targets").stream()
            .allMatch(
                part ->
                    near(Truth.numbers(one.required(part)), Truth.numbers(other.required(part))));
  }

  private static boolean near(double[] one, double[] other) {
    boolean near = one.length == other.length;
    for (int i = 0; near && i < one.length; i++) {
      near = Math.abs(one[i] - other[i]) < 1e-12;
    }
    return near;
  }
}
