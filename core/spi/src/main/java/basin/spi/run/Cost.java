package basin.spi.run;

import java.io.Serializable;
import java.util.Optional;

/**
 * What a trial took.
 *
 * @param steps steps taken
 * @param epochs passes over the training rows
 * @param evaluations values and gradients that the optimizer asked for
 * @param effort what was asked of the problem; empty if it was not counted
 * @param seconds wall-clock time, an even share of it where trials went in lockstep; never part of
 *     a digest
 * @param sharedMachine what its seconds were counted beside; empty if nobody looked
 */
public record Cost(
    long steps,
    double epochs,
    long evaluations,
    Optional<Effort> effort,
    double seconds,
    Optional<SharedMachine> sharedMachine)
    implements Serializable {
  /** Of which nobody counted the rows, nor noted what its seconds were counted beside. */
  public Cost(long steps, double epochs, long evaluations, double seconds) {
    this(steps, epochs, evaluations, Optional.empty(), seconds, Optional.empty());
  }

  /** The same, counted beside something else. */
  public Cost beside(SharedMachine machine) {
    return new Cost(steps, epochs, evaluations, effort, seconds, Optional.of(machine));
  }

  /** An optional cannot be serialised. */
  private Object writeReplace() {
    return new Packed(
        steps, epochs, evaluations, effort.orElse(null), seconds, sharedMachine.orElse(null));
  }

  /** What travels in its place; null for what is empty. */
  private record Packed(
      long steps,
      double epochs,
      long evaluations,
      Effort effort,
      double seconds,
      SharedMachine sharedMachine)
      implements Serializable {
    private Object readResolve() {
      return new Cost(
          steps,
          epochs,
          evaluations,
          Optional.ofNullable(effort),
          seconds,
          Optional.ofNullable(sharedMachine));
    }
  }
}
