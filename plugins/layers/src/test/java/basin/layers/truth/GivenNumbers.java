package basin.layers.truth;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Settings of a reference case that are a number, or a list of them. */
final class GivenNumbers {
  private GivenNumbers() {}

  static List<Integer> of(JsonNode settings, String name) {
    JsonNode given = settings.required(name);
    return given.isArray()
        ? StreamSupport.stream(given.spliterator(), false).map(JsonNode::intValue).toList()
        : List.of(given.intValue());
  }
}
