package basin.lab.trial;

import basin.engine.training.Budget;
import basin.spi.prune.Amount;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** {@code train: {epochs: 5, batch: 32}}. */
public record Training(
    @Doc("passes over the training rows") @Range(from = 1, to = 1e9) Optional<Long> epochs,
    @Doc("steps, instead of epochs") @Range(from = 1, to = 1e15) Optional<Long> steps,
    @Doc("values and gradients of the objective, instead of epochs: equal cost where steps differ")
        @Range(from = 1, to = 1e15)
        Optional<Long> evaluations,
    @Doc("seconds, instead of epochs: no two runs take the same steps in them")
        @Range(from = 1, to = 1e9)
        Optional<Long> seconds,
    @Doc("rows per step; without it all training rows at once, so that an epoch is one step")
        @Range(from = 1)
        Optional<Integer> batch) {
  /** Checks that one of the four is given. */
  public Training {
    long given = Stream.of(epochs, steps, evaluations, seconds).filter(Optional::isPresent).count();
    if (given != 1) {
      throw new IllegalArgumentException(
          given > 1
              ? "give epochs, steps, evaluations or seconds, one of the four"
              : "give epochs, steps or evaluations, such as {epochs: 10}");
    }
  }

  /** What it comes to for the engine. */
  public Budget budget() {
    return epochs
        .map(Budget::ofEpochs)
        .or(() -> steps.map(Budget::ofSteps))
        .or(() -> evaluations.map(Budget::ofEvaluations))
        .orElseGet(() -> Budget.ofSeconds(seconds.orElseThrow()));
  }

  /** What it counts and how many; empty if seconds. */
  public Optional<Amount> amount() {
    return epochs
        .map(n -> Amount.of(n, Amount.Unit.EPOCHS))
        .or(() -> steps.map(n -> Amount.of(n, Amount.Unit.STEPS)))
        .or(() -> evaluations.map(n -> Amount.of(n, Amount.Unit.EVALUATIONS)));
  }

  /** Rows per step; empty if all. */
  public OptionalInt rows() {
    return batch.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
