package basin.lab.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.lab.grid.GivenNames;
import basin.spi.report.Configuration;
import basin.spi.report.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Groups differ in factors, which are read from what trials are. */
class FactorsTest {
  private static final String TREE =
      "{\"problem\": {\"network\": {\"data\": \"digits\", \"layers\": [%s], \"initializer\": %s}},"
          + " \"optimizer\": %s, \"train\": {\"epochs\": 5, \"batch\": %s}}";
  private static final String LAST = "{\"dense\": {\"units\": 1, \"activation\": \"identity\"}}";

  private static String dense(int units, String activation) {
    return "{\"dense\": {\"units\": " + units + ", \"activation\": \"" + activation + "\"}}";
  }

  private static String layers(int depth, String layer) {
    return String.join(", ", Collections.nCopies(depth, layer)) + (depth > 0 ? ", " : "") + LAST;
  }

  private static String network(String layers, String initializer) {
    return TREE.formatted(layers, initializer, "{\"sgd\": {\"rate\": 0.1}}", 32);
  }

  private static String optimizer(String optimizer, int batch) {
    return TREE.formatted(LAST, "\"he\"", optimizer, batch);
  }

  private static List<Map<String, String>> factors(String... trees) {
    Configurations all = Configurations.of(List.of(trees));
    return Stream.of(trees).map(all::of).map(Configuration::factors).toList();
  }

  @Test
  void listsOfEqualLayersAreADepthAndWhatEachLayerIs() {
    List<String> trees = new ArrayList<>();
    for (String activation : List.of("tanh", "gelu")) {
      for (int depth : new int[] {2, 5, 9}) {
        trees.add(network(layers(depth, dense(8, activation)), "\"he\""));
      }
    }
    assertEquals(
        List.of(
            Map.of("depth", "2", "activation", "tanh"),
            Map.of("depth", "5", "activation", "tanh"),
            Map.of("depth", "9", "activation", "tanh"),
            Map.of("depth", "2", "activation", "gelu"),
            Map.of("depth", "5", "activation", "gelu"),
            Map.of("depth", "9", "activation", "gelu")),
        factors(trees.toArray(String[]::new)));
  }

  @Test
  void aNetworkWithoutLayersHasNoActivation() {
    assertEquals(
        List.of(
            Map.of("depth", "0", "activation", "none"),
            Map.of("depth", "3", "activation", "tanh"),
            Map.of("depth", "3", "activation", "gelu"),
            Map.of("depth", "6", "activation", "gelu")),
        factors(
            network(layers(0, ""), "\"he\""),
            network(layers(3, dense(8, "tanh")), "\"he\""),
            network(layers(3, dense(8, "gelu")), "\"he\""),
            network(layers(6, dense(8, "gelu")), "\"he\"")));
  }

  @Test
  void differentListsStayWhole() {
    List<Map<String, String>> all =
        factors(
            network(dense(8, "tanh") + ", " + dense(4, "tanh") + ", " + LAST, "\"he\""),
            network(dense(8, "tanh") + ", " + LAST, "\"he\""),
            network(
                String.join(", ", dense(16, "tanh"), dense(8, "tanh"), dense(4, "tanh"), LAST),
                "\"he\""));
    assertEquals(
        List.of("layers"), all.stream().flatMap(m -> m.keySet().stream()).distinct().toList());
    assertEquals(3, new HashSet<>(all).size());
  }

  @Test
  void settingsThatChangeTogetherAreOneFactor() {
    assertEquals(
        List.of(
            Map.of("activation and initializer", "tanh, glorot"),
            Map.of("activation and initializer", "gelu, glorot"),
            Map.of("activation and initializer", "relu, he")),
        factors(
            network(layers(2, dense(8, "tanh")), "\"glorot\""),
            network(layers(2, dense(8, "gelu")), "\"glorot\""),
            network(layers(2, dense(8, "relu")), "\"he\"")));
  }

  @Test
  void aSettingThatOnlySomeHaveIsAPartOfTheAlternative() {
    assertEquals(
        List.of(
            Map.of("optimizer", "sgd", "batch", "16"),
            Map.of("optimizer", "momentum 0.5", "batch", "16"),
            Map.of("optimizer", "momentum 0.9", "batch", "16"),
            Map.of("optimizer", "sgd", "batch", "64"),
            Map.of("optimizer", "momentum 0.5", "batch", "64"),
            Map.of("optimizer", "momentum 0.9", "batch", "64")),
        factors(
            optimizer("{\"sgd\": {\"rate\": 0.1}}", 16),
            optimizer("{\"momentum\": {\"rate\": 0.1, \"beta\": 0.5}}", 16),
            optimizer("{\"momentum\": {\"rate\": 0.1, \"beta\": 0.9}}", 16),
            optimizer("{\"sgd\": {\"rate\": 0.1}}", 64),
            optimizer("{\"momentum\": {\"rate\": 0.1, \"beta\": 0.5}}", 64),
            optimizer("{\"momentum\": {\"rate\": 0.1, \"beta\": 0.9}}", 64)));
  }

