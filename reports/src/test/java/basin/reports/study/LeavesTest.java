package basin.reports.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeavesTest {
  @Test
  void everyWordAndNumberHasItsPath() {
    String tree =
        "{\"problem\": {\"layers\": [{\"dense\": {\"units\": 4}}, {\"dense\": 2}], \"loss\": \"mse\"},"
            + "\"stop\":[],\"train\": {\"batch\": null, \"note\": \"a \\\"b\\\", c\"}}";

    assertEquals(
        Map.of(
            "problem.layers[0].dense.units", "4",
            "problem.layers[1].dense", "2",
            "problem.loss", "mse",
            "train.batch", "null",
            "train.note", "a \\\"b\\\", c"),
        Leaves.of(tree).byPath());
    assertEquals(
        List.of("train.batch", "train.note"),
        List.copyOf(Leaves.of(tree).where(p -> p.startsWith("train")).byPath().keySet()));
  }

  @Test
  void whatIsNoTreeHasNone() {
    for (String text : List.of("", "{}", "adam", "{\"a\": ", "[", "{\"a")) {
      assertEquals(Map.of(), Leaves.of(text).byPath(), text);
    }
  }
}
