package basin.optimizers.wrappers;

import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import basin.spi.state.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;

/** Goes on where a mini-batch gives no number. */
@Doc("Leaves out steps whose loss or gradient is infinite or NaN.")
@Formula("w ← step(w) where f(w) and ∇f(w) are finite, else w")
@Source("as in optax (apply_if_finite) and PyTorch (GradScaler, which leaves out such steps)")
@Convention(
    "a step left out shows the loss of the step before it and a gradient of 0, so that the run is not"
        + " taken for diverged; after too many of them in a row it is shown as it is. What the"
        + " optimizer inside remembers stays as it was")
public record SkipNonFinite(
    @Doc("the optimizer that steps; one that takes a single gradient") Optimizer optimizer,
    @Doc("steps in a row that may be left out") @Default("5") @Range(from = 1) int most)
    implements Wrapper {

  /** Wants an optimizer that takes a single gradient. */
  public SkipNonFinite {
    Wrapper.requireOneGradient(
        optimizer, "skip-non-finite looks at the gradient before a step and at no other");
  }

  @Override
  public Descent start(Space space) {
    return new Careful(optimizer.start(space.scope("inside")), space);
  }

  private final class Careful implements Around {
    private final Descent inside;
    private final Scalar lastLoss;
    private final Scalar inARow;
    private final Scalar skipped;
    private final Vec followed;
    private final ChangedGradient changed = new ChangedGradient(this::known);
    private Vec taken;
    private double loss;

    Careful(Descent inside, Space space) {
      this.inside = inside;
      this.lastLoss = space.state().number("last loss");
      this.inARow = space.state().number("in a row");
      this.skipped = space.state().number("skipped");
      this.followed = space.vector();
    }

    @Override
    public Descent inside() {
      return inside;
    }

    @Override
    public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
      loss = objective.gradient(point, gradient);
      taken = gradient;
      if (Double.isFinite(loss) && gradient.finite()) {
        inside.step(point, followed, changed.of(objective), progress);
        lastLoss.set(loss);
        inARow.set(0);
        return loss;
      }
      inARow.set(inARow.get() + 1);
      skipped.set(skipped.get() + 1);
      if (inARow.get() > most) {
        return loss;
      }
      gradient.fill(0);
      return lastLoss.get();
    }

    private double known(Objective objective, Vec point, Vec gradient) {
      gradient.set(taken);
      return loss;
    }

    /** {@code skipped}: steps left out so far. */
    @Override
    public Map<String, Double> quantities() {
      Map<String, Double> all = new LinkedHashMap<>(inside.quantities());
      all.put("skipped", skipped.get());
      return all;
    }
  }
}
