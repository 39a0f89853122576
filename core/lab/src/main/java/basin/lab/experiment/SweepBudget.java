package basin.lab.experiment;

import basin.lab.yaml.Numeral;
import basin.spi.prune.Amount;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code budget: {epochs: 1000}}: what one run of an experiment may spend on its trials. */
public record SweepBudget(
    @Doc("passes over the training rows, of all trials together") @Range(from = 1, to = 1e15)
        Optional<Long> epochs,
    @Doc("steps of all trials together, instead") @Range(from = 1, to = 1e15) Optional<Long> steps,
    @Doc("values and gradients of all trials together, instead") @Range(from = 1, to = 1e15)
        Optional<Long> evaluations,
    @Doc("on the clock, instead; which trials run within them differs from one run to the next")
        @Range(above = 0)
        Optional<Double> seconds) {
  /**
   * Checks that it is one of the four.
   *
   * @throws IllegalArgumentException if it is not
   */
  public SweepBudget {
    long given = Stream.of(epochs, steps, evaluations, seconds).filter(Optional::isPresent).count();
    if (given != 1) {
      throw new IllegalArgumentException(
          "give one of epochs, steps, evaluations and seconds, such as {epochs: 1000}");
    }
  }

  /** What may be spent; empty if seconds are counted. */
  public Optional<Amount> amount() {
    return epochs
        .map(n -> Amount.of(n, Amount.Unit.EPOCHS))
        .or(() -> steps.map(n -> Amount.of(n, Amount.Unit.STEPS)))
        .or(() -> evaluations.map(n -> Amount.of(n, Amount.Unit.EVALUATIONS)));
  }

  /** {@code 1000 epochs}. */
  @Override
  public String toString() {
    return amount()
        .map(Amount::toString)
        .orElseGet(
            () ->
                Numeral.of(seconds.orElseThrow())
                    + (seconds.orElseThrow() == 1 ? " second" : " seconds"));
  }
}
