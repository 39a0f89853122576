package basin.engine.training;

import basin.spi.descent.History;
import basin.spi.descent.Progress;

/**
 * A run's progress, and a look one step ahead.
 *
 * <p>A budget of evaluations comes to as many steps as would be taken if all to come cost what
 * those so far cost on average; before the first, one evaluation each. This is known exactly where
 * every step costs the same.
 */
final class RunProgress implements Progress {
  private final Budget budget;
  private final long stepsPerEpoch;
  private final Histories histories;
  private final Progress ahead = new Ahead();
  private final Progress last = new Last();
  private long step;
  private long horizon;

  RunProgress(Budget budget, long stepsPerEpoch, Histories histories) {
    this.budget = budget;
    this.stepsPerEpoch = stepsPerEpoch;
    this.histories = histories;
    this.horizon = budget.horizon(stepsPerEpoch);
  }

  /**
   * Another step is over.
   *
   * @param evaluations of the objective, by all steps so far
   */
  void advance(long evaluations) {
    step++;
    if (budget.unit() == Budget.Unit.EVALUATIONS) {
      horizon = Math.max(step, stepsFor(budget.amount(), evaluations));
    }
  }

  /**
   * Stands where a saved run stood.
   *
   * @throws CheckpointException if the budget is spent there
   */
  void resume(long saved, long evaluations) throws CheckpointException {
    step = saved;
    if (step > 0 && budget.unit() == Budget.Unit.EVALUATIONS) {
      horizon = Math.max(step, stepsFor(budget.amount(), evaluations));
    }
    if (spent()) {
      throw new CheckpointException(
          "after its %d steps the budget of %s is spent".formatted(saved, budget));
    }
  }

  /** ⌈step · amount / evaluations⌉, without overflow. */
  private long stepsFor(long amount, long evaluations) {
    long cost = Math.max(1, evaluations);
    long rest = amount % cost * step;
    return amount / cost * step + rest / cost + (rest % cost == 0 ? 0 : 1);
  }

  /** The progress after one more step. */
  Progress ahead() {
    return ahead;
  }

  /** The progress of the last step, as its settings saw it; of the first, if none was taken. */
  Progress last() {
    return last;
  }

  /** Whether an epoch has just come to its end. */
  boolean atEndOfEpoch() {
    return step > 0 && step % stepsPerEpoch == 0;
  }

  boolean spent() {
    return step >= horizon;
  }

  /**
   * Whether so much of the budget is spent, in what it counts.
   *
   * @param evaluations of the objective, by all steps so far
   */
  boolean spent(long amount, long evaluations) {
    return budget.unit() == Budget.Unit.EVALUATIONS
        ? evaluations >= amount
        : step >= new Budget(budget.unit(), amount).horizon(stepsPerEpoch);
  }

  /** Whether the next step may be the last; of a budget of evaluations, any may. */
  boolean mayEndNext() {
    return budget.unit() == Budget.Unit.EVALUATIONS || step + 1 == horizon;
  }

  @Override
  public long step() {
    return step;
  }

  @Override
  public long horizon() {
    return horizon;
  }

  @Override
  public long stepsPerEpoch() {
    return stepsPerEpoch;
  }

  @Override
  public History history(String metric) {
    return histories.of(metric);
  }

  private final class Ahead implements Progress {
    @Override
    public long step() {
      return step + 1;
    }

    @Override
    public long horizon() {
      return horizon;
    }

    @Override
    public long stepsPerEpoch() {
      return stepsPerEpoch;
    }
  }

  private final class Last implements Progress {
    @Override
    public long step() {
      return Math.max(0, step - 1);
    }

    @Override
    public long horizon() {
      return horizon;
    }

    @Override
    public long stepsPerEpoch() {
      return stepsPerEpoch;
    }

    @Override
    public History history(String metric) {
      return histories.of(metric).first((int) wholeEpochs());
    }
  }
}
