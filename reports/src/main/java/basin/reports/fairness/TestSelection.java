package basin.reports.fairness;

import basin.reports.study.Leaves;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Objection;
import basin.spi.settings.Doc;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Nothing is chosen on the test rows, which are to say how well what was chosen does on new ones.
 */
@Doc("The test rows have no part in choosing a setting, a group, a rate or a moment to stop.")
@Source("Hastie, Tibshirani and Friedman 2009, The Elements of Statistical Learning, §7.2")
public record TestSelection() implements ComparisonRule {
  private static final String TEST = "test.";
  private static final String VALIDATION = "validation.";
  private static final double SHARE = 0.15;

  @Override
  public String why() {
    return "Rows on which something was chosen flatter it; no row is left to say how it does on new ones.";
  }

  @Override
  public List<Objection> examine(Comparison comparison) {
    List<Objection> found = new ArrayList<>();
    if (isPicked(comparison)) {
      found.add(picked(comparison.study()));
    }
    Map<String, String> watched = watched(comparison.study());
    if (!watched.isEmpty()) {
      found.add(steered(watched));
    }
    return found;
  }

  /** Of a plan, only if it has no validation rows. */
  private static boolean isPicked(Comparison comparison) {
    Study study = comparison.study();
    boolean onTest =
        study.criterion().onTest() && study.settings().size() > 1 && study.selection().isEmpty();
    return onTest && !(comparison.planned() && hasValidation(study));
  }

  private static Objection picked(Study study) {
    String ranked = study.criterion().ranked();
    String instead = VALIDATION + ranked.substring(TEST.length());
    return Objection.warning(
            "goal",
            "What is best was picked on the test rows, so the numbers here are optimistic.",
            "Ranked by and reported on "
                + ranked
                + ". With a validation split, the order is made there and the test rows are seen once.")
        .mendedBy("Keep validation rows, and rank by " + instead + ".", split(study, instead));
  }

  /** The split as the command line sets it, and the goal. */
  private static String split(Study study, String goal) {
    return leaves(study).byPath().keySet().stream()
        .filter(path -> path.endsWith(".split.validation"))
        .findFirst()
        .map(
            path ->
                Command.run(
                    List.of(
                        "--set " + path + "=" + Progression.text(SHARE),
                        "--set goal.metric=" + goal)))
        .orElse("");
  }

  private static boolean hasValidation(Study study) {
    return leaves(study).byPath().entrySet().stream()
        .filter(e -> e.getKey().startsWith("problem.network.data."))
        .filter(e -> e.getKey().endsWith(".validation"))
        .anyMatch(e -> !e.getValue().equals("0"));
  }

  private static Leaves leaves(Study study) {
    return Leaves.of(study.results().trials().stream().findFirst().map(t -> t.tree()).orElse("{}"));
  }

  /** Series of test rows that the training itself reads → where. */
  private static Map<String, String> watched(Study study) {
    Map<String, String> watched = new TreeMap<>();
    TreeSet<String> trees = new TreeSet<>();
    study.results().trials().forEach(t -> trees.add(t.tree()));
    for (String tree : trees) {
      Leaves.of(tree)
          .where(path -> path.startsWith("stop") || path.startsWith("optimizer"))
          .byPath()
          .forEach(
              (path, value) -> {
                if (value.startsWith(TEST)) {
                  watched.put(value, path);
                }
              });
    }
    return watched;
  }

  private static Objection steered(Map<String, String> watched) {
    Optional<String> stops =
        watched.values().stream().filter(path -> path.startsWith("stop")).findFirst();
    String series = Prose.list(List.copyOf(watched.keySet()));
    List<String> sets =
        watched.entrySet().stream()
            .map(
                e ->
                    "--set "
                        + e.getValue()
                        + "="
                        + VALIDATION
                        + e.getKey().substring(TEST.length()))
            .toList();
    return Objection.warning(
            stops.isPresent() ? "stop" : "optimizer",
            stops.isPresent()
                ? "The test rows decide when a trial stops."
                : "The test rows decide how a rate goes down.",
            "What a trial is stopped or steered by has seen " + series + ".")
        .mendedBy("Have it read validation rows.", Command.run(sets));
  }
}
