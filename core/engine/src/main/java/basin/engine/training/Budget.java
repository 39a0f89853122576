package basin.engine.training;

import java.util.Locale;

/**
 * How long a run may go on: so many passes over the training rows, steps, evaluations of the
 * objective, or seconds. Evaluations compare optimizers at equal cost where one step costs more
 * than another's; seconds do, too, but another run takes other steps in them.
 *
 * @param unit what is counted
 * @param amount how many, at least 1
 */
public record Budget(Unit unit, long amount) {
  /** What a budget counts. */
  public enum Unit {
    /** Passes over the training rows. */
    EPOCHS,
    /** Steps of the optimizer. */
    STEPS,
    /** Values and gradients the optimizer asks for, each over one batch. */
    EVALUATIONS,
    /** Seconds on the clock. */
    SECONDS;

    /** {@code 1 epoch}, {@code 5 epochs}. */
    private String counted(long number) {
      String plural = name().toLowerCase(Locale.ROOT);
      return number + " " + (number == 1 ? plural.substring(0, plural.length() - 1) : plural);
    }
  }

  /**
   * Checks the amount.
   *
   * @throws IllegalArgumentException if it is smaller than 1
   */
  public Budget {
    if (amount < 1) {
      throw new IllegalArgumentException("a budget is at least 1");
    }
  }

  /** So many passes over the training rows. */
  public static Budget ofEpochs(long epochs) {
    return new Budget(Unit.EPOCHS, epochs);
  }

  /** So many steps. */
  public static Budget ofSteps(long steps) {
    return new Budget(Unit.STEPS, steps);
  }

  /** So many evaluations of the objective; a step that is under way when they are spent ends. */
  public static Budget ofEvaluations(long evaluations) {
    return new Budget(Unit.EVALUATIONS, evaluations);
  }

  /** So many seconds on the clock; a step that is under way when they are over ends. */
  public static Budget ofSeconds(long seconds) {
    return new Budget(Unit.SECONDS, seconds);
  }

  /** Whether how many steps it comes to is known before the first. */
  boolean isKnown() {
    return unit == Unit.EPOCHS || unit == Unit.STEPS;
  }

  /**
   * The budget in steps, at least one evaluation each; of seconds, before any is over, one a
   * second.
   *
   * @throws ArithmeticException if they are more than a {@code long} holds
   */
  public long horizon(long stepsPerEpoch) {
    return unit == Unit.EPOCHS ? Math.multiplyExact(amount, stepsPerEpoch) : amount;
  }

  /** For a reason in words: {@code 5 epochs}, {@code 1 step}. */
  @Override
  public String toString() {
    return unit.counted(amount);
  }
}
