package basin.stopping;

import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.state.State;
import basin.spi.stop.Judge;
import basin.spi.stop.StoppingRule;
import java.util.Optional;

/** Stops after so many evaluations. */
@Doc("Stops when the optimizer has evaluated the objective so often.")
@Formula("values and gradients so far ≥ n")
@Convention(
    "each pass over a batch counts one, as in the budget evaluations; products with the Hessian do"
        + " not")
public record Evaluations(@Doc("evaluations n") @Range(from = 1) long atLeast)
    implements StoppingRule {
  @Override
  public Judge start(State state) {
    return snapshot ->
        snapshot.evaluations() >= atLeast
            ? Optional.of(
                "%d evaluations are at least %d in step %d"
                    .formatted(snapshot.evaluations(), atLeast, snapshot.progress().step()))
            : Optional.empty();
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }
}
