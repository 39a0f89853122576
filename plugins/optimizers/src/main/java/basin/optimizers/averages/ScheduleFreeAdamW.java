package basin.optimizers.averages;

import basin.optimizers.descents.Stretches;
import basin.optimizers.rules.DecayApart;
import basin.spi.descent.Descent;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import basin.spi.state.Scalar;
import java.util.List;

/** AdamW that needs no decay of its rate, for it averages instead of having a first moment. */
@Doc("AdamW whose average takes the place of momentum and of a falling rate.")
@Formula(
    """
    g ← ∇f(y)    v ← β₂v + (1−β₂)g²    γ = η√(1−β₂ᵗ)
    z ← z − γ(g/(√v + ε) + λy)    c = γ²/Σγ²    x ← (1−c)x + cz    y ← (1−β₁)z + β₁x
    x and z start at y, and x is the answer
    where β₂ follows a schedule: the product of all β₂ so far in place of β₂ᵗ""")
@Source("Defazio, Yang, Mehta, Mishchenko, Khaled and Cutkosky 2024, algorithm 1")
@Convention(
    "trained at y; a warm-up is a schedule of the rate; ε beside the uncorrected moment. Defaults are"
        + " those of the authors' program, of Keras and of optax")
public record ScheduleFreeAdamW(
    @Doc("learning rate η") @Default("0.0025") Schedule rate,
    @Doc("share β₁ of the average in the point trained at")
        @Default("0.9")
        @Range(from = 0, below = 1)
        Schedule beta1,
    @Doc("decay β₂ of the uncentred variance") @Default("0.999") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("ε keeps the quotient finite") @Default("1e-8") @Range(above = 0) double epsilon,
    @Doc("weight decay λ, a shrinking towards 0 by the rate") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements DecayApart {

  @Override
  public Descent start(Space space) {
    return new ScheduleFree(space, beta1, new Scaled(space));
  }

  @Override
  public boolean evaluatesAgain() {
    return false;
  }

  private final class Scaled implements ScheduleFree.Direction {
    private final List<Vec> v;
    private final List<Vec> root;
    private final Scalar weights;
    private double decay;
    private double second;

    Scaled(Space space) {
      Stretches moved = Stretches.of(space);
      this.v = moved.of(space.state().vector("v", space.dimension()));
      this.root = moved.of(space.vector());
      this.weights = space.state().number("weight of v");
    }

    @Override
    public double begin(Progress progress) {
      decay = weightDecay.at(progress);
      second = 1 - beta2.at(progress);
      weights.set((1 - second) * weights.get() + second);
      return rate.at(progress) * Math.sqrt(weights.get());
    }

    @Override
    public void turn(int part, Vec y, Vec g) {
      Vec moment = v.get(part).lerpSquare(g, second);
      g.divide(root.get(part).set(moment).sqrt().add(epsilon));
      if (decay != 0) {
        g.addScaled(decay, y);
      }
    }
  }
}
