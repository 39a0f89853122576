package basin.lab.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.lab.yaml.Json;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final Place HERE = Place.of("test");

  @Test
  void whatIsTheSameIsPassedBy() {
    assertLabels(
        List.of("selu", "elu"),
        "{problem: {net: {width: 3, activation: selu}}, train: {steps: 4}}",
        "{problem: {net: {width: 3, activation: elu}}, train: {steps: 4}}");
  }

  @Test
  void numbersTruthValuesAndNoneCarryTheirName() {
    assertLabels(
        List.of(
            "width 3, bias true, cap 7",
            "width 3, bias false, cap none",
            "width 5, bias true, cap none"),
        "{a: {width: 3, bias: true, cap: 7}}",
        "{a: {width: 3, bias: false}}",
        "{a: {width: 5, bias: true}}");
  }

  @Test
  void whatStandsInThePlaceOfAnotherGoesWithoutIt() {
    assertLabels(
        List.of("epochs 3, batch 8", "epochs 3, batch none", "steps 70"),
        "{train: {epochs: 3, batch: 8}, loss: mse}",
        "{train: {epochs: 3}, loss: mse}",
        "{train: {steps: 70}, loss: mse}");
  }

  @Test
  void columnsOfATableAreAListOfWordsWithItsName() {
    assertLabels(
        List.of("inputs 'x, y'", "inputs x, y"),
        "{csv: {inputs: [\"x, y\"], target: z}}",
        "{csv: {inputs: [x, y], target: z}}");
  }

  @Test
  void peaksBehindAWarmUpAreTold() {
    assertLabels(
        List.of("then 0.1", "then 0.2"),
        "{warmup: {then: 0.1, epochs: 3}}",
        "{warmup: {then: 0.2, epochs: 3}}");
    assertLabels(
        List.of("0.1", "cosine, from 0.1", "cosine, from 0.3"),
        "0.1",
        "{cosine: {from: 0.1, to: 0}}",
        "{cosine: {from: 0.3, to: 0}}");
  }

  @Test
  void differentKindsAreToldByNameEqualOnesByTheirSettings() {
    assertLabels(
        List.of("sgd", "adam, beta1 0.8", "adam, beta1 0.9"),
        "{train: 9, optimizer: {sgd: {rate: null}}}",
        "{train: 9, optimizer: {adam: {rate: null, beta1: 0.8}}}",
        "{train: 9, optimizer: {adam: {rate: null, beta1: 0.9}}}");
    assertLabels(
        List.of("uniform", "normal 0.1", "normal 0.2"),
        "{train: 9, initializer: uniform}",
        "{train: 9, initializer: {normal: {deviation: 0.1}}}",
        "{train: 9, initializer: {normal: {deviation: 0.2}}}");
    assertLabels(
        List.of("initializer 0", "initializer 1"),
        "{train: 9, initializer: {constant: {value: 0}}}",
        "{train: 9, initializer: {constant: {value: 1}}}");
    assertLabels(
        List.of("beta 0.8", "linear, to 0.5", "linear, to 0.6"),
        "{momentum: {beta: {constant: {value: 0.8}}, decay: 0}}",
        "{momentum: {beta: {linear: {from: 0.8, to: 0.5}}, decay: 0}}",
        "{momentum: {beta: {linear: {from: 0.8, to: 0.6}}, decay: 0}}");
    assertLabels(
        List.of("clip-norm 3", "clip-norm 30"),
        "{chain: {links: [{clip-norm: {limit: {constant: {value: 3}}}}, sgd]}}",
        "{chain: {links: [{clip-norm: {limit: {constant: {value: 30}}}}, sgd]}}");
    assertLabels(
        List.of(
            "{\"sgd\": {\"beta\": 0.5}}",
            "{\"sgd\": {\"beta\": {\"constant\": {\"value\": 0.5}}}}"),
        "{sgd: {beta: 0.5}}",
        "{sgd: {beta: {constant: {value: 0.5}}}}");
  }

  @Test
  void linksOfAChainAreCalledByWhatTheyAre() {
    assertLabels(
        List.of("clip-value 3", "clip-value 30"),
        "{chain: {links: [{clip-value: {limit: 3}}, {adam: {beta1: 0.9}}]}}",
        "{chain: {links: [{clip-value: {limit: 30}}, {adam: {beta1: 0.9}}]}}");
  }

  @Test
  void depthIsCountedAndEachLayerSaidByWhatVaries() {
    String tanh = "{dense: {units: 9, activation: tanh}}";
    String gelu = "{dense: {units: 9, activation: gelu}}";
    String last = "{dense: {units: 2, activation: identity}}";
    assertLabels(
        List.of("1 × tanh", "3 × tanh", "1 × gelu", "2 × gelu"),
        layers(tanh, last),
        layers(tanh, tanh, tanh, last),
        layers(gelu, last),
        layers(gelu, gelu, last));
    assertLabels(
        List.of("tanh", "gelu"), layers(tanh, tanh, tanh, last), layers(gelu, gelu, gelu, last));
    assertLabels(
        List.of("1 × dense", "2 × dense", "5 × dense"),
        layers(tanh, last),
        layers(tanh, tanh, last),
        layers(tanh, tanh, tanh, tanh, tanh, last));
    assertLabels(
        List.of("2 × tanh, gelu", "3 × tanh", "gelu, tanh"),
        layers(tanh, tanh, gelu, last),
        layers(tanh, tanh, tanh, last),
        layers(gelu, tanh, last));
  }

  @Test
  void twoLayersOfOneSettingShareItsName() {
    IntFunction<String> wide = units -> "{dense: {units: " + units + ", activation: tanh}}";
    assertLabels(
        List.of("units 8, 8", "units 8, 32", "units 32, 8", "units 32, 32"),
        layers(wide.apply(8), wide.apply(8)),
        layers(wide.apply(8), wide.apply(32)),
        layers(wide.apply(32), wide.apply(8)),
        layers(wide.apply(32), wide.apply(32)));
    assertLabels(
        List.of("units 8", "units 8, 32, 32"),
        layers(wide.apply(8)),
        layers(wide.apply(8), wide.apply(32), wide.apply(32)));
  }

  @Test
  void pointsAreShownWholeAndNeverCounted() {
    assertLabels(List.of("(3, 3)", "(1, -2)"), "[3, 3]", "[1, -2]");
    assertLabels(
        List.of("start (3, 3)", "start (5, 3)"),
        "{problem: {beale: {start: [3, 3], turn: 1}}}",
        "{problem: {beale: {start: [5, 3], turn: 1}}}");
  }

  @Test
  void listsOfWordsAreQuotedWhereTheyCouldBeMistaken() {
    assertLabels(List.of("'x, y'", "x, y"), "[\"x, y\"]", "[x, y]");
    assertLabels(List.of("y", "z"), "[x, y]", "[x, z]");
    assertLabels(List.of("none", "'none'", "''"), "~", "\"none\"", "\"\"");
  }

  @Test
  void aWordThatTwoSettingsShareGetsItsName() {
    assertLabels(
        List.of("inner tanh, outer relu", "inner relu, outer tanh"),
        "{inner: tanh, outer: relu}",
        "{inner: relu, outer: tanh}");
  }

  @Test
  void aSingleTreeIsNamedInBrief() {
    assertLabels(List.of("adam"), "{adam: {beta1: 0.9}}");
    assertLabels(List.of("0.25"), "0.25");
    assertLabels(List.of("(4, 4)"), "[4, 4]");
  }

  /** Trees of every make, near relations of each other. */
  @Test
  void labelsAreEqualIfAndOnlyIfTreesAre() {
    for (int seed = 0; seed < 3_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Tree> trees = new ArrayList<>();
      Tree first = tree(random, 3);
      for (int i = 0; i < 2 + random.nextInt(6); i++) {
        trees.add(random.nextInt(4) == 0 ? tree(random, 3) : changed(first, random));
      }
      List<String> labels = Labels.of(trees);
      Set<String> keys = new HashSet<>(trees.stream().map(Json::of).toList());
      Set<String> pairs = new HashSet<>();
      IntStream.range(0, trees.size())
          .forEach(i -> pairs.add(labels.get(i) + " ← " + Json.of(trees.get(i))));

      assertEquals(keys.size(), new HashSet<>(labels).size(), () -> pairs.toString());
      assertEquals(keys.size(), pairs.size(), () -> pairs.toString());
      assertEquals(Set.of(false), Set.of(labels.contains("")), () -> pairs.toString());
    }
  }

  private static Tree tree(SplittableRandom random, int depth) {
    String[] words = {"a", "b", "none", "a, b", "2 × a", "3", "x 1", ""};
    int kind = random.nextInt(depth == 0 ? 3 : 6);
    if (kind < 2) {
      return new Tree.Scalar(HERE, words[random.nextInt(words.length)], true);
    }
    if (kind == 2) {
      String[] bare = {"1", "2", "null", "true", "0.5"};
      return new Tree.Scalar(HERE, bare[random.nextInt(bare.length)], false);
    }
    int size = random.nextInt(4);
    if (kind == 3) {
      return new Tree.Sequence(
          HERE, IntStream.range(0, size).mapToObj(i -> tree(random, depth - 1)).toList());
    }
    return new Tree.Mapping(
        HERE,
        IntStream.range(0, kind == 4 ? 1 : size)
            .mapToObj(i -> new Tree.Entry(HERE, "abc".substring(i, i + 1), tree(random, depth - 1)))
            .toList());
  }

  private static Tree changed(Tree tree, SplittableRandom random) {
    if (random.nextInt(4) == 0 || tree instanceof Tree.Scalar) {
      return tree(random, 1);
    }
    if (tree instanceof Tree.Sequence list) {
      List<Tree> items = new ArrayList<>(list.items());
      if (items.isEmpty() || random.nextInt(3) == 0) {
        items.add(random.nextInt(items.size() + 1), tree(random, 1));
      } else {
        int i = random.nextInt(items.size());
        items.set(i, random.nextBoolean() ? items.get(0) : changed(items.get(i), random));
      }
      return new Tree.Sequence(HERE, items);
    }
    List<Tree.Entry> entries = new ArrayList<>(((Tree.Mapping) tree).entries());
    if (!entries.isEmpty()) {
      int i = random.nextInt(entries.size());
      Tree.Entry old = entries.get(i);
      entries.set(i, new Tree.Entry(HERE, old.key(), changed(old.value(), random)));
    }
    return new Tree.Mapping(HERE, entries);
  }

  private static String layers(String... layers) {
    return "{network: {layers: [" + String.join(", ", layers) + "], loss: mse}}";
  }

  private static void assertLabels(List<String> labels, String... trees) {
    assertEquals(
        labels, Labels.of(Stream.of(trees).map(t -> TreeReader.snippet("test", t)).toList()));
  }
}
