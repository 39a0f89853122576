package basin.reports.fairness;

import basin.reports.study.Clock;
import basin.reports.study.Duel;
import basin.reports.study.Group;
import basin.reports.study.Leaves;
import basin.reports.study.Passes;
import basin.reports.study.Reach;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Objection;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Groups are looked at after the same work, and equally often. */
@Doc("Groups are judged after the same budget and the same work, and are recorded equally often.")
@Formula(
    """
    work of a trial = passes of values + gradients + products; unequal from 5 % on
    a time to a target is known to within one record: coarse if the lead is no longer than that\
    """)
@Source(
    "Dahl et al. 2023, Benchmarking Neural Network Training Algorithms; Hansen et al. 2021, COCO")
public record UnequalEvaluation() implements ComparisonRule {
  private static final double ALIKE = 1.05;
  private static final double SAME = 1.01;
  private static final int FINER = 10;

  @Override
  public String why() {
    return "Who is given more steps, costlier steps or a later look has the lower loss for it.";
  }

  @Override
  public List<Objection> examine(Comparison comparison) {
    List<Objection> found = new ArrayList<>();
    boolean said = comparison.ofExperiments() && Aspect.BUDGET.varies(comparison.groups());
    if (comparison.betweenGroups() && !said) {
      budget(comparison)
          .or(() -> question(comparison))
          .or(() -> work(comparison))
          .ifPresent(found::add);
    }
    if (!comparison.planned()) {
      cadence(comparison).or(() -> coarse(comparison)).ifPresent(found::add);
    }
    return found;
  }

  /** Budgets that were written down and differ along with something else. */
  private static Optional<Objection> budget(Comparison comparison) {
    List<Group> groups = comparison.groups();
    List<Aspect> others =
        Aspect.ALL.stream().filter(a -> a != Aspect.BUDGET && a != Aspect.RECORDS).toList();
    return Aspect.BUDGET
        .tiedTo(groups, others)
        .map(
            other ->
                Objection.warning(
                        "train",
                        "The groups were not trained equally long.",
                        "The budget goes along with "
                            + other.name()
                            + ": "
                            + Prose.some(
                                groups.stream().map(g -> written(g) + " for " + g.label()).toList())
                            + ".")
                    .mendedBy(
                        "Give all the same budget.", "train: {" + written(groups.get(0)) + "}"));
  }

  /** Budgets that are what is compared. */
  private static Optional<Objection> question(Comparison comparison) {
    List<Group> groups = comparison.groups();
    return Aspect.BUDGET.varies(groups)
        ? Optional.of(
            Objection.remark(
                "train",
                "The groups were not trained equally long, which is part of what is compared.",
                "The budget is "
                    + Prose.some(
                        groups.stream().map(g -> written(g) + " for " + g.label()).toList())
                    + "."))
        : Optional.empty();
  }

  /** {@code epochs: 5}. */
  private static String written(Group group) {
    return Leaves.of(group.configuration().group())
        .where(path -> Aspect.BUDGET.paths().matcher(path).matches())
        .byPath()
        .entrySet()
        .stream()
        .map(e -> e.getKey().substring("train.".length()) + ": " + e.getValue())
        .findFirst()
        .orElse("no budget");
  }

