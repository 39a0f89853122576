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
import java.util.Optional;

/** Takes the noise out of mini-batches by what they say of a point whose gradient is known. */
@Doc(
    "Stochastic variance-reduced gradient: two gradients a step, and one of all rows now and then.")
@Formula(
    """
    every m steps: w̃ ← w    μ ← ∇f(w̃), of all rows
    w ← step(w, ∇fᵢ(w) − ∇fᵢ(w̃) + μ)""")
@Source("Johnson and Zhang 2013, figure 1, option I")
@Convention(
    "μ is taken with layers that evaluate: dropout and batch-norm give other gradients in mini-batches,"
        + " and the reduction is not exact with them. On a surface, or without mini-batches, it is the"
        + " optimizer inside at twice the cost")
public record Svrg(
    @Doc("the optimizer that steps, sgd in the paper; one that takes a single gradient")
        Optimizer optimizer,
    @Doc(
            "steps m from one gradient of all rows to the next; two epochs if empty, the paper's choice"
                + " for convex functions")
        @Default("")
        @Range(from = 1)
        Optional<Integer> every)
    implements Wrapper {

  /** Wants an optimizer that takes a single gradient. */
  public Svrg {
    Wrapper.requireOneGradient(optimizer, "svrg gives it a gradient of another kind");
  }

  @Override
  public boolean evaluatesAgain() {
    return true;
  }

  @Override
  public Descent start(Space space) {
    return new Reduced(optimizer.start(space.scope("inside")), space);
  }

  private final class Reduced implements Around {
    private final Descent inside;
    private final Vec anchor;
    private final Vec mean;
    private final Scalar since;
    private final Vec followed;
    private final Vec there;
    private final ChangedGradient changed = new ChangedGradient(this::reduced);
    private Vec untouched;

    Reduced(Descent inside, Space space) {
      this.inside = inside;
      this.anchor = space.state().vector("anchor", space.dimension());
      this.mean = space.state().vector("mean", space.dimension());
      this.since = space.state().number("since");
      this.followed = space.vector();
      this.there = space.vector();
    }

    @Override
    public Descent inside() {
      return inside;
    }

    @Override
    public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
      untouched = gradient;
      if (since.get() == 0) {
        anchor.set(point);
        objective.whole().gradient(anchor, mean);
      }
      long length = every.map(Integer::longValue).orElse(2 * progress.stepsPerEpoch());
      since.set((since.get() + 1) % length);
      return inside.step(point, followed, changed.of(objective), progress);
    }

    /** The gradient at the point comes last, so that probes see what went back for it. */
    private double reduced(Objective objective, Vec point, Vec gradient) {
      objective.gradient(anchor, there);
      double loss = objective.gradient(point, untouched);
      gradient.set(untouched).subtract(there).add(mean);
      return loss;
    }
  }
}
