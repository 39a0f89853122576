package basin.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    Map<String, Object> value = new TreeMap<>();
    value.put("text", "a\"b\\c\n\t</script>&\u2028\u2029é😀\u0000");
    value.put("list", Arrays.asList(1, 2.5, true, null, -0.001, 1e300));
    value.put("rows", new double[][] {{1, Double.NaN}, {Double.NEGATIVE_INFINITY, 1e-30}});
    Map<String, Object> wanted = new TreeMap<>(value);
    wanted.put("rows", List.of(Arrays.asList(1, null), Arrays.asList(null, 1e-30)));
    Map<String, Object> read =
        new JsonMapper().readValue(Json.of(value), new TypeReference<TreeMap<String, Object>>() {});
    assertEquals(wanted, read);
  }

  @Test
  void noTextCanEndTheScriptElement() {
    String json = Json.of("</script><!--\u2028");
    assertFalse(json.contains("<") || json.contains(">") || json.contains("\u2028"));
  }
}
