package basin.lab.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.lab.catalog.Setting;
import basin.lab.sample.SampleCatalog;
import basin.lab.yaml.Faults;
import basin.lab.yaml.TreeReader;
import basin.spi.descent.Optimizer;
import basin.spi.random.RandomStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which combinations there are. */
class SpaceTest {
  record Root(Optimizer optimizer, double number, String text, long count, double other) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zip: {number: [1, 2, 3], count: [10, 20, 30]} | {number=1, count=10} {number=2, count=20}"
            + " {number=3, count=30}",
        "{zip: {number: [1, 2], count: [10, 20]}, text: [a, b]} | {number=1, count=10, text=a}"
            + " {number=1, count=10, text=b} {number=2, count=20, text=a} {number=2, count=20,"
            + " text=b}",
        "zip: [{number: [1, 2], count: [10, 20]}, {text: [a, b], other: [5, 6]}] | {number=1,"
            + " count=10, text=a, other=5} {number=1, count=10, text=b, other=6} {number=2,"
            + " count=20, text=a, other=5} {number=2, count=20, text=b, other=6}",
        "zip: {optimizer: {name: o, alternatives: {slow: sgd, fast: adam}}, number: [1, 2]} |"
            + " {o=slow, number=1} {o=fast, number=2}",
        "zip: {optimizer: [sgd: {rate: [1, 2]}, adam], number: [1, 2, 3]} | {optimizer=sgd,"
            + " optimizer.rate=1, number=1} {optimizer=sgd, optimizer.rate=2, number=2}"
            + " {optimizer=adam, optimizer.rate=0.001, number=3}",
        "union: [{number: [1, 2], text: [a, b]}, {count: [7, 8]}] | {number=1, text=a} {number=1,"
            + " text=b} {number=2, text=a} {number=2, text=b} {count=7} {count=8}",
        "{union: [{number: [1, 2]}, {count: 7}], text: [a, b]} | {number=1, text=a} {number=1,"
            + " text=b} {number=2, text=a} {number=2, text=b} {count=7, text=a} {count=7, text=b}",
        "union: [{optimizer: sgd, optimizer.rate: [1, 2]}, {optimizer: adam, optimizer.rate: 3}] |"
            + " {optimizer=sgd, optimizer.rate=1} {optimizer=sgd, optimizer.rate=2}"
            + " {optimizer=adam, optimizer.rate=3}",
        "union: [{optimizer: {sgd: {rate: [1, 2]}}}, {optimizer: {adam: {rate: 3}}}] |"
            + " {optimizer=sgd, optimizer.rate=1} {optimizer=sgd, optimizer.rate=2}"
            + " {optimizer=adam, optimizer.rate=3}",
        "{number: [1, 2, 3], text: [a, b], exclude: {number: 2, text: a}} | {number=1, text=a}"
            + " {number=1, text=b} {number=2, text=b} {number=3, text=a} {number=3, text=b}",
        "{number: [1, 2, 3], text: [a, b], exclude: [{number: [1, 3], text: b}, {number: 2.0, text:"
            + " a}]} | {number=1, text=a} {number=2, text=b} {number=3, text=a}",
        "{number: [1, 2], exclude: {number: 2}} | {number=1}",
        "{optimizer: [sgd, adam], number: [1, 2], when: {optimizer: adam, then: {count: [7, 8]}}} |"
            + " {optimizer=sgd, number=1} {optimizer=sgd, number=2} {optimizer=adam, number=1,"
            + " count=7} {optimizer=adam, number=1, count=8} {optimizer=adam, number=2, count=7}"
            + " {optimizer=adam, number=2, count=8}",
        "{number: [1, 2], when: [{number: 1, then: {text: [a, b]}}, {number: 2, then: {count: 5}}]}"
            + " | {number=1, text=a} {number=1, text=b} {number=2, count=5}",
        "{number: [1, 2], when: [{number: 1, then: {text: [a, b]}}, {text: b, then: {count: [5,"
            + " 6]}}]} | {number=1, text=a} {number=1, text=b, count=5} {number=1, text=b, count=6}"
            + " {number=2}",
        "{optimizer: [sgd: {rate: 1}, sgd: {rate: 2}, adam], number: [1, 2], exclude: {optimizer:"
            + " sgd, number: 2}} | {optimizer=sgd, rate 1, number=1} {optimizer=sgd, rate 2,"
            + " number=1} {optimizer=adam, number=1} {optimizer=adam, number=2}",
        "{optimizer: [sgd: {rate: 1}, sgd: {rate: 2}], number: [1, 2], exclude: {optimizer: {sgd:"
            + " {rate: 2}}, number: 2}} | {optimizer=rate 1, number=1} {optimizer=rate 1, number=2}"
            + " {optimizer=rate 2, number=1}",
        "{optimizer: [sgd: {rate: 1}, sgd: 2, adam], number: [1, 2], exclude: [{optimizer: {sgd: 2},"
            + " number: 2}, {optimizer: {sgd: 1e0}, number: 1}]} | {optimizer=sgd, rate 1, number=2}"
            + " {optimizer=sgd, rate 2, number=1} {optimizer=adam, number=1} {optimizer=adam,"
            + " number=2}",
        "{optimizer: [sgd: {rate: [1, 2]}, adam], number: [1, 2], exclude: {optimizer.rate: 1}} |"
            + " {optimizer=sgd, optimizer.rate=2, number=1} {optimizer=sgd, optimizer.rate=2,"
            + " number=2} {optimizer=adam, optimizer.rate=0.001, number=1} {optimizer=adam,"
            + " optimizer.rate=0.001, number=2}",
        "{optimizer: [adam: {beta1: 0.5}, adam], exclude: {optimizer.beta1: 0.9}} |"
            + " {optimizer=beta1 0.5}",
        "{union: [{optimizer: sgd, number: [1, 2]}, {optimizer: adam, number: [1, 2]}], exclude:"
            + " {optimizer: adam, number: 2}} | {optimizer=sgd, number=1} {optimizer=sgd, number=2}"
            + " {optimizer=adam, number=1}",
        "number: {geometric: {from: 16, factor: 2, count: 4}} | {number=16} {number=32} {number=64}"
            + " {number=128}",
        "number: {integers: {from: 2, to: 9, step: 3}} | {number=2} {number=5} {number=8}",
        "at-random: {count: 3, of: {number: {between: {from: 5, to: 5.0000001}}}} | {number=5}"
            + " {number=5} {number=5}",
        "at-random: {count: 2, of: {text: a, number: [7]}} | {text=a, number=7} {text=a, number=7}"
      })
  void combinationsAreInTheOrderOfTheFile(String yaml, String expected) {
    assertEquals(expected.strip(), labels(yaml.strip()));
  }

  @Test
  void whatIsDrawnIsTheSameEverywhereAndKeepsToItsSettingWhateverElseIsDrawn() {
    List<String> alone = cells("at-random: {count: 3, of: {number: usual-rate}}", "number");
    List<String> beside =
        cells(
            "at-random: {count: 3, of: {text: {choice: [a, b, c]}, number: usual-rate}}", "number");
    List<String> more = cells("at-random: {count: 5, of: {number: usual-rate}}", "number");
    List<String> otherSeed =
        cells("at-random: {count: 3, seed: 1, of: {number: usual-rate}}", "number");
    assertEquals(alone, beside);
    assertEquals(alone, more.subList(0, 3));
    assertTrue(!alone.equals(otherSeed), alone.toString());
  }

  @Test
  void wholeNumbersAreDrawnWhereTheSettingIsWhole() {
    cells("at-random: {count: 50, of: {count: {between: {from: 1, to: 99}}}}", "count")
        .forEach(count -> assertTrue(count.matches("[0-9]+"), count));
  }

  @Test
  void everyAlternativeOfAChoiceIsDrawnAboutAsOften() {
    Map<String, Long> often =
        cells("at-random: {count: 3000, of: {text: {choice: [a, b, c]}}}", "text").stream()
            .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
    assertEquals(Set.of("a", "b", "c"), often.keySet());
    often.values().forEach(n -> assertTrue(n > 900 && n < 1100, often.toString()));
  }

  /** Five axes of 1000, of which conditions tell a few levels apart: 10¹⁵ less those excluded. */
  @Test
  void whatNobodyCouldListIsCountedAndFound() {
    String thousand = "{integers: {from: 1, to: 1000}}";
    Grid grid =
        read(
            "{number: %1$s, other: %1$s, count: %1$s, optimizer.sgd.rate: %1$s, text: %1$s, exclude: [{number: 5, text: 7}, {other: [1, 2], count: 9}], when: {number: 1000, then: {optimizer.sgd.nesterov: [true, false]}}}"
                .formatted(thousand),
            new Faults());
    BigInteger thousands = BigInteger.valueOf(1000);
    BigInteger left =
        thousands
            .pow(5)
            .subtract(thousands.pow(3)) // number 5, text 7
            .subtract(BigInteger.TWO.multiply(thousands.pow(3)))
            .add(BigInteger.TWO.multiply(thousands)); // both
    BigInteger added = // number 1000 once more
        thousands.pow(4).subtract(BigInteger.TWO.multiply(thousands.pow(2)));
    assertEquals(left.add(added), grid.count());
    Map<String, String> last = Grid.labels(grid.combination(grid.size() - 1));
    assertEquals("1000", last.get("text"));
    assertEquals("false", last.get("optimizer.sgd.nesterov"));
    long some = grid.only(1, 999).orElseThrow();
    assertEquals("1000", Grid.labels(grid.combination(some)).get("other"));
  }

  /** The oracle: all combinations of the bare product, each asked. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void conditionsHoldAsIfEachCombinationWereAsked(long seed) {
    RandomStream stream = new SeededStreams(seed).named("grids");
    Map<String, Integer> axes = new LinkedHashMap<>();
    List.of("number", "other", "count", "text").forEach(a -> axes.put(a, 1 + stream.below(4)));
    List<Map<String, Set<Integer>>> conditions = new ArrayList<>();
    for (int i = 0; i < 1 + stream.below(4); i++) {
      conditions.add(condition(axes, stream));
    }
    Map<String, Set<Integer>> when = condition(axes, stream);
    String product =
        axes.entrySet().stream()
            .map(axis -> axis.getKey() + ": " + upTo(axis.getValue()))
            .collect(Collectors.joining(", "));
    List<String> expected = new ArrayList<>();
    for (Map<String, String> cell : maps("{" + product + "}")) {
      if (conditions.stream().noneMatch(condition -> holds(condition, cell))) {
        for (String rate : holds(when, cell) ? List.of("7", "8") : List.of("")) {
          Map<String, String> whole = new LinkedHashMap<>(cell);
          whole.put("optimizer.sgd.rate", rate);
          whole.values().remove("");
          expected.add(whole.toString());
        }
      }
    }
    String yaml =
        "{%s, when: {%s, then: {optimizer.sgd.rate: [7, 8]}}, exclude: [%s]}"
            .formatted(
                product,
                yaml(when),
                conditions.stream().map(c -> "{" + yaml(c) + "}").collect(Collectors.joining(",")));
    List<String> found = maps(yaml).stream().map(Map::toString).toList();
    assertEquals(expected, found, yaml);
  }

  private static Map<String, Set<Integer>> condition(
      Map<String, Integer> axes, RandomStream stream) {
    Map<String, Set<Integer>> condition = new LinkedHashMap<>();
    List<String> names = List.copyOf(axes.keySet());
    for (int term = 0; term < 1 + stream.below(3); term++) {
      String axis = names.get(stream.below(names.size()));
      condition.computeIfAbsent(axis, any -> new HashSet<>()).add(1 + stream.below(axes.get(axis)));
    }
    return condition;
  }

  private static boolean holds(Map<String, Set<Integer>> condition, Map<String, String> cell) {
    return condition.entrySet().stream()
        .allMatch(term -> term.getValue().contains(Integer.valueOf(cell.get(term.getKey()))));
  }

  private static String yaml(Map<String, Set<Integer>> condition) {
    return condition.entrySet().stream()
        .map(term -> term.getKey() + ": " + term.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String upTo(int count) {
    return LongStream.rangeClosed(1, count).boxed().toList().toString();
  }

  @Test
  void everyAlternativeThatIsLeftIsFoundInSomeCombination() {
    Grid grid =
        read(
            "{union: [{number: [1, 2, 3], text: [a, b]}, {number: [4, 5]}], count: [1, 2],"
                + " exclude: [{number: 2}, {number: 3, text: b}, {number: 4, count: 1}]}",
            new Faults());
    List<String> lost = new ArrayList<>();
    for (int axis = 0; axis < grid.axes().size(); axis++) {
      for (int i = 0; i < grid.axes().get(axis).alternatives().size(); i++) {
        Map<String, String> labels = grid.axes().get(axis).alternatives().get(i).labels();
        OptionalLong number = grid.only(axis, i);
        if (number.isEmpty()) {
          lost.add(labels.toString());
        } else {
          Map<String, String> cell = Grid.labels(grid.combination(number.getAsLong()));
          assertTrue(cell.entrySet().containsAll(labels.entrySet()), cell + " " + labels);
        }
      }
    }
    assertEquals(List.of("{number=2}"), lost);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{number: [1, 2], text: [a, b]} | ",
        "zip: {number: [1, 2], count: [1, 2]} | number with count (2)",
        "{text: [a, b], at-random: {count: 5, of: {number: usual-rate, count: [1, 2]}}} | text (2)"
            + " × 5 of number and count (at-random)",
        "{optimizer: [sgd, adam], number: [1, 2], when: {optimizer: adam, then: {count: [7, 8,"
            + " 9]}}, exclude: {optimizer: sgd, number: 2}} | optimizer (2) × number (2); when"
            + " optimizer: adam, also count (3); but not optimizer: sgd, number: 2, which leaves"
            + " out 1",
        "{union: [{number: [1, 2], text: [a, b]}, {number: 3}], count: [1, 2]} | count (2); ×"
            + " either number (2) × text (2); or     number 3",
        "union: [{number: [1, 2]}, {zip: {number: [3, 4], text: [a, b]}}] | either number (2); or  "
            + "   number with text (2)"
      })
  void theSpaceIsToldInWords(String yaml, String expected) {
    String words =
        read(yaml.strip(), new Faults()).words().stream()
            .map(String::strip)
            .collect(Collectors.joining("; "));
    assertEquals(expected == null ? "" : expected.strip(), words);
  }

  private static String labels(String yaml) {
    Faults faults = new Faults();
    Grid grid = read(yaml, faults);
    if (!faults.isEmpty()) {
      return faults.list().get(0).text();
    }
    return maps(grid).stream().map(Map::toString).collect(Collectors.joining(" "));
  }

  private static List<String> cells(String yaml, String axis) {
    return maps(yaml).stream().map(cell -> cell.get(axis)).toList();
  }

  private static List<Map<String, String>> maps(String yaml) {
    return maps(read(yaml, new Faults()));
  }

  private static List<Map<String, String>> maps(Grid grid) {
    return LongStream.range(0, grid.size())
        .mapToObj(i -> Grid.labels(grid.combination(i)))
        .toList();
  }

  private static Grid read(String yaml, Faults faults) {
    return new GridReader(SampleCatalog.of(), Setting.of(Root.class), List.of("name"), faults)
        .read(TreeReader.read("grid", yaml, faults));
  }
}
