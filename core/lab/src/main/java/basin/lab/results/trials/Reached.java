package basin.lab.results.trials;

import basin.spi.prune.Amount;
import basin.spi.run.Outcome;

/**
 * How far a trial has come.
 *
 * @param outcome how it ended, or {@link Outcome#PRUNED} if it may go on
 * @param steps steps taken
 * @param epochs passes over the training rows
 * @param evaluations values and gradients that the optimizer asked for
 */
public record Reached(Outcome outcome, long steps, double epochs, long evaluations) {
  /** Whether it has nothing left to do, or has spent so much. */
  public boolean hasSpent(Amount amount) {
    return switch (outcome) {
      case COMPLETED, STOPPED, DIVERGED, FAILED -> true;
      case PRUNED -> spent(amount.unit()) >= amount.number();
    };
  }

  /** Whether it has nothing left to do. */
  public boolean hasEnded() {
    return outcome != Outcome.PRUNED;
  }

  /** What it has spent. */
  public double spent(Amount.Unit unit) {
    return switch (unit) {
      case EPOCHS -> epochs;
      case STEPS -> steps;
      case EVALUATIONS -> evaluations;
    };
  }
}
