package basin.lab.experiment;

import basin.lab.binding.Canonical;
import basin.lab.catalog.Catalog;
import basin.lab.trial.Every;
import basin.lab.trial.Training;
import basin.lab.trial.Watching;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Json;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.metric.Metric;
import basin.spi.prune.Amount;
import basin.spi.prune.PruningRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether an experiment can be pruned as its file says, and what a run of it may spend. */
final class PruningCheck {
  private static final String TEST = "test.";
  private static final String VALIDATION = "validation.";

  private final Tree.Mapping experiment;
  private final Check check;
  private final Examiner examiner;
  private final Faults faults;

  /** Of an experiment whose trials have been looked at. */
  PruningCheck(Tree.Mapping experiment, Check check, Examiner examiner, Faults faults) {
    this.experiment = experiment;
    this.check = check;
    this.examiner = examiner;
    this.faults = faults;
  }

  /**
   * What it comes to; empty if it is faulty.
   *
   * @param wanted what settings are chosen by, or else what counts as best, if the file says so
   */
  Optional<Pruning> of(
      PruningRule rule, Optional<String> wanted, KnownMetrics metrics, Catalog catalog) {
    Place place = experiment.find(TopKeys.PRUNE).orElseThrow().place();
    Optional<String> series = series(rule, wanted, place);
    if (series.isEmpty()) {
      return Optional.empty();
    }
    examiner.examinePruning(series.get(), place, faults);
    check.trainings().forEach(training -> compare(rule.from(), training, place));
    check.probes().forEach(probe -> compare(rule.from(), probe, metrics, series.get(), place));
    boolean higher = metrics.of(series.get()).map(Metric::higherIsBetter).orElse(false);
    String text =
        Json.of(new Canonical(catalog).component(PruningRule.class, (Record) (Object) rule));
    return Optional.of(new Pruning(rule, text, series.get(), higher));
  }

  /** By what it is decided; empty, and a fault, if that must not be. */
  private Optional<String> series(PruningRule rule, Optional<String> wanted, Place place) {
    Optional<String> series = rule.by().or(() -> wanted.map(PruningCheck::withoutTestRows));
    if (series.isEmpty()) {
      faults.add(
          place,
          "prune: nothing says which trials are better; add by, such as by: validation.loss, or"
              + " give the experiment a goal");
    } else if (series.get().startsWith(TEST)) {
      faults.add(
          place,
          "prune: by: "
              + series.get()
              + " would choose by the test rows, which are for the report alone; write by: "
              + VALIDATION
              + series.get().substring(TEST.length())
              + ", and give the data validation rows if they have none");
      return Optional.empty();
    }
    return series;
  }

  private static String withoutTestRows(String series) {
    return series.startsWith(TEST) ? VALIDATION + series.substring(TEST.length()) : series;
  }

  /** Rungs are parts of the budget, counted as it is. */
  private void compare(Amount from, Training training, Place place) {
    Optional<Amount> budget = training.amount();
    if (budget.isEmpty()) {
      faults.add(
          place,
          "prune: rungs are decided by what trials have done, and train counts seconds; let it"
              + " count epochs, steps or evaluations");
    } else if (budget.get().unit() != from.unit()) {
      faults.add(
          place,
          "prune: from counts %s, and train counts %s; write from: %s"
              .formatted(
                  from.unit().word(),
                  budget.get().unit().word(),
                  Amount.of(Math.max(1, budget.get().number() / 27), budget.get().unit())));
    } else if (from.number() >= budget.get().number()) {
      faults.add(
          place,
          "prune: from: %s is not within the %s of train, so that none would be left; take less"
              .formatted(from, budget.get()));
    }
  }

  /** What has not been measured at the first rung cannot decide there. */
  private void compare(
      Amount from, Watching probe, KnownMetrics metrics, String series, Place place) {
    boolean measures =
        probe.probe().metrics().stream()
            .map(Metric::series)
            .anyMatch(KnownMetrics.series(series)::equals);
    Optional<String> every = probe.every().map(Every::interval);
    if (!measures || every.isEmpty() || every.get().equals(Every.SPARING)) {
      return;
    }
    String[] words = every.get().split(" ");
    boolean sameUnit = from.unit().word().startsWith(words[1].replaceFirst("s$", ""));
    if (sameUnit && from.number() % Long.parseLong(words[0]) != 0) {
      faults.add(
          place,
          "prune: %s is measured every %s, and the first rung is at %s; take a multiple of that"
              .formatted(series, every.get(), from));
    }
  }

  /** Says of trials that count seconds what that means for whoever repeats them. */
  void remarkOnSeconds() {
    if (check.trainings().stream().anyMatch(training -> training.seconds().isPresent())) {
      faults.remark(
          experiment.find("train").or(() -> experiment.find(TopKeys.GRID)).orElseThrow().place(),
          "train counts seconds: no two runs of a trial take the same steps in them, so that none"
              + " can be repeated to the same numbers; epochs, steps and evaluations can");
    }
  }

  /** What a run may spend must be counted as its trials count. */
  void examine(SweepBudget budget) {
    Place place = experiment.find(TopKeys.BUDGET).orElseThrow().place();
    if (budget.amount().isEmpty()) {
      faults.remark(
          place,
          "budget counts seconds: which trials are run within them differs from one run to the"
              + " next; "
              + List.of(Amount.Unit.values()).stream()
                  .map(Amount.Unit::word)
                  .reduce(
                      (some, last) -> some + (last.equals("evaluations") ? " or " : ", ") + last)
                  .orElseThrow()
              + " do not");
      return;
    }
    Amount.Unit unit = budget.amount().get().unit();
    Set<Training> trainings = check.trainings();
    trainings.stream()
        .filter(training -> training.amount().map(Amount::unit).filter(u -> u == unit).isEmpty())
        .findFirst()
        .ifPresent(
            training ->
                faults.add(
                    place,
                    "budget counts %s, and train counts %s; count the same in both, or seconds in budget"
                        .formatted(
                            unit.word(),
                            training.amount().map(a -> a.unit().word()).orElse("seconds"))));
  }
}
