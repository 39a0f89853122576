package basin.reports.fairness;

import basin.reports.study.Group;
import basin.reports.study.Replicate;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Objection;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import basin.spi.settings.Doc;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Every setting has a result under the same replicates. */
@Doc("Every setting has run, and under the same seeds and folds as the others.")
@Source("Demšar 2006, Statistical Comparisons of Classifiers over Multiple Data Sets, §3")
public record MissingCells() implements ComparisonRule {
  @Override
  public String why() {
    return "Means over different seeds differ by the seeds, and what is missing may be what went wrong.";
  }

  @Override
  public List<Objection> examine(Comparison comparison) {
    List<Objection> found = new ArrayList<>();
    Study study = comparison.study();
    int all = study.results().trials().size();
    int pending = all - study.finished().size();
    int failed = study.ended(Outcome.FAILED).size();
    if (pending > 0 && !comparison.planned()) {
      found.add(pending(comparison, pending, all));
    }
    if (failed > 0) {
      found.add(failed(comparison, failed, all));
    }
    if (!comparison.ofExperiments() && isUneven(study)) {
      found.add(uneven(comparison));
    }
    return found;
  }

  private static Objection pending(Comparison comparison, int pending, int all) {
    return Objection.warning(
            "grid",
            "The answer is provisional: " + pending + " of " + all + " trials have not run yet.",
            where(comparison, t -> t.outcome().isEmpty()))
        .mendedBy(
            "Run the experiment again to continue; finished trials are kept.",
            Command.run(List.of("")).strip());
  }

  private static Objection failed(Comparison comparison, int failed, int all) {
    return Objection.warning(
            "grid",
            failed
                + " of "
                + all
                + (failed == 1 ? " trials has failed" : " trials have failed")
                + " and "
                + (failed == 1 ? "is" : "are")
                + " missing from the means.",
            where(comparison, t -> Study.ended(t, Outcome.FAILED)))
        .mendedBy(
            "See why under failures, mend it, and run again with --retry-failed.",
            Command.run(List.of("")).strip());
  }

  private static String where(Comparison comparison, Predicate<TrialRecord> missing) {
    List<String> counts = new ArrayList<>();
    for (Group group : comparison.groups()) {
      long n = trials(group).stream().filter(missing).count();
      if (n > 0) {
        counts.add(Prose.number(n) + " of " + group.label());
      }
    }
    return "Missing: " + Prose.some(counts) + ".";
  }

  private static List<TrialRecord> trials(Group group) {
    return group.settings().stream().flatMap(s -> s.trials().stream()).toList();
  }

  private static boolean isUneven(Study study) {
    return study.settings().stream().map(MissingCells::replicates).distinct().count() > 1;
  }

  private static Set<Replicate> replicates(Setting setting) {
    return setting.trials().stream().map(Replicate::of).collect(Collectors.toSet());
  }

  private static Objection uneven(Comparison comparison) {
    List<String> counts =
        comparison.chosenOrFirst().stream()
            .map(
                s ->
                    comparison.study().replicates().count(replicates(s).size())
                        + " for "
                        + s.label())
            .toList();
    return Objection.warning(
            "grid",
            "The settings were not all repeated under the same "
                + comparison.study().replicates().noun()
                + "s.",
            "There are "
                + Prose.some(counts)
                + ". Only those that two have in common are compared in pairs.")
        .mendedBy("Give every group the same folds and seeds.", "");
  }
}
