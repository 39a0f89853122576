package basin.lab.identity;

import basin.lab.grid.GivenNames;
import basin.lab.label.Labels;
import basin.lab.yaml.Json;
import basin.lab.yaml.JsonTree;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.report.Configuration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The configurations of an experiment's trials, which are labelled by how they differ. */
public final class Configurations {
  private static final String OPTIMIZER = "optimizer";
  private static final String EVERYTHING = "all trials";
  private static final Tree.Mapping NOTHING = new Tree.Mapping(Place.of("no tree"), List.of());
  private static final Tree NO_LOSS = new Tree.Scalar(NOTHING.place(), "null", false);

  private record Parts(Division division, Subject subject) {}

  private final Map<String, Configuration> byTree = new HashMap<>();

  private Configurations(
      Map<String, Parts> trees,
      Function<List<Tree>, List<Tree>> named,
      List<AxisRole> axes,
      PartLabels taken) {
    NamedNumbers numbers = NamedNumbers.of(axes);
    Map<String, String> groups =
        labels(
            trees,
            parts -> parts.division.compared(),
            all -> Labels.of(numbers.in(named.apply(all))));
    Map<String, Map<String, String>> factors =
        labels(trees, parts -> parts.division.compared(), all -> factors(named.apply(all), axes));
    Map<String, String> data = labels(trees, parts -> parts.subject.data(), Labels::withKinds);
    Map<String, String> losses = labels(trees, Configurations::loss, Labels::withKinds);
    trees.forEach(
        (tree, parts) -> {
          String group = Json.of(parts.division.compared());
          String subject = Json.of(parts.subject.data());
          String loss = Json.of(loss(parts));
          boolean free = parts.subject.loss().isEmpty();
          Configuration configuration =
              new Configuration(
                  group,
                  groups.size() > 1 ? groups.get(group) : alone(parts),
                  factors.get(group),
                  taken.of(parts.division.tuned()),
                  taken.of(parts.division.replicate()),
                  subject,
                  data.get(subject),
                  free ? "" : loss,
                  free ? "" : losses.get(loss));
          byTree.put(tree, configuration);
        });
  }

  /** Of trials with these resolved trees, as JSON. */
  public static Configurations of(Collection<String> trees) {
    return of(trees.stream().map(tree -> new Cell(tree, Map.of())).toList(), List.of(), List.of());
  }

  /**
   * Of the trials of a grid, in which authors may have given names and roles.
   *
   * @param axes all of them, in order
   */
  public static Configurations of(List<Cell> cells, List<GivenNames> given, List<AxisRole> axes) {
    AxisNames names = new AxisNames(axes);
    Map<String, Parts> parts = new LinkedHashMap<>();
    cells.forEach(cell -> parts.computeIfAbsent(cell.tree(), tree -> parts(tree, names)));
    Christening christening =
        new Christening(given.stream().filter(g -> isCompared(g, axes)).toList());
    PartLabels taken = new PartLabels(names, given);
    for (Cell cell : cells) {
      Division division = parts.get(cell.tree()).division;
      christening.add(division.compared(), cell.labels());
      taken.add(division, cell.labels());
    }
    return new Configurations(parts, christening::of, axes, taken);
  }

  private static boolean isCompared(GivenNames given, List<AxisRole> axes) {
    return axes.stream().noneMatch(a -> a.isTakenOut() && a.name().equals(given.axis()));
  }

  /** The configuration of a trial by its tree. */
  public Configuration of(String tree) {
    return byTree.get(tree);
  }

  private static Parts parts(String json, AxisNames names) {
    Tree.Mapping tree = JsonTree.of(json) instanceof Tree.Mapping mapping ? mapping : NOTHING;
    Division division = Division.of(tree, names);
    return new Parts(division, Subject.of(division.compared()));
  }

  private static List<Map<String, String>> factors(List<Tree> trees, List<AxisRole> axes) {
    Factors factors = Factors.of(trees, axes);
    return IntStream.range(0, trees.size()).mapToObj(factors::of).toList();
  }

  private static <L> Map<String, L> labels(
      Map<String, Parts> trees,
      Function<Parts, Tree> part,
      Function<List<Tree>, List<L>> labelled) {
    Map<String, Tree> distinct = new LinkedHashMap<>();
    trees
        .values()
        .forEach(parts -> distinct.putIfAbsent(Json.of(part.apply(parts)), part.apply(parts)));
    List<L> labels = labelled.apply(List.copyOf(distinct.values()));
    Map<String, L> byKey = new HashMap<>();
    distinct.keySet().forEach(key -> byKey.put(key, labels.get(byKey.size())));
    return byKey;
  }

  private static Tree loss(Parts parts) {
    return parts.subject.loss().orElse(NO_LOSS);
  }

  /** A single group is called by its optimizer. */
  private static String alone(Parts parts) {
    return parts
        .division
        .compared()
        .find(OPTIMIZER)
        .map(optimizer -> Labels.of(List.of(optimizer.value())).get(0))
        .orElse(EVERYTHING);
  }
}
