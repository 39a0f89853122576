package basin.lab.sweep;

import basin.lab.experiment.SweepBudget;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.trials.Reached;
import basin.lab.trial.TrialBudget;
import basin.spi.prune.Amount;
import basin.spi.run.Cost;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What a run may still spend: no trial starts when it is spent.
 *
 * <p>Of epochs, steps and evaluations, a trial starts if those before it in the order of the grid
 * have spent less than all; while some of them run, if that is so whatever they come to, and else
 * it waits for them. So the same trials run with any number of workers. Seconds are counted from
 * the start of the run.
 */
final class Spending {
  private final Optional<SweepBudget> budget;
  private final ResultsDatabase database;
  private final LongSupplier nanoseconds;
  private final long began;
  private final Map<String, Double> running = new HashMap<>();
  private final Map<String, Double> before = new HashMap<>();
  private double spent;
  private boolean refused;

  /**
   * Of a run that begins now.
   *
   * @param budget empty: there is no limit
   * @param nanoseconds the clock
   */
  Spending(Optional<SweepBudget> budget, ResultsDatabase database, LongSupplier nanoseconds) {
    this.budget = budget;
    this.database = database;
    this.nanoseconds = nanoseconds;
    this.began = nanoseconds.getAsLong();
  }

  /** Whether there is a limit, so that trials must not be taken long before they start. */
  boolean isLimited() {
    return budget.isPresent();
  }

  /** Whether a trial was kept from starting. */
  boolean isOver() {
    return refused;
  }

  /** Trials as long as there is something left; may have a next again when a result has come. */
  Iterator<Trial> limit(Iterator<Trial> trials) {
    return budget.isEmpty() ? trials : new Limited(trials);
  }

  /** Counts what a trial has spent. */
  void finished(TrialResult result) {
    Double most = running.remove(result.id());
    if (most != null) {
      double all = spent(result.cost(), budget.orElseThrow().amount().orElseThrow().unit());
      double own = all - before.remove(result.id());
      spent += Double.isNaN(own) ? most : Math.max(0, Math.min(own, most));
    }
  }

  /** Another process has run it. */
  void elsewhere(Trial trial) {
    running.remove(trial.id());
    before.remove(trial.id());
  }

  private void started(Trial trial) {
    Optional<Amount> amount = budget.orElseThrow().amount();
    if (amount.isPresent()) {
      double had = had(trial, amount.get().unit());
      double goal =
          trial.pauseAfter() > 0
              ? trial.pauseAfter()
              : TrialBudget.of(trial).map(Amount::number).orElse(0L);
      before.put(trial.id(), had);
      running.put(trial.id(), Math.max(0, goal - had));
    }
  }

  private double had(Trial trial, Amount.Unit unit) {
    return database
        .reached(trial.id())
        .filter(reached -> reached.outcome() == Outcome.PRUNED)
        .map((Reached reached) -> reached.spent(unit))
        .filter(number -> !number.isNaN())
        .orElse(0.0);
  }

  private static double spent(Cost cost, Amount.Unit unit) {
    return switch (unit) {
      case EPOCHS -> cost.epochs();
      case STEPS -> cost.steps();
      case EVALUATIONS -> cost.evaluations();
    };
  }

  /** Whether something is left for certain, whatever those that run come to. */
  private boolean isLeft() {
    Optional<Amount> amount = budget.orElseThrow().amount();
    if (amount.isPresent()) {
      double most = running.values().stream().mapToDouble(each -> each).sum();
      return spent + most < amount.get().number();
    }
    double seconds = (nanoseconds.getAsLong() - began) / 1e9;
    return seconds < budget.orElseThrow().seconds().orElseThrow();
  }

  private final class Limited implements Iterator<Trial> {
    private final Iterator<Trial> trials;

    Limited(Iterator<Trial> trials) {
      this.trials = trials;
    }

    @Override
    public boolean hasNext() {
      boolean more = trials.hasNext();
      boolean may = more && isLeft();
      refused = more && !may;
      return may;
    }

    @Override
    public Trial next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Trial trial = trials.next();
      started(trial);
      return trial;
    }
  }
}
