package basin.lab.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import basin.lab.grid.GivenNames;
import basin.spi.report.Configuration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfigurationsTest {
  private static final String NETWORK =
      "{\"problem\": {\"network\": {\"data\": %s, \"layers\": [%s], \"loss\": %s}},"
          + " \"optimizer\": %s, \"train\": {\"steps\": 9}}";
  private static final String DENSE = "{\"dense\": {\"units\": 3, \"activation\": \"relu\"}}";

  @Test
  void trialsThatDifferInTheirRateAloneAreOneGroup() {
    List<Configuration> all =
        optimizers(
            "{\"sgd\": {\"rate\": {\"constant\": {\"value\": 0.25}}}}",
            "{\"sgd\": {\"rate\": {\"constant\": {\"value\": 0.5}}}}",
            "{\"nesterov\": {\"rate\": {\"constant\": {\"value\": 0.5}}, \"momentum\": 0.9}}");

    assertEquals(
        List.of("0.25", "0.5", "0.5"), all.stream().map(c -> c.tuned().get("rate")).toList());
    assertEquals(
        List.of("sgd", "sgd", "nesterov"), all.stream().map(Configuration::label).toList());
    assertEquals(all.get(0).group(), all.get(1).group());
    assertNotEquals(all.get(1).group(), all.get(2).group());
  }

  @Test
  void aSettingThatCouldFollowAScheduleIsCalledByItsNumber() {
    String momentum =
        "{\"momentum\": {\"rate\": {\"constant\": {\"value\": 0.1}}, \"beta\": %s,"
            + " \"weight-decay\": {\"constant\": {\"value\": 0}}}}";
    String constant = momentum.formatted("{\"constant\": {\"value\": %s}}");
    String linear = "{\"linear\": {\"from\": 0.9, \"to\": %s}}";

    assertEquals(
        List.of("beta 0.8", "beta 0.9"),
        optimizers(constant.formatted("0.8"), constant.formatted("0.9")).stream()
            .map(Configuration::label)
            .toList());
    List<Configuration> mixed =
        optimizers(
            constant.formatted("0.8"),
            momentum.formatted(linear.formatted("0.5")),
            momentum.formatted(linear.formatted("0.6")));
    assertEquals(
        List.of("beta 0.8", "linear, to 0.5", "linear, to 0.6"),
        mixed.stream().map(Configuration::label).toList());
    assertEquals("0.1", mixed.get(2).tuned().get("rate"));
  }

  @Test
  void aScheduleIsTunedOverItsFirstLevelAndElseASettingOfItsOwn() {
    String step = "{\"sgd\": {\"rate\": {\"step-decay\": {\"from\": %s, \"every\": %s}}}}";
    String warmup = "{\"sgd\": {\"rate\": {\"warmup\": {\"then\": %s, \"epochs\": 3}}}}";
    List<Configuration> all =
        optimizers(
            step.formatted("0.1", "5"),
            step.formatted("0.3", "5"),
            step.formatted("0.3", "7"),
            warmup.formatted("{\"cosine\": {\"from\": 0.2, \"to\": 0}}"),
            warmup.formatted("{\"cosine\": {\"from\": 0.4, \"to\": 0}}"),
            warmup.formatted("{\"constant\": {\"value\": 0.4}}"));

    assertEquals(
        List.of("0.1", "0.3", "0.3", "0.2", "0.4", "0.4"),
        all.stream().map(c -> c.tuned().get("rate")).toList());
    assertEquals(4, all.stream().map(Configuration::group).distinct().count());
    assertEquals(
        List.of(
            "step-decay, every 5",
            "step-decay, every 5",
            "step-decay, every 7",
            "warmup, cosine",
            "warmup, cosine",
            "warmup, constant"),
        all.stream().map(Configuration::label).toList());
  }

  @Test
  void eachRateOfAChainCountsAndNoRateOutsideTheOptimizerDoes() {
    String chain =
        "{\"chain\": {\"links\": [{\"momentum\": {\"rate\": {\"constant\": {\"value\": 1}}}},"
            + " {\"sgd\": {\"rate\": {\"constant\": {\"value\": %s}}}}]}}";
    String dropout = "{\"dropout\": {\"rate\": %s}}, " + DENSE;
    List<Configuration> all =
        configurations(
            NETWORK.formatted("\"iris\"", dropout.formatted("0.1"), "\"mse\"", chain.formatted(2)),
            NETWORK.formatted("\"iris\"", dropout.formatted("0.1"), "\"mse\"", chain.formatted(3)),
            NETWORK.formatted("\"iris\"", dropout.formatted("0.4"), "\"mse\"", chain.formatted(3)));

    assertEquals(
        List.of("1, 2", "1, 3", "1, 3"), all.stream().map(c -> c.tuned().get("rate")).toList());
    assertEquals(
        List.of("dropout 0.1", "dropout 0.1", "dropout 0.4"),
        all.stream().map(Configuration::label).toList());
  }

  @Test
  void dataAndLossAreTheirOwnWhateverElseDiffers() {
    String sgd = "{\"sgd\": {\"rate\": {\"constant\": {\"value\": 1}}}}";
    String line = "{\"line\": {\"rows\": %s, \"noise\": 0.5}}";
    List<Configuration> all =
        configurations(
            NETWORK.formatted(line.formatted(50), DENSE, "\"mse\"", sgd),
            NETWORK.formatted(line.formatted(70), DENSE, "\"hinge\"", sgd),
            NETWORK.formatted(line.formatted(70), DENSE + ", " + DENSE, "\"hinge\"", sgd),
            "{\"problem\": {\"rosenbrock\": {\"start\": [1, 2]}}, \"optimizer\": " + sgd + "}",
            "{\"problem\": {\"rosenbrock\": {\"start\": [4, 4]}}, \"optimizer\": " + sgd + "}");

    assertEquals(
        List.of("line, rows 50", "line, rows 70", "line, rows 70", "rosenbrock", "rosenbrock"),
        all.stream().map(Configuration::dataLabel).toList());
    assertEquals(all.get(1).data(), all.get(2).data());
    assertEquals(all.get(3).data(), all.get(4).data());
    assertNotEquals(all.get(0).data(), all.get(1).data());
    assertEquals(
        List.of("mse", "hinge", "hinge", "", ""),
        all.stream().map(Configuration::lossLabel).toList());
    assertEquals("", all.get(3).loss());
    assertEquals(5, all.stream().map(Configuration::label).distinct().count());
  }

  @Test
  void whatChangesInputsAloneIsJudgedOnTheSameData() {
    String sgd = "{\"sgd\": {\"rate\": {\"constant\": {\"value\": 1}}}}";
    String csv =
        "{\"csv\": {\"file\": \"a.csv\", \"inputs\": %s, \"scale\": %s, \"target-scale\": %s}}";
    List<Configuration> all =
        configurations(
            NETWORK.formatted(
                csv.formatted("[\"x\"]", "\"none\"", "\"none\""), DENSE, "\"mse\"", sgd),
            NETWORK.formatted(
                csv.formatted("[\"x\", \"y\"]", "\"none\"", "\"none\""), DENSE, "\"mse\"", sgd),
            NETWORK.formatted(
                csv.formatted("[\"x\"]", "\"unit\"", "\"none\""), DENSE, "\"mse\"", sgd),
            NETWORK.formatted(
                csv.formatted("[\"x\"]", "\"unit\"", "\"unit\""), DENSE, "\"mse\"", sgd));

    assertEquals(4, all.stream().map(Configuration::group).distinct().count());
    assertEquals(1, all.subList(0, 3).stream().map(Configuration::data).distinct().count());
    assertNotEquals(all.get(2).data(), all.get(3).data(), "the loss has another unit");
  }

  @Test
  void namesThatAuthorsGaveStandForWhatTheyName() {
    String file =
        """
        grid:
          problem.network.layers:
            name: size
            alternatives: {small: [a], huge: [a, b]}
          optimizer: [sgd, adam]
        """;
    String small = NETWORK.formatted("\"iris\"", DENSE, "\"mse\"", "%s");
    String huge = NETWORK.formatted("\"iris\"", DENSE + ", " + DENSE, "\"mse\"", "%s");
    Configurations all =
        Configurations.of(
            List.of(
                new Cell(small.formatted("\"sgd\""), Map.of("size", "small")),
                new Cell(huge.formatted("\"sgd\""), Map.of("size", "huge")),
                new Cell(huge.formatted("\"adam\""), Map.of("size", "huge"))),
            GivenNames.in(file),
            List.of());

    assertEquals("small, sgd", all.of(small.formatted("\"sgd\"")).label());
    assertEquals("huge, sgd", all.of(huge.formatted("\"sgd\"")).label());
    assertEquals("huge, adam", all.of(huge.formatted("\"adam\"")).label());
  }

  @Test
  void namesAreFoundWithinListsToo() {
    String file =
        """
        grid:
          problem.network.layers[0].dense.units:
            alternatives: {narrow: 3, broad: 30}
        """;
    String narrow = NETWORK.formatted("\"iris\"", DENSE, "\"mse\"", "\"sgd\"");
    String broad = narrow.replace("\"units\": 3", "\"units\": 30");
    String axis = "problem.network.layers[0].dense.units";
    Configurations all =
        Configurations.of(
            List.of(
                new Cell(narrow, Map.of(axis, "narrow")), new Cell(broad, Map.of(axis, "broad"))),
            GivenNames.in(file),
            List.of());

    assertEquals("narrow", all.of(narrow).label());
    assertEquals("broad", all.of(broad).label());
  }

  @Test
  void aConfigurationWithTwoNamesGoesByNeither() {
    String file = "grid: {optimizer: {alternatives: {slow: a, fast: b, other: c}}}";
    String sgd = "{\"optimizer\": {\"sgd\": {\"rate\": %s, \"nesterov\": %s}}, \"train\": 1}";
    Configurations all =
        Configurations.of(
            List.of(
                new Cell(sgd.formatted("1", "true"), Map.of("optimizer", "slow")),
                new Cell(sgd.formatted("2", "true"), Map.of("optimizer", "fast")),
                new Cell(sgd.formatted("2", "false"), Map.of("optimizer", "other"))),
            GivenNames.in(file),
            List.of());

    assertEquals("sgd", all.of(sgd.formatted("1", "true")).label());
    assertEquals("sgd", all.of(sgd.formatted("2", "true")).label());
    assertEquals("other", all.of(sgd.formatted("2", "false")).label());
  }

  @Test
  void whatAnotherAxisChangesWithinANamedAlternativeIsStillTold() {
    String file = "grid: {optimizer: {alternatives: {mine: a, yours: b}}, optimizer.beta: [1, 2]}";
    String adam = "{\"optimizer\": {\"%s\": {\"beta\": %s, \"rate\": null}}, \"train\": 1}";
    List<Cell> cells =
        Stream.of("adam 1 mine", "adam 2 mine", "lamb 1 yours")
            .map(text -> text.split(" "))
            .map(w -> new Cell(adam.formatted(w[0], w[1]), Map.of("optimizer", w[2])))
            .toList();
    Configurations all = Configurations.of(cells, GivenNames.in(file), List.of());

    assertEquals(
        List.of("adam, beta 1", "adam, beta 2", "yours"),
        cells.stream().map(cell -> all.of(cell.tree()).label()).toList());
  }

  @Test
  void aSingleGroupIsCalledByItsOptimizer() {
    assertEquals("adam", optimizers("{\"adam\": {\"beta1\": 0.9}}").get(0).label());
    assertEquals("all trials", configurations("{}").get(0).label());
  }

  private static List<Configuration> optimizers(String... optimizers) {
    return configurations(
        Stream.of(optimizers)
            .map(o -> NETWORK.formatted("\"iris\"", DENSE, "\"mse\"", o))
            .toArray(String[]::new));
  }

  private static List<Configuration> configurations(String... trees) {
    Configurations all = Configurations.of(List.of(trees));
    return Stream.of(trees).map(all::of).toList();
  }
}
