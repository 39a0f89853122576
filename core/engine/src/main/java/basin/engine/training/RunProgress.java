package basin.engine.training;

import basin.spi.descent.History;
import basin.spi.descent.Progress;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A run's progress, and a look one step ahead.
 *
 * <p>A budget of evaluations comes to as many steps as would be taken if all to come cost what
 * those so far cost on average; before the first, one evaluation each. This is known exactly where
 * every step costs the same. A budget of seconds comes to as many as would be taken at the pace so
 * far; a saved run has the seconds left that it had.
 */
final class RunProgress implements Progress {
  /** Steps that no run takes. */
  private static final double MOST = 1e15;

  private final Budget budget;
  private final long stepsPerEpoch;
  private final Histories histories;
  private final LongSupplier nanoseconds;
  private final Progress ahead = new Ahead();
  private final Progress last = new Last();
  private long step;
  private long horizon;
  private long began;

  RunProgress(Budget budget, long stepsPerEpoch, Histories histories) {
    this(budget, stepsPerEpoch, histories, System::nanoTime);
  }

  /**
   * With a clock.
   *
   * @param nanoseconds that budgets of seconds are counted in
   */
  RunProgress(Budget budget, long stepsPerEpoch, Histories histories, LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
    this.began = nanoseconds.getAsLong();
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
    look(evaluations);
  }

  private void look(long evaluations) {
    switch (budget.unit()) {
      case EVALUATIONS -> horizon = Math.max(step, stepsFor(budget.amount(), evaluations));
      case SECONDS -> {
        long all = TimeUnit.SECONDS.toNanos(budget.amount());
        boolean over = elapsed() >= all;
        double pace = (double) step / Math.max(1, elapsed());
        horizon = over ? step : Math.max(step + 1, (long) Math.min(MOST, pace * all));
      }
      default -> {
        // known before the first step
      }
    }
  }

  /** Nanoseconds since the start, in all parts of a run that was saved on its way. */
  long elapsed() {
    return nanoseconds.getAsLong() - began;
  }

  /** Whether they are part of what a saved run must know. */
  boolean countsTime() {
    return budget.unit() == Budget.Unit.SECONDS;
  }

  /** Goes on as if so much time had passed. */
  void elapsed(long saved) {
    began = nanoseconds.getAsLong() - saved;
  }

  /**
   * Stands where a saved run stood.
   *
   * @throws CheckpointException if the budget is spent there
   */
  void resume(long saved, long evaluations) throws CheckpointException {
    step = saved;
    if (step > 0) {
      look(evaluations);
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

  /** Whether the next step may be the last; of a budget of evaluations or seconds, any may. */
  boolean mayEndNext() {
    return !budget.isKnown() || step + 1 == horizon;
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
