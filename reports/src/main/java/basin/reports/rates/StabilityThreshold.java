package basin.reports.rates;

import basin.reports.study.Study;
import basin.spi.analysis.Answers;
import basin.spi.analysis.Unit;
import basin.spi.report.Analysis;
import basin.spi.report.Results;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The largest stable rate of each compared group, by bisection, under each seed on its own.
 *
 * <pre>
 * η ← √(η₋ η₊), rounded; η₋ ← η if training at η is stable, else η₊ ← η; until η₊ ≤ (1 + width) η₋
 * </pre>
 *
 * <p>η₋ and η₊ are, to begin with, the last rate before the first unstable one among those that the
 * grid tried, and that one; where the grid knows but one of them, the other is looked for by
 * factors of 2. A rate is unstable if training diverges or ends with more loss than it began with.
 * Each training has the budget of the trials and records what they do; what else is tuned is as at
 * the chosen setting.
 */
@Doc("The largest stable rate of each group under each seed, by bisection.")
public record StabilityThreshold(
    @Doc("how far apart the last stable and the first unstable rate may be, as a share of the rate")
        @Default("0.01")
        @Range(from = 1e-6, to = 1)
        double width,
    @Doc("what is bisected: a tuned setting, or an axis of the grid; the learning rate if absent")
        Optional<String> over,
    @Doc("by which factor it goes beyond the rates that the grid tried")
        @Default("16")
        @Range(from = 1, to = 1e6)
        double reach)
    implements Analysis {
  @Override
  public List<Unit> next(Results results, Answers answers) {
    List<Unit> next = new ArrayList<>();
    for (Study study : Study.of(results).parts()) {
      for (Threshold threshold : of(study, answers)) {
        threshold.bisections().forEach(each -> each.next().ifPresent(next::add));
      }
    }
    return next;
  }

  @Override
  public OptionalLong most(Results plan) {
    return OptionalLong.of(
        Study.of(plan).parts().stream()
            .flatMap(study -> Candidates.of(study, name()).stream())
            .mapToLong(group -> group.replicates().size() * Bisection.most(group, this))
            .sum());
  }

  /** What is known by now of the groups of a study. */
  List<Threshold> of(Study study, Answers answers) {
    return Candidates.of(study, name()).stream()
        .map(group -> Threshold.of(study, group, this, answers))
        .toList();
  }

  /** What is bisected. */
  String name() {
    return over.orElse("rate");
  }
}
