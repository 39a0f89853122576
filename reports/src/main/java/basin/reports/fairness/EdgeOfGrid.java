package basin.reports.fairness;

import basin.reports.study.Edge;
import basin.reports.study.Group;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Objection;
import basin.spi.settings.Doc;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What was chosen has neighbours on both sides. */
@Doc("No chosen number is the smallest or the largest tried, unless nothing is left to gain.")
@Source("Bengio 2012, Practical Recommendations for Gradient-Based Training, §3.3")
public record EdgeOfGrid() implements ComparisonRule {
  private static final int MORE = 2;

  @Override
  public String why() {
    return "Beyond an edge a better setting may lie, and the group looks worse than it is.";
  }

  @Override
  public List<Objection> examine(Comparison comparison) {
    if (comparison.planned()) {
      return List.of();
    }
    Study study = comparison.study();
    Map<Edge, Group> edges = new LinkedHashMap<>();
    for (Group group : comparison.groups()) {
      Edge.of(study, group).forEach(edge -> edges.put(edge, group));
    }
    return edges.isEmpty()
        ? List.of()
        : List.of(
            Objection.warning(
                    "grid",
                    "A chosen value lies on the edge of those tried; a better one may lie beyond.",
                    Prose.capital(Prose.some(edges.keySet().stream().map(Edge::text).toList()))
                        + ".")
                .mendedBy(repair(study, edges), beyond(study, listed(study, edges))));
  }

  /** A list goes on; what was drawn or spaced out comes from a range, which the file says. */
  private static String repair(Study study, Map<Edge, Group> edges) {
    Map<Edge, Group> listed = listed(study, edges);
    List<String> ranges =
        edges.keySet().stream()
            .filter(edge -> !listed.containsKey(edge))
            .map(EdgeOfGrid::direction)
            .toList();
    List<String> words = new ArrayList<>();
    if (!ranges.isEmpty()) {
      words.add(
          "Widen the distribution or the range that the file gives for "
              + Prose.some(ranges)
              + ".");
    }
    if (!listed.isEmpty()) {
      words.add("Try more beyond; finished trials are kept.");
    }
    return String.join(" ", words);
  }

  private static String direction(Edge edge) {
    String group = edge.best().group();
    return edge.name()
        + (group.isEmpty() ? "" : " of " + group)
        + (edge.upper() ? " upwards" : " downwards");
  }

  /** Those of numbers that somebody wrote down one by one. */
  private static Map<Edge, Group> listed(Study study, Map<Edge, Group> edges) {
    Map<Edge, Group> listed = new LinkedHashMap<>(edges);
    listed
        .entrySet()
        .removeIf(
            e ->
                TunedAxis.of(study, e.getValue(), e.getKey().name())
                    .filter(axis -> axis.progression().computed())
                    .isPresent());
    return listed;
  }

  /** All edges of one axis in one list. */
  private static String beyond(Study study, Map<Edge, Group> edges) {
    Map<String, Progression> lists = new LinkedHashMap<>();
    edges.forEach(
        (edge, group) ->
            TunedAxis.of(study, group, edge.name())
                .ifPresent(
                    axis -> {
                      Progression more = axis.progression().beyond(edge.upper(), MORE);
                      lists.merge(axis.path(), more, EdgeOfGrid::both);
                    }));
    List<String> options = new ArrayList<>();
    lists.forEach((path, list) -> options.add(TunedAxis.option(path, list)));
    return Command.run(options);
  }

  private static Progression both(Progression a, Progression b) {
    TreeSet<Double> all = new TreeSet<>(a.tried());
    all.addAll(b.tried());
    return new Progression(all, a.share(), a.whole());
  }
}