  @Test
  void aSettingThatAllHaveAlikeCrossesThem() {
    assertEquals(
        List.of(
            Map.of("optimizer", "momentum", "beta", "0.5"),
            Map.of("optimizer", "momentum", "beta", "0.9"),
            Map.of("optimizer", "nesterov", "beta", "0.5"),
            Map.of("optimizer", "nesterov", "beta", "0.9")),
        factors(
            optimizer("{\"momentum\": {\"rate\": 0.1, \"beta\": 0.5}}", 16),
            optimizer("{\"momentum\": {\"rate\": 0.3, \"beta\": 0.9}}", 16),
            optimizer("{\"nesterov\": {\"rate\": 0.1, \"beta\": 0.5}}", 16),
            optimizer("{\"nesterov\": {\"rate\": 0.3, \"beta\": 0.9}}", 16)));
  }

  @Test
  void whatDiffersByKindBelongsToTheKind() {
    assertEquals(
        List.of(Map.of("optimizer", "momentum"), Map.of("optimizer", "nesterov")),
        factors(
            optimizer("{\"momentum\": {\"rate\": 0.1, \"beta\": 0.5}}", 16),
            optimizer("{\"nesterov\": {\"rate\": 0.1, \"beta\": 0.9}}", 16)));
  }

  @Test
  void anAxisAndItsAlternativesGoByTheNamesTheyWereGiven() {
    String file =
        """
        grid:
          problem.network.layers[0].dense.units:
            name: width
            alternatives: {slim: 8, broad: 64}
        """;
    String slim = network(layers(2, dense(8, "tanh")), "\"he\"");
    String broad = network(String.join(", ", dense(64, "tanh"), dense(8, "tanh"), LAST), "\"he\"");
    String glorot = network(layers(2, dense(8, "tanh")), "\"glorot\"");
    Configurations all =
        Configurations.of(
            List.of(
                new Cell(slim, Map.of("width", "slim")),
                new Cell(broad, Map.of("width", "broad")),
                new Cell(glorot, Map.of("width", "slim"))),
            GivenNames.in(file),
            List.of(
                new AxisRole(
                    "width", "problem.network.layers[0].dense.units", Optional.of(Role.COMPARED)),
                AxisRole.unsaid("problem.network.initializer")));

    assertEquals(Map.of("width", "slim", "initializer", "he"), all.of(slim).factors());
    assertEquals(Map.of("width", "broad", "initializer", "he"), all.of(broad).factors());
    assertEquals(Map.of("width", "slim", "initializer", "glorot"), all.of(glorot).factors());
  }

  @Test
  void namesAreAsLongAsItTakes() {
    String[] trees = new String[4];
    for (int i = 0; i < trees.length; i++) {
      trees[i] =
          network(
              String.join(
                  ", ", dense(i < 2 ? 8 : 16, "tanh"), dense(i % 2 == 0 ? 8 : 16, "tanh"), LAST),
              "\"he\"");
    }
    assertEquals(
        Map.of("layers[0].dense.units", "16", "layers[1].dense.units", "8"), factors(trees).get(2));
  }

  @Test
  void oneGroupHasNoFactors() {
    assertEquals(
        List.of(Map.of(), Map.of()),
        factors(
            optimizer("{\"sgd\": {\"rate\": 0.1}}", 16),
            optimizer("{\"sgd\": {\"rate\": 0.3}}", 16)));
  }

  /** Whatever the order of the trials: the same factors, and groups are told apart by them. */
  @Test
  void theOrderOfTrialsChangesNoFactor() {
    SplittableRandom random = new SplittableRandom(77);
    List<String> trees = new ArrayList<>();
    for (String activation : List.of("tanh", "relu")) {
      for (int depth : new int[] {1, 2, 4}) {
        for (String initializer : List.of("\"he\"", "{\"normal\": {\"deviation\": 0.1}}")) {
          trees.add(network(layers(depth, dense(8, activation)), initializer));
        }
      }
    }
    Configurations first = Configurations.of(trees);
    assertEquals(12, trees.stream().map(t -> first.of(t).factors()).distinct().count());
    for (int round = 0; round < 20; round++) {
      List<String> turned = new ArrayList<>(trees);
      for (int i = turned.size() - 1; i > 0; i--) {
        Collections.swap(turned, i, random.nextInt(i + 1));
      }
      Configurations all = Configurations.of(turned);
      trees.forEach(tree -> assertEquals(first.of(tree).factors(), all.of(tree).factors()));
    }
  }
}
