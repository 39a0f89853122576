package basin.spi.descent;

import basin.spi.settings.BareNumber;
import java.util.List;

/**
 * A scalar setting as a pure function of progress; a bare number is the same all along.
 *
 * <p>Which settings are schedules is one rule for all components: <b>those that a formula reads
 * anew in each step, and under which it is true whatever they were before</b>. So are learning
 * rates, shares of a velocity or a mean that are kept, dampening, decay of weights, bounds of
 * clipping and radii, damping, shares dropped out and noise added. Plain numbers are what shapes
 * the run or its parameters (units, lengths, counts), where something starts, what a formula has
 * summed up over the steps in closed form, and the ε that keep quotients finite. Where a formula
 * holds βᵗ and β may change, it has the product of all β so far in its place.
 *
 * <p>A {@link basin.spi.settings.Range} on such a setting holds for the numbers of the schedule
 * that are {@link basin.spi.settings.Level levels}.
 *
 * <p>A schedule may look at metrics that were recorded, by {@link Progress#history}, and remembers
 * nothing: the same progress and the same history give the same value, in whatever order they come.
 */
@BareNumber("constant")
@FunctionalInterface
public interface Schedule {
  /** The value in force during the step that follows {@code progress.step()} finished ones. */
  double at(Progress progress);

  /**
   * Losses and metrics that it looks at itself, such as {@code validation.loss}: they are measured
   * over whole splits after each epoch. An experiment whose problem lacks one is refused before it
   * runs. What schedules inside of it look at is found without it.
   */
  default List<String> metrics() {
    return List.of();
  }

  /**
   * Whether it has one value all along, so that what follows from it may be written in closed form.
   */
  default boolean constant() {
    return false;
  }

  /** Whether it is 0 all along, so that what it multiplies need not be computed nor remembered. */
  default boolean zero() {
    return false;
  }
}
