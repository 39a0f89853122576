package basin.lab.experiment;

import basin.engine.training.Budget;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code train: {epochs: 5, batch: 32}}. */
record Training(
    @Doc("passes over the training rows") @Range(from = 1) Optional<Long> epochs,
    @Doc("steps, instead of epochs") @Range(from = 1) Optional<Long> steps,
    @Doc("rows per step; all training rows at once if absent") @Range(from = 1)
        Optional<Integer> batch) {
  Training {
    if (epochs.isPresent() == steps.isPresent()) {
      throw new IllegalArgumentException(
          epochs.isPresent()
              ? "give epochs or steps, not both"
              : "give epochs or steps, such as {epochs: 10}");
    }
  }

  Budget budget() {
    return epochs.map(Budget::ofEpochs).orElseGet(() -> Budget.ofSteps(steps.orElseThrow()));
  }

  OptionalInt rows() {
    return batch.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
