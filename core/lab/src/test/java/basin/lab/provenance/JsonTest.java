package basin.lab.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class JsonTest {
  private static final List<String> ODD =
      List.of("", "a\"b", "back\\slash", "line\nbreak\ttab\u0000\u007f", "η é 漢 😀", "</script>");

  @Test
  void whateverIsWrittenIsReadBackByAnotherReader() {
    Map<String, String> texts = new LinkedHashMap<>();
    ODD.forEach(odd -> texts.put("key " + odd, odd));

    assertEquals(texts, parse(Json.object(texts)));
    assertEquals(texts, parse(Json.lines(texts)));
    assertEquals(ODD, parse(Json.list(ODD.stream().map(Json::text).toList())));
  }

  @Test
  void nothingIsAnEmptyObjectOrArray() {
    assertEquals("{}", Json.object(Map.of()));
    assertEquals("[]", Json.list(List.of()));
  }

  private static Object parse(String json) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(json);
  }
}
