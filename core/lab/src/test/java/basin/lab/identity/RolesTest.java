package basin.lab.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import basin.lab.grid.GivenNames;
import basin.spi.report.Configuration;
import basin.spi.report.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees are taken apart by what a file says of its axes, and by what is customary. */
class RolesTest {
  private static final String TREE =
      "{\"problem\": {\"network\": {\"data\": {\"csv\": {\"file\": \"a.csv\", \"split\": {\"seed\": %s,"
          + " \"folds\": 5, \"fold\": %s}}}, \"layers\": [{\"dense\": {\"units\": %s}}, {\"dense\":"
          + " {\"units\": 3}}], \"initializer\": \"%s\"}}, \"optimizer\": {\"adam\": {\"rate\":"
          + " {\"constant\": {\"value\": %s}}, \"beta1\": %s}}, \"train\": {\"epochs\": 5}}";

  @ParameterizedTest
  @CsvSource({
    "optimizer.adam.rate, TUNED",
    "optimizer.rate, TUNED",
    "optimizer.chain.links[1].sgd.rate, TUNED",
    "optimizer.sgd.rate.cosine.from, TUNED",
    "optimizer.sgd.rate.from, TUNED",
    "optimizer.sgd.rate.cosine.to, COMPARED",
    "optimizer, COMPARED",
    "optimizer.adam.beta1, COMPARED",
    "problem.network.layers[0].dropout.rate, COMPARED",
    "problem.network.data.csv.split.fold, REPLICATE",
    "problem.network.data.split.seed, REPLICATE",
    "problem.network.data.csv.split.folds, COMPARED",
    "train.batch, COMPARED"
  })
  void withoutAWordAnAxisHasTheRoleThatIsCustomary(String path, Role role) {
    assertEquals(role, AxisRole.unsaid(path).role());
    assertEquals(Role.COMPARED, new AxisRole(path, path, Optional.of(Role.COMPARED)).role());
  }

  @Test
  void foldsAndSeedsOfTheDataRepeatAndAreNoOtherData() {
    List<Configuration> all =
        of(List.of(), tree(1, 0, 8, "he", 0.1, 0.9), tree(2, 3, 8, "he", 0.1, 0.9));

    assertEquals(all.get(0).group(), all.get(1).group());
    assertEquals(all.get(0).data(), all.get(1).data());
    assertEquals(Map.of("split seed", "1", "fold", "0"), all.get(0).replicate());
    assertEquals(Map.of("split seed", "2", "fold", "3"), all.get(1).replicate());
  }

  @Test
  void whatAFileCallsTunedIsChosenWithinAGroup() {
    List<AxisRole> axes =
        List.of(
            said("problem.network.initializer", Role.TUNED),
            said("problem.network.layers[0].dense.units", Role.TUNED));
    List<Configuration> all =
        of(axes, tree(1, 0, 8, "he", 0.1, 0.9), tree(1, 0, 16, "glorot", 0.3, 0.9));

    assertEquals(all.get(0).group(), all.get(1).group());
    assertEquals(Map.of("units", "8", "initializer", "he", "rate", "0.1"), all.get(0).tuned());
    assertEquals(Map.of("units", "16", "initializer", "glorot", "rate", "0.3"), all.get(1).tuned());
  }

  @Test
  void whatAFileCallsComparedIsComparedThoughItBeARateOrAFold() {
    List<AxisRole> axes =
        List.of(
            said("optimizer.rate", Role.COMPARED),
            said("problem.network.data.csv.split.fold", Role.COMPARED));
    List<Configuration> all =
        of(
            axes,
            tree(1, 0, 8, "he", 0.1, 0.9),
            tree(1, 0, 8, "he", 0.3, 0.9),
            tree(1, 1, 8, "he", 0.3, 0.9));

    assertEquals(3, all.stream().map(Configuration::group).distinct().count());
    assertEquals(2, all.stream().map(Configuration::data).distinct().count());
    assertEquals(Map.of(), all.get(0).tuned());
    assertEquals(Map.of("split seed", "1"), all.get(0).replicate());
  }

  @Test
  void anAxisWithoutAWordInsideOfOneThatIsComparedKeepsItsOwnRole() {
    List<AxisRole> whole = List.of(said("optimizer", Role.COMPARED));
    List<AxisRole> apart =
        List.of(said("optimizer", Role.COMPARED), AxisRole.unsaid("optimizer.rate"));
    String[] trees = {tree(1, 0, 8, "he", 0.1, 0.9), tree(1, 0, 8, "he", 0.3, 0.9)};

    assertNotEquals(of(whole, trees).get(0).group(), of(whole, trees).get(1).group());
    assertEquals(of(apart, trees).get(0).group(), of(apart, trees).get(1).group());
  }

  @Test
  void aTunedOptimizerIsTunedTogetherWithItsRate() {
    List<Configuration> all =
        of(
            List.of(said("optimizer", Role.TUNED)),
            tree(1, 0, 8, "he", 0.1, 0.9),
            tree(1, 0, 8, "he", 0.1, 0.5),
            tree(1, 0, 8, "he", 0.1, 0.5).replace("adam", "nadam"));

    assertEquals(1, all.stream().map(Configuration::group).distinct().count());
    assertEquals(Set.of("rate", "optimizer"), all.get(0).tuned().keySet());
    assertEquals(3, all.stream().map(Configuration::tuned).distinct().count());
  }

