package basin.optimizers.rules;

import basin.spi.descent.Memory;
import basin.spi.descent.Schedule;
import basin.spi.descent.Step;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/** Several velocities that forget at different speeds, and their mean as the step. */
@Doc("Steps by the mean of several velocities that forget at different speeds.")
@Formula("g ← ∇f(w) + λw    vᵢ ← βᵢvᵢ + g    w ← w − η/K · Σ vᵢ")
@Source("Lucas, Sun, Zemel and Grosse 2019, Aggregated momentum, equation 2")
@Convention("β 0, 0.9 and 0.99 as in the paper, 1 − 0.1ⁱ; velocities with the gradient's sign")
public record AggMo(
    @Doc("learning rate η") Schedule rate,
    @Doc("shares βᵢ of the velocities that are kept, K of them")
        @Default("[0, 0.9, 0.99]")
        @Range(from = 0, below = 1)
        List<Schedule> betas,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements CoupledDecay {
  private static final List<String> NAMES =
      List.of("v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", "v10", "v11", "v12");

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no share, or more than a dozen
   */
  public AggMo {
    betas = List.copyOf(betas);
    if (betas.isEmpty() || betas.size() > NAMES.size()) {
      throw new IllegalArgumentException(
          "betas has " + betas.size() + " shares; give 1 to " + NAMES.size());
    }
  }

  @Override
  public List<String> memory() {
    return NAMES.subList(0, betas.size());
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    double each = -step.value(rate) / betas.size();
    for (int i = 0; i < betas.size(); i++) {
      w.addScaled(each, memory.get(NAMES.get(i)).scaleAdd(step.value(betas.get(i)), g));
    }
  }
}
