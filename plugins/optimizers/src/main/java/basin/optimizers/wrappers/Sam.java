package basin.optimizers.wrappers;

import basin.optimizers.descents.Stretches;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
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
import java.util.List;

/** Looks for flat minima: the gradient that is followed is that of the worst point nearby. */
@Doc("Sharpness-aware: follows the gradient of the worst point nearby; two gradients a step.")
@Formula(
    """
    g ← ∇f(w)    e ← ρ · g/‖g‖₂    w ← step(w, ∇f(w + e))
    adaptive: e ← ρ · T²g/‖Tg‖₂    T = |w| + η, element by element""")
@Source(
    "Foret, Kleiner, Mobahi and Neyshabur 2021, equations 2 and 3, algorithm 1; adaptive: Kwon, Kim,"
        + " Park and Choi 2021, equation 4")
@Convention(
    "the norm is over all parameters together, and adaptive scales biases, too; both gradients are of"
        + " the same mini-batch. The authors use ρ = 0.05, and 0.5 where it is adaptive")
public record Sam(
    @Doc("the optimizer that steps; one that takes a single gradient") Optimizer optimizer,
    @Doc("radius ρ, in units of the parameters") @Default("0.05") @Range(from = 0) Schedule rho,
    @Doc("whether the neighbourhood follows the size of each parameter") @Default("false")
        boolean adaptive,
    @Doc("what η keeps of the neighbourhood of a parameter of 0, where it is adaptive")
        @Default("0.01")
        @Range(from = 0)
        double eta)
    implements Wrapper {

  /** Wants an optimizer that takes a single gradient. */
  public Sam {
    Wrapper.requireOneGradient(optimizer, "sam gives it the gradient of another point");
  }

  @Override
  public boolean evaluatesAgain() {
    return true;
  }

  @Override
  public Descent start(Space space) {
    return new Aware(optimizer.start(space.scope("inside")), space);
  }

  private final class Aware implements Around {
    private final Descent inside;
    private final Vec followed;
    private final Vec worst;
    private final Vec slope;
    private final Stretches ofPoint;
    private final Stretches ofWorst;
    private final Stretches ofSlope;
    private final ChangedGradient changed = new ChangedGradient(this::atTheWorst);
    private Vec untouched;
    private double radius;

    Aware(Descent inside, Space space) {
      this.inside = inside;
      this.followed = space.vector();
      this.worst = space.vector();
      this.slope = space.vector();
      this.ofPoint = Stretches.of(space);
      this.ofWorst = Stretches.of(space);
      this.ofSlope = Stretches.of(space);
    }

    @Override
    public Descent inside() {
      return inside;
    }

    @Override
    public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
      untouched = gradient;
      radius = rho.at(progress);
      return inside.step(point, followed, changed.of(objective), progress);
    }

    private double atTheWorst(Objective objective, Vec point, Vec gradient) {
      double loss = objective.gradient(point, untouched);
      worst.set(point);
      climb(point);
      objective.gradient(worst, gradient);
      return loss;
    }

    private void climb(Vec point) {
      List<Vec> to = ofWorst.of(worst);
      List<Vec> from = ofPoint.of(point);
      List<Vec> slopes = ofSlope.of(slope.set(untouched));
      if (adaptive) {
        for (int i = 0; i < to.size(); i++) {
          slopes.get(i).multiply(to.get(i).abs().add(eta)); // Tg, with T where w + e will be
        }
      }
      double norm = ofSlope.norm(slope);
      if (norm == 0) {
        worst.set(point);
        return;
      }
      for (int i = 0; i < to.size(); i++) {
        if (adaptive) {
          slopes.get(i).multiply(to.get(i));
          to.get(i).set(from.get(i));
        }
        to.get(i).addScaled(radius / norm, slopes.get(i));
      }
    }
  }
}
