package basin.reports.fairness;

import basin.reports.study.Group;
import basin.reports.study.Leaves;
import basin.reports.study.Setting;
import basin.reports.words.Prose;
import basin.spi.report.Objection;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.settings.Doc;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is compared was computed alike. Another machine or Java changes no bit of a result, only its
 * seconds; another version of Basin or another precision changes the numbers.
 */
@Doc(
    "All trials have one precision and one version; where seconds are compared, one machine and Java.")
@Source(
    "Mattson et al. 2020, MLPerf Training Benchmark; Georges et al. 2007, Statistically Rigorous"
        + " Java Performance Evaluation")
public record MixedConditions() implements ComparisonRule {
  private static final String VERSION = "Basin";

  /** On which seconds hang. */
  private static final List<String> MACHINE =
      List.of("Java", "Operating system", "Processor", "Cores", "Heap at most", "Kernels");

  @Override
  public String why() {
    return "What differs beside the question can be the whole of the difference.";
  }

  @Override
  public List<Objection> examine(Comparison comparison) {
    List<Objection> found = new ArrayList<>();
    precision(comparison).ifPresent(found::add);
    if (!comparison.planned()) {
      (comparison.ofExperiments() ? Optional.<String>empty() : of(comparison, VERSION))
          .map(
              told ->
                  Objection.warning(
                          "grid", "Trials of different versions of Basin are compared.", told)
                      .mendedBy(
                          "Run all of them with one version, in a new folder.",
                          Command.run(List.of("--out runs/anew"))))
          .ifPresent(found::add);
      if (comparison.bySeconds()) {
        machines(comparison).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Where it is what is compared, it is the question, and only its seconds are another matter. */
  private static Optional<Objection> precision(Comparison comparison) {
    TreeMap<String, Set<String>> labels = new TreeMap<>();
    List<Setting> settings =
        comparison.planned() ? comparison.study().settings() : comparison.chosen();
    for (Setting setting : settings) {
      for (TrialRecord trial : setting.trials()) {
        Optional.ofNullable(Leaves.of(trial.tree()).byPath().get("precision"))
            .ifPresent(
                p -> labels.computeIfAbsent(p, any -> new LinkedHashSet<>()).add(setting.label()));
      }
    }
    List<Group> groups = comparison.groups();
    List<Aspect> others = Aspect.ALL.stream().filter(a -> a != Aspect.PRECISION).toList();
    boolean asked =
        Aspect.PRECISION.varies(groups) && Aspect.PRECISION.tiedTo(groups, others).isEmpty();
    if (labels.size() < 2 || asked && !comparison.bySeconds()) {
      return Optional.empty();
    }
    String evidence =
        "Precision: "
            + Prose.list(
                labels.entrySet().stream()
                    .map(e -> e.getKey() + " for " + Prose.some(List.copyOf(e.getValue())))
                    .toList())
            + ".";
    return Optional.of(
        (asked
                ? Objection.remark(
                    "grid", "Seconds of two precisions are set side by side.", evidence)
                : Objection.warning(
                    "grid", "What is compared was not computed in the same precision.", evidence))
            .mendedBy("Give all the same precision.", "precision: " + labels.firstKey()));
  }

  private static Optional<Objection> machines(Comparison comparison) {
    List<String> differing = new ArrayList<>();
    for (String label : MACHINE) {
      of(comparison, label).ifPresent(differing::add);
    }
    return differing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Objection.warning(
                    "grid",
                    "Seconds of different machines or Javas are set side by side.",
                    String.join(" ", differing)
                        + " Other numbers have the same bits on any of them.")
                .mendedBy(
                    "Time all of them on one, in a new folder.",
                    Command.run(List.of("--alone --out runs/alone"))));
  }

  /** {@code Cores: 2 for 12 trials and 8 for 4 trials.} Empty if it is the same for all. */
  private static Optional<String> of(Comparison comparison, String label) {
    Results results = comparison.study().results();
    Map<String, TreeSet<Integer>> trials = new TreeMap<>();
    for (TrialRecord trial : comparison.study().finished()) {
      Optional.ofNullable(results.provenance(trial).get(label))
          .ifPresent(
              text -> trials.computeIfAbsent(text, any -> new TreeSet<>()).add(trial.number()));
    }
    return trials.size() < 2
        ? Optional.empty()
        : Optional.of(
            label
                + ": "
                + Prose.some(
                    trials.entrySet().stream()
                        .map(e -> e.getKey() + " for " + Prose.count(e.getValue().size(), "trial"))
                        .collect(Collectors.toList()))
                + ".");
  }
}
