package basin.optimizers.curvature;

import basin.optimizers.descents.Stretches;
import basin.optimizers.rules.DecayApart;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
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

/** Adam with curvatures in the place of squared gradients. */
@Doc("Adam whose second moment is that of an estimate of the Hessian's diagonal.")
@Formula(
    """
    m ← β₁m + (1−β₁)∇f(w)    D ← u⊙(Hu)    v ← β₂v + (1−β₂)D²    u of −1 and 1 by chance
    w ← (1−ηλ)w − η · m̂/(√v̂ + ε)    m̂ = m/(1−β₁ᵗ)    v̂ = v/(1−β₂ᵗ)
    where β follows a schedule: the product of all β so far in place of βᵗ""")
@Source("Yao, Gholami, Shen, Mustafa, Keutzer and Mahoney 2021, algorithm 1, with k = 1")
@Convention(
    "defaults are those of the authors' program. D is not averaged over neighbours: the authors do so"
        + " for convolutions alone. One Hessian product a step, counted as such")
public record AdaHessian(
    @Doc("learning rate η") @Default("0.15") Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the squared curvature") @Default("0.999") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("ε keeps the quotient finite") @Default("1e-4") @Range(above = 0) double epsilon,
    @Doc("weight decay λ, a shrinking of the weights by the rate") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements DecayApart {

  @Override
  public Descent start(Space space) {
    return new Scaling(space);
  }

  /** It takes one gradient per step, and a Hessian product. */
  @Override
  public boolean evaluatesAgain() {
    return false;
  }

  private final class Scaling implements Descent {
    private final DiagonalEstimate diagonal;
    private final List<Vec> m;
    private final List<Vec> v;
    private final Scalar weightsOfM;
    private final Scalar weightsOfV;
    private final List<Vec> root;
    private final Stretches ofPoint;
    private final Stretches ofGradient;
    private final Stretches ofEstimate;

    Scaling(Space space) {
      Stretches moved = Stretches.of(space);
      this.diagonal = new DiagonalEstimate("adahessian", space);
      this.m = moved.of(space.state().vector("m", space.dimension()));
      this.v = moved.of(space.state().vector("v", space.dimension()));
      this.weightsOfM = space.state().number("weight of m");
      this.weightsOfV = space.state().number("weight of v");
      this.root = moved.of(space.vector());
      this.ofPoint = Stretches.of(space);
      this.ofGradient = Stretches.of(space);
      this.ofEstimate = Stretches.of(space);
    }

    @Override
    public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
      double loss = objective.gradient(point, gradient);
      Vec estimated = diagonal.ofHessian(objective, point);
      double first = 1 - beta1.at(progress);
      double second = 1 - beta2.at(progress);
      double ofFirst = grown(weightsOfM, first);
      double correction = Math.sqrt(grown(weightsOfV, second));
      double eta = rate.at(progress);
      List<Vec> ws = ofPoint.of(point);
      for (int i = 0; i < ws.size(); i++) {
        Vec mean = m.get(i).lerp(ofGradient.of(gradient).get(i), first);
        Vec square = v.get(i).lerpSquare(ofEstimate.of(estimated).get(i), second);
        Vec below = root.get(i).set(square).sqrt().add(epsilon * correction);
        ws.get(i).multiply(1 - eta * weightDecay.at(progress));
        ws.get(i).subtractRatio(eta * correction / ofFirst, mean, below);
      }
      return loss;
    }

    /** The sum of the weights in a running mean after one more share. */
    private static double grown(Scalar weights, double share) {
      weights.set((1 - share) * weights.get() + share);
      return weights.get();
    }
  }
}
