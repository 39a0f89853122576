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
import java.util.List;
import java.util.Map;

/** Newton's step for each parameter by itself, no longer than the rate. */
@Doc(
    "Divides a running mean of gradients by an estimate of the curvature, and cuts off long steps.")
@Formula(
    """
    m ← β₁m + (1−β₁)∇f(w)    every k steps: h ← β₂h + (1−β₂)·u⊙(Hu)    u of −1 and 1 by chance
    w ← (1−ηλ)w − η · min(max(m/max(γh, ε), −1), 1)""")
@Source("Liu, Li, Hall, Liang and Ma 2023, algorithms 1 and 3 (Sophia-H)")
@Convention(
    "β₁, β₂, k, γ and ε are the paper's for Sophia-H. estimate: gauss-newton is u⊙(Gu) with the exact"
        + " Gauss–Newton matrix G: the mean of the paper's Sophia-G, which draws labels from the model"
        + " instead. h, like m, is not corrected for its start at 0")
public record Sophia(
    @Doc("learning rate η, the longest step of a parameter") Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.96") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the curvature") @Default("0.99") @Range(from = 0, below = 1) Schedule beta2,
    @Doc("factor γ of the curvature: the larger, the fewer parameters are cut off")
        @Default("0.01")
        @Range(above = 0)
        Schedule gamma,
    @Doc("least curvature ε that divides") @Default("1e-12") @Range(above = 0) double epsilon,
    @Doc("steps k from one estimate to the next") @Default("10") @Range(from = 1) int every,
    @Doc("weight decay λ, a shrinking of the weights by the rate") @Default("0") @Range(from = 0)
        Schedule weightDecay,
    @Doc("the matrix whose diagonal is estimated: the Hessian, or Gauss and Newton's")
        @Default("hutchinson")
        Estimate estimate)
    implements DecayApart {

  /** Of which matrix the diagonal is taken. */
  public enum Estimate {
    /** The Hessian. */
    HUTCHINSON,
    /** The Gauss–Newton matrix, which has no negative curvature where losses are convex. */
    GAUSS_NEWTON
  }

  @Override
  public Descent start(Space space) {
    return new Scaling(space);
  }

  /** It takes one gradient per step, and a Hessian product in some. */
  @Override
  public boolean evaluatesAgain() {
    return false;
  }

  private final class Scaling implements Descent {
    private final DiagonalEstimate diagonal;
    private final List<Vec> m;
    private final List<Vec> h;
    private final List<Vec> step;
    private final Stretches ofPoint;
    private final Stretches ofGradient;
    private final Stretches ofEstimate;
    private double cut;

    Scaling(Space space) {
      Stretches moved = Stretches.of(space);
      this.diagonal = new DiagonalEstimate("sophia", space);
      this.m = moved.of(space.state().vector("m", space.dimension()));
      this.h = moved.of(space.state().vector("h", space.dimension()));
      this.step = moved.of(space.vector());
      this.ofPoint = Stretches.of(space);
      this.ofGradient = Stretches.of(space);
      this.ofEstimate = Stretches.of(space);
    }

    @Override
    public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
      double loss = objective.gradient(point, gradient);
      if (progress.step() % every == 0) {
        measure(objective, point, progress);
      }
      double eta = rate.at(progress);
      double longest = 0;
      List<Vec> ws = ofPoint.of(point);
      for (int i = 0; i < ws.size(); i++) {
        Vec mean = m.get(i);
        mean.lerp(ofGradient.of(gradient).get(i), 1 - beta1.at(progress));
        Vec part = step.get(i).set(h.get(i));
        part.multiply(gamma.at(progress)).max(epsilon).reciprocal().multiply(mean);
        part.max(-1).min(1);
        longest += part.dot(part);
        ws.get(i).multiply(1 - eta * weightDecay.at(progress)).addScaled(-eta, part);
      }
      cut = longest / ofPoint.length();
      return loss;
    }

    private void measure(Objective objective, Vec point, Progress progress) {
      Vec estimated =
          estimate == Estimate.HUTCHINSON
              ? diagonal.ofHessian(objective, point)
              : diagonal.ofGaussNewton(objective, point);
      for (int i = 0; i < h.size(); i++) {
        h.get(i).lerp(ofEstimate.of(estimated).get(i), 1 - beta2.at(progress));
      }
    }

    /** {@code cut}: mean square of the steps beside the rate, 1 where all are cut off. */
    @Override
    public Map<String, Double> quantities() {
      return Map.of("cut", cut);
    }
  }
}
