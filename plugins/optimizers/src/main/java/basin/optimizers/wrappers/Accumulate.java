package basin.optimizers.wrappers;

import basin.spi.descent.Descent;
import basin.spi.descent.History;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import basin.spi.state.Scalar;

/** A large batch, computed in small ones. */
@Doc("Gathers the gradients of several mini-batches for one step of another optimizer.")
@Formula("every k steps: w ← step(w, Σnᵢ∇fᵢ(w)/Σnᵢ), nᵢ being the rows of mini-batch i")
@Source("as in optax (MultiSteps) and Keras (gradient_accumulation_steps)")
@Convention(
    "weighted by rows, so that a short last mini-batch counts what it is: k batches are one of k times"
        + " the rows. Steps, budgets and probes count mini-batches; the optimizer inside counts its own"
        + " steps, and its schedules the epochs of the run. Gradients that have come together for no"
        + " whole step when the run ends are not used")
public record Accumulate(
    @Doc("the optimizer that steps; one that takes a single gradient") Optimizer optimizer,
    @Doc("mini-batches k for one step") @Range(from = 1) int steps)
    implements Wrapper {

  /** Wants an optimizer that takes a single gradient. */
  public Accumulate {
    Wrapper.requireOneGradient(
        optimizer, "accumulate gives it the gradient of several mini-batches");
  }

  @Override
  public Descent start(Space space) {
    return new Gathering(optimizer.start(space.scope("inside")), space);
  }

  private final class Gathering implements Around {
    private final Descent inside;
    private final Vec sum;
    private final Scalar rows;
    private final Scalar gathered;
    private final Vec followed;
    private final ChangedGradient changed = new ChangedGradient(this::mean);
    private double loss;

    Gathering(Descent inside, Space space) {
      this.inside = inside;
      this.sum = space.state().vector("sum", space.dimension());
      this.rows = space.state().number("rows");
      this.gathered = space.state().number("gathered");
      this.followed = space.vector();
    }

    @Override
    public Descent inside() {
      return inside;
    }

    @Override
    public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
      loss = objective.gradient(point, gradient);
      sum.addScaled(objective.rows(), gradient);
      rows.set(rows.get() + objective.rows());
      gathered.set(gathered.get() + 1);
      if (gathered.get() == steps) {
        inside.step(point, followed, changed.of(objective), new WholeSteps(progress, steps));
        sum.fill(0);
        rows.set(0);
        gathered.set(0);
      }
      return loss;
    }

    private double mean(Objective objective, Vec point, Vec gradient) {
      gradient.set(sum).divide(rows.get());
      return loss;
    }
  }

  /** A run seen by what steps once in so many of its steps. */
  private record WholeSteps(Progress run, int every) implements Progress {
    @Override
    public long step() {
      return run.step() / every;
    }

    @Override
    public long horizon() {
      return Math.max(1, run.horizon() / every);
    }

    @Override
    public long stepsPerEpoch() {
      return Math.max(1, run.stepsPerEpoch() / every);
    }

    @Override
    public double epoch() {
      return run.epoch();
    }

    @Override
    public long wholeEpochs() {
      return run.wholeEpochs();
    }

    @Override
    public History history(String metric) {
      return run.history(metric);
    }
  }
}
