package basin.lab.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {
  private static final String ALL =
      """
      word: relu
      yes: no
      number: 1e-4
      octal: 010
      'quoted': "0.1"
      empty:
      tilde: ~
      text: "a: b, \\"c\\" — \\u2028 é \\n"
      list: [a, [b, {c: d}], {}, []]
      long: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbb, {c: {d: eeeeeeeeeeeeeeeeeeeee}}, [f]]
      """;

  @Test
  void nodesKnowTheirLineAndColumn() {
    Tree.Mapping tree = (Tree.Mapping) read("a: 1\nbé:\n  - {c: 2}\n");
    Tree.Sequence list = (Tree.Sequence) tree.find("bé").orElseThrow().value();
    assertEquals("file:3:5", list.items().get(0).place().toString());
    assertEquals("file:2:1", tree.find("bé").orElseThrow().place().toString());
  }

  @Test
  void jsonAndYamlReadBackAsTheSameTree() {
    Tree.Mapping tree = (Tree.Mapping) read(ALL);
    String json = Json.of(tree);
    assertEquals(1, json.lines().count());
    assertEquals(json, Json.of(read(json)));
    assertEquals(json, Json.of(read(Yaml.of(tree))));
    assertEquals(json, Json.of(read(Yaml.line(tree))));
  }

  @Test
  void textStaysText() {
    Tree.Mapping tree = (Tree.Mapping) read(ALL);
    assertEquals("no", ((Tree.Scalar) tree.find("yes").orElseThrow().value()).text());
    assertEquals("010", ((Tree.Scalar) tree.find("octal").orElseThrow().value()).text());
    assertTrue(tree.find("empty").orElseThrow().value().isNothing());
  }

  @Test
  void anchorsStandForWhatTheyName() {
    assertEquals("{\"a\": {\"b\": 1}, \"c\": {\"b\": 1}}", Json.of(read("a: &x {b: 1}\nc: *x\n")));
  }

  @Test
  void aTextThatGrowsThroughAnchorsIsStopped() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [" + "x, ".repeat(5000) + "x]\n");
    for (int i = 1; i < 20; i++) {
      bomb.append(String.format("a%d: &a%d [*a%d, *a%d]\n", i, i, i - 1, i - 1));
    }
    FaultyFile faulty = assertThrows(FaultyFile.class, () -> read(bomb.toString()));
    assertTrue(faulty.getMessage().contains("100 000 values"), faulty.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a: &x [*x]", "a: !!java.net.URL [x]", "a: !!str 1", "? [a]\n: b", "a: 1\na: 2"})
  void whatYamlCouldHideIsAFault(String text) {
    Faults faults = new Faults();
    try {
      TreeReader.read("file", text, faults);
    } catch (FaultyFile fatal) {
      return;
    }
    assertFalse(faults.isEmpty());
  }

  private static Tree read(String text) {
    Faults faults = new Faults();
    Tree tree = TreeReader.read("file", text, faults);
    faults.throwIfAny("file");
    return tree;
  }

  @Test
  void manyAliasesOfOneLayerAreNoBomb() {
    StringBuilder text = new StringBuilder("layers:\n  - &layer {dense: {units: 5}}\n");
    for (int i = 0; i < 400; i++) {
      text.append("  - *layer\n");
    }
    Faults faults = new Faults();
    Tree.Mapping tree = (Tree.Mapping) TreeReader.read("a.yaml", text.toString(), faults);
    assertEquals(List.of(), faults.list());
    assertEquals(401, ((Tree.Sequence) tree.find("layers").orElseThrow().value()).items().size());
  }

  /** Each list holds the one before: as deep as the text is long, were it spelt out. */
  @Test
  void aliasesThatNestDeeplyAreRefused() {
    StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 5000; i++) {
      text.append("a%d: &a%1$d [*a%d]%n".formatted(i, i - 1));
    }
    FaultyFile refused =
        assertThrows(
            FaultyFile.class, () -> TreeReader.read("a.yaml", text.toString(), new Faults()));
    assertEquals("values are nested more than 50 deep", refused.faults().get(0).text());
  }
}
