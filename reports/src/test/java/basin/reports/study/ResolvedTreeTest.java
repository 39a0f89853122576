package basin.reports.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResolvedTreeTest {
  private static final ResolvedTree TREE =
      ResolvedTree.of(
          """
          {"optimizer": {"momentum": {"rate": {"constant": {"value": 1e-3}}, "beta": 0.9,
           "name": "a \\"b\\" \\u00e9", "cut": {"cosine": {"from": 1}}}},
           "stop": [], "probes": [{"metrics": {}}, null]}
          """);

  @Test
  void aPathLeadsToWhatIsSet() {
    assertEquals(Optional.of("momentum"), TREE.at("optimizer").flatMap(ResolvedTree::name));
    assertEquals("a \"b\" é", TREE.at("optimizer", "momentum", "name").orElseThrow().root());
    assertEquals(Optional.empty(), TREE.at("optimizer", "sgd", "rate"));
    assertEquals(List.of("optimizer", "stop", "probes"), List.copyOf(TREE.entries().keySet()));
  }

  @Test
  void aConstantScheduleIsItsNumber() {
    assertEquals(
        1e-3, TREE.at("optimizer", "momentum", "rate").orElseThrow().constant().getAsDouble());
    assertEquals(
        0.9, TREE.at("optimizer", "momentum", "beta").orElseThrow().constant().getAsDouble());
    assertTrue(TREE.at("optimizer", "momentum", "cut").orElseThrow().constant().isEmpty());
  }

  @Test
  void whatIsNoJsonSetsNothing() {
    assertTrue(ResolvedTree.of("optimizer=sgd").entries().isEmpty());
    assertTrue(ResolvedTree.of("{\"a\": ").entries().isEmpty());
    assertTrue(ResolvedTree.of("{\"a\": \"").entries().isEmpty());
  }
}