  /** Equal budgets that came to unequal work. */
  private static Optional<Objection> work(Comparison comparison) {
    List<Setting> settings = comparison.chosen();
    double[] work = settings.stream().mapToDouble(s -> mean(s).orElse(Double.NaN)).toArray();
    double most = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double w : work) {
      most = Math.max(most, Double.isNaN(w) ? most : w);
      least = Math.min(least, Double.isNaN(w) ? least : w);
    }
    if (!(most > ALIKE * least)) {
      return Optional.empty();
    }
    boolean rows = comparison.study().fromRows();
    List<String> told = new ArrayList<>();
    for (int i = 0; i < work.length; i++) {
      if (!Double.isNaN(work[i])) {
        told.add(Prose.number(work[i]) + " for " + settings.get(i).label());
      }
    }
    String fact = "Equal budgets came to unequal work.";
    String evidence =
        (rows ? "Passes over the training rows" : "Values, gradients and products")
            + " in a trial: "
            + Prose.some(told)
            + ".";
    boolean favoured = work[0] > ALIKE * least && comparison.isFirst(comparison.groups().get(0));
    Objection found =
        favoured
            ? Objection.warning("train", fact, evidence)
            : Objection.remark("train", fact, evidence);
    return Optional.of(found.mendedBy("Count the budget in what costs.", budgetOf(comparison)));
  }

  /** Of the trials that went on to their budget. */
  private static OptionalDouble mean(Setting setting) {
    return setting.trials().stream()
        .filter(t -> Study.ended(t, Outcome.COMPLETED))
        .flatMap(t -> Passes.of(t).stream())
        .mapToDouble(p -> p.values() + p.gradients() + p.products())
        .average();
  }

  /** As many evaluations as the one with the fewest took; where batches differ, epochs. */
  private static String budgetOf(Comparison comparison) {
    if (Aspect.BATCH.varies(comparison.groups())) {
      return comparison.compared().stream()
          .mapToDouble(TrialRecord::epochs)
          .filter(e -> e >= 1)
          .min()
          .stream()
          .mapToObj(e -> Command.run(List.of("--set train={epochs: " + Math.round(e) + "}")))
          .findFirst()
          .orElse("");
    }
    long fewest =
        comparison.compared().stream()
            .filter(t -> Study.ended(t, Outcome.COMPLETED))
            .mapToLong(TrialRecord::evaluations)
            .min()
            .orElse(0);
    return fewest == 0 ? "" : "train: {evaluations: " + fewest + batch(comparison) + "}";
  }

  private static String batch(Comparison comparison) {
    return comparison.compared().stream()
        .findFirst()
        .map(t -> Leaves.of(t.tree()).byPath().get("train.batch"))
        .map(batch -> ", batch: " + batch)
        .orElse("");
  }

  /**
   * Groups that are not recorded equally often on the clock that targets are met by, or not up to
   * their ends; one group is named for each cadence.
   */
  private static Optional<Objection> cadence(Comparison comparison) {
    Study study = comparison.study();
    boolean epochs = Clock.of(study) == Clock.EPOCHS;
    Map<String, String> told = new LinkedHashMap<>();
    List<Double> gaps = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (Setting setting : comparison.chosen()) {
      setting.trials().stream()
          .filter(t -> Study.ended(t, Outcome.COMPLETED))
          .findFirst()
          .ifPresent(
              t -> {
                gaps.add(gap(study, t));
                times.add(epochs ? epochs(study, t) : gap(study, t));
                ends.add(lag(study, t));
                told.putIfAbsent(steps(gap(study, t)), setting.label());
              });
    }
    boolean uneven = study.criterion().timed() && spread(times) > SAME;
    boolean early = ends.stream().distinct().count() > 1;
    return uneven || early
        ? Optional.of(
            Objection.warning(
                    "probes",
                    uneven
                        ? "The groups are not recorded equally often, so their times to the target"
                            + " are not alike."
                        : "The last record of a trial is not after the same share of its budget for"
                            + " all.",
                    "Recorded "
                        + Prose.some(
                            told.entrySet().stream()
                                .map(e -> "every " + e.getKey() + " for " + e.getValue())
                                .toList())
                        + ".")
                .mendedBy(
                    "Record all alike.", probe(gaps.stream().mapToDouble(g -> g).min().orElse(1))))
        : Optional.empty();
  }

  /** Steps between the last two records: the cadence, whatever happened at the start. */
  private static double gap(Study study, TrialRecord trial) {
    long[] steps = steps(study, trial);
    return steps.length < 3 ? 0 : steps[2] - steps[1];
  }

  /** Epochs between the same two. */
  private static double epochs(Study study, TrialRecord trial) {
    return study
        .results()
        .curve(trial, study.criterion().ranked())
        .map(Curve::epochs)
        .filter(epochs -> epochs.length > 2)
        .map(epochs -> epochs[2] - epochs[1])
        .orElse(0.0);
  }

  private static double lag(Study study, TrialRecord trial) {
    long[] steps = steps(study, trial);
    return steps.length == 0 || trial.steps() == 0
        ? 0
        : (double) (trial.steps() - steps[steps.length - 1]) / trial.steps();
  }

  private static long[] steps(Study study, TrialRecord trial) {
    return study
        .results()
        .curve(trial, study.criterion().ranked())
        .map(Curve::steps)
        .orElse(new long[0]);
  }

  private static double spread(List<Double> gaps) {
    double most = gaps.stream().mapToDouble(g -> g).max().orElse(1);
    double least = gaps.stream().mapToDouble(g -> g).filter(g -> g > 0).min().orElse(most);
    return least == 0 ? 1 : most / least;
  }

  private static String steps(double gap) {
    return gap == 1 ? "step" : Prose.number(gap) + " steps";
  }

  /** A lead in time that is no longer than what lies between two records. */
  private static Optional<Objection> coarse(Comparison comparison) {
    List<Duel> duels = comparison.ranking().duels();
    if (!comparison.study().criterion().timed() || duels.isEmpty()) {
      return Optional.empty();
    }
    Duel duel = duels.get(0);
    Reach first = duel.first().reach().orElseThrow();
    Reach second = duel.second().reach().orElseThrow();
    double lead = second.median() - first.median();
    Clock clock = Clock.of(comparison.study());
    double record = between(comparison.study(), first.setting(), clock);
    return Double.isFinite(lead) && record > 0 && lead <= record && first.median() < FINER * record
        ? Optional.of(
            Objection.remark(
                    "probes",
                    "Times to the target are too coarse to tell the first two apart.",
                    String.format(
                        "There is a record every %s, and %s leads %s by %s.",
                        time(record, clock),
                        first.setting().label(),
                        second.setting().label(),
                        time(lead, clock)))
                .mendedBy(
                    "Record more often.",
                    probe(gap(comparison.study(), first.setting().trials().get(0)) / FINER)))
        : Optional.empty();
  }

  private static String time(double time, Clock clock) {
    return Prose.number(time) + " " + clock.unit() + (time == 1 ? "" : "s");
  }

  private static double between(Study study, Setting setting, Clock clock) {
    return setting.trials().stream()
        .flatMap(
            t ->
                study.results().curve(t, study.criterion().ranked()).stream()
                    .map(c -> clock.read(study.results(), t, c)))
        .filter(times -> times.length > 2)
        .mapToDouble(times -> times[2] - times[1])
        .findFirst()
        .orElse(0);
  }

  private static String probe(double steps) {
    long every = Math.max(1, Math.round(steps));
    return "probes: [{metrics: {every: " + every + (every == 1 ? " step" : " steps") + "}}]";
  }
}
