package basin.gradients.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.spi.report.TreeJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTreeTest {
  @Test
  void whatIsReadIsWrittenBackToTheLetter() {
    String tree =
        "{\"problem\": {\"a \\\"b\\\"\": [1e-3, 0.10, [], {}, null]}, \"of\": \"\\u00e9\\n\"}";
    assertEquals(tree, TreeJson.write(TreeJson.read(tree)));
  }

  @Test
  void whatTextsMeanHasNoQuotesAndNoEscapes() {
    assertEquals("a \"b\" \u00e9\n\\", TreeJson.plain("\"a \\\"b\\\" \\u00e9\\n\\\\\""));
    assertEquals("0.10", TreeJson.plain("0.10"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"a\" 1}", "{\"a\": ", "{\"a\": \"", "[1, 2", "1 2"})
  void whatIsNoJsonIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> TreeJson.read(text));
  }
}