  @Test
  void whatAnAuthorNamedIsTunedUnderItsName() {
    String file =
        """
        grid:
          problem.network.layers[0].dense.units:
            name: width
            alternatives: {narrow: 8, broad: 64}
        """;
    String narrow = tree(1, 0, 8, "he", 0.1, 0.9);
    String broad = tree(1, 0, 64, "he", 0.1, 0.9);
    AxisRole axis =
        new AxisRole("width", "problem.network.layers[0].dense.units", Optional.of(Role.TUNED));
    Configurations all =
        Configurations.of(
            List.of(
                new Cell(narrow, Map.of("width", "narrow")),
                new Cell(broad, Map.of("width", "broad"))),
            GivenNames.in(file),
            List.of(axis));

    assertEquals(Map.of("width", "narrow", "rate", "0.1"), all.of(narrow).tuned());
    assertEquals(Map.of("width", "broad", "rate", "0.1"), all.of(broad).tuned());
    assertEquals("adam", all.of(broad).label());
  }

  @Test
  void numbersOfANamedAxisGoByItsNameInLabels() {
    List<AxisRole> axes =
        List.of(
            new AxisRole(
                "width", "problem.network.layers[0].dense.units", Optional.of(Role.COMPARED)),
            new AxisRole("start", "problem.network.initializer", Optional.of(Role.COMPARED)));

    assertEquals(
        List.of("width 8, he", "width 64, he", "width 64, glorot"),
        of(
                axes,
                tree(1, 0, 8, "he", 0.1, 0.9),
                tree(1, 0, 64, "he", 0.1, 0.9),
                tree(1, 0, 64, "glorot", 0.1, 0.9))
            .stream()
            .map(Configuration::label)
            .toList());
  }

  @Test
  void namesAreAsLongAsItTakesToTellThemApart() {
    List<AxisRole> axes =
        List.of(
            said("problem.network.layers[0].dense.units", Role.TUNED),
            said("problem.network.layers[1].dense.units", Role.TUNED),
            said("optimizer.beta1", Role.TUNED));

    assertEquals(
        Set.of("layers[0].dense.units", "layers[1].dense.units", "beta1", "rate"),
        of(axes, tree(1, 0, 8, "he", 0.1, 0.9)).get(0).tuned().keySet());
  }

  /** Whatever roles a file gives, in whatever order: nothing is lost, nothing counts twice. */
  @Test
  void rolesShareOutAllThatDiffersWhateverTheOrderOfTheAxes() {
    SplittableRandom random = new SplittableRandom(20260);
    List<String> paths =
        List.of(
            "problem.network.data.csv.split.seed",
            "problem.network.data.csv.split.fold",
            "problem.network.layers[0].dense.units",
            "problem.network.initializer",
            "optimizer.adam.rate",
            "optimizer.beta1");
    String[] trees = trees(random);
    for (int round = 0; round < 60; round++) {
      List<AxisRole> axes = new ArrayList<>();
      paths.forEach(
          path ->
              axes.add(
                  random.nextInt(4) == 0
                      ? AxisRole.unsaid(path)
                      : said(path, Role.values()[random.nextInt(3)])));
      List<Configuration> all = of(axes, trees);
      long different = all.stream().map(RolesTest::whole).distinct().count();
      assertEquals(Stream.of(trees).distinct().count(), different, axes::toString);
      long compared = axes.stream().filter(a -> a.role() == Role.COMPARED).count();
      long tuned = axes.stream().filter(a -> a.role() == Role.TUNED).count();
      assertEquals(tuned, varying(all.stream().map(Configuration::tuned).toList()));
      assertEquals(
          paths.size() - compared - tuned,
          varying(all.stream().map(Configuration::replicate).toList()));
      Collections.reverse(axes);
      Collections.swap(axes, 1, 3);
      assertEquals(
          all.stream().map(RolesTest::keys).toList(),
          of(axes, trees).stream().map(RolesTest::keys).toList());
    }
  }

  /** Two values on each axis, in some of the combinations. */
  private static String[] trees(SplittableRandom random) {
    return Stream.generate(
            () ->
                tree(
                    random.nextInt(2),
                    random.nextInt(2),
                    8 + random.nextInt(2),
                    random.nextBoolean() ? "he" : "glorot",
                    random.nextBoolean() ? 0.1 : 0.3,
                    random.nextBoolean() ? 0.9 : 0.5))
        .limit(50)
        .toArray(String[]::new);
  }

  private static List<Object> whole(Configuration c) {
    return List.of(c.group(), c.tuned(), c.replicate());
  }

  private static List<Object> keys(Configuration c) {
    return List.of(
        c.group(), c.data(), new TreeMap<>(c.tuned()), new TreeMap<>(c.replicate()), c.label());
  }

  private static long varying(List<Map<String, String>> maps) {
    Set<String> names = new TreeSet<>();
    maps.forEach(map -> names.addAll(map.keySet()));
    return names.stream()
        .filter(name -> maps.stream().map(map -> map.get(name)).distinct().count() > 1)
        .count();
  }

  private static AxisRole said(String path, Role role) {
    return new AxisRole(path, path, Optional.of(role));
  }

  private static String tree(
      int seed, int fold, int units, String initializer, double rate, double beta) {
    return TREE.formatted(seed, fold, units, initializer, rate, beta);
  }

  private static List<Configuration> of(List<AxisRole> axes, String... trees) {
    List<Cell> cells = Stream.of(trees).map(tree -> new Cell(tree, Map.of())).toList();
    Configurations all = Configurations.of(cells, List.of(), axes);
    return Stream.of(trees).map(all::of).toList();
  }
}
