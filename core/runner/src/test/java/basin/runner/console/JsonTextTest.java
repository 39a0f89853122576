package basin.runner.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  @Test
  void valuesNest() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("list", Arrays.asList(1, 2.5, true, null, "text"));
    map.put("empty", Map.of());
    assertEquals("{\"list\": [1, 2.5, true, null, \"text\"], \"empty\": {}}", JsonText.of(map));
  }

  @Test
  void textIsEscaped() {
    assertEquals("[\"a\\\"b\\\\c\\u000ad…\"]", JsonText.of(List.of("a\"b\\c\nd…")));
  }

  @Test
  void whatJsonHasNoNumberForIsText() {
    assertEquals("[\"NaN\", \"Infinity\"]", JsonText.of(List.of(Double.NaN, 1 / 0.0)));
  }
}
