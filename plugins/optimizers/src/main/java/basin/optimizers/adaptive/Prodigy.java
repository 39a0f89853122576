package basin.optimizers.adaptive;

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
import java.util.Map;

/** Adam at a rate that grows with the distance it has seen to be worth going. */
@Doc("Adam whose rate is an estimate of the distance to the minimum, which only grows.")
@Formula(
    """
    g ← ∇f(w)    m ← β₁m + (1−β₁)dg    v ← β₂v + (1−β₂)d²g²
    r ← √β₂·r + (1−√β₂)γd²⟨g, w₀−w⟩    s ← √β₂·s + (1−√β₂)γd²g
    w ← w − γd(m/(√v + dε) + λw)    d ← max(d, r/‖s‖₁)    d starts at d₀""")
@Source("Mishchenko and Defazio 2023, algorithm 4")
@Convention(
    "no bias correction; the decay is kept out of the moments; the step is taken with the d before"
        + " it. Defaults are those of the authors' program")
public record Prodigy(
    @Doc(
            "first estimate d₀ of the distance, in units of the parameters; too small rather than too"
                + " large")
        @Default("1e-6")
        @Range(above = 0)
        double distance,
    @Doc("factor γ of the rate that it finds") @Default("1") Schedule factor,
    @Doc("decay β₁ of the mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the uncentred variance") @Default("0.999") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("ε keeps the quotient finite") @Default("1e-8") @Range(above = 0) double epsilon,
    @Doc("weight decay λ, a shrinking by the rate that it finds") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements DecayApart {

  @Override
  public Descent start(Space space) {
    return new Estimating(space);
  }

  @Override
  public boolean evaluatesAgain() {
    return false;
  }

  private final class Estimating implements Descent {
    private final Vec start;
    private final List<Vec> m;
    private final List<Vec> v;
    private final List<Vec> s;
    private final Scalar d;
    private final Scalar r;
    private final List<Vec> scratch;
    private final Stretches ofPoint;
    private final Stretches ofGradient;
    private final Stretches ofStart;

    Estimating(Space space) {
      Stretches moved = Stretches.of(space);
      this.start = space.state().vector("start", space.dimension());
      this.m = moved.of(space.state().vector("m", space.dimension()));
      this.v = moved.of(space.state().vector("v", space.dimension()));
      this.s = moved.of(space.state().vector("s", space.dimension()));
      this.d = space.state().number("d");
      this.r = space.state().number("r");
      this.scratch = moved.of(space.vector());
      this.ofPoint = Stretches.of(space);
      this.ofGradient = Stretches.of(space);
      this.ofStart = Stretches.of(space);
    }

    @Override
    public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
      if (d.get() == 0) {
        start.set(point);
        d.set(distance);
      }
      double loss = objective.gradient(point, gradient);
      double estimate = d.get();
      double rate = factor.at(progress) * estimate;
      double slow = Math.sqrt(beta2.at(progress));
      double ahead = ahead(point, gradient);
      r.set(slow * r.get() + (1 - slow) * rate * estimate * ahead);
      move(point, gradient, progress, rate);
      double size = gather(gradient, slow, rate * estimate);
      if (size > 0) {
        d.set(Math.max(estimate, r.get() / size));
      }
      return loss;
    }

    /** ⟨g, w₀ − w⟩. */
    private double ahead(Vec point, Vec gradient) {
      double sum = 0;
      for (int i = 0; i < scratch.size(); i++) {
        Vec back = scratch.get(i).set(ofStart.of(start).get(i)).subtract(ofPoint.of(point).get(i));
        sum += back.dot(ofGradient.of(gradient).get(i));
      }
      return sum;
    }

    private void move(Vec point, Vec gradient, Progress progress, double rate) {
      double first = beta1.at(progress);
      double second = beta2.at(progress);
      double decay = weightDecay.at(progress);
      List<Vec> ws = ofPoint.of(point);
      for (int i = 0; i < ws.size(); i++) {
        Vec part = scratch.get(i);
        part.set(ofGradient.of(gradient).get(i)).multiply(d.get());
        Vec mean = m.get(i).lerp(part, 1 - first);
        Vec square = v.get(i).lerpSquare(part, 1 - second);
        ws.get(i).multiply(1 - rate * decay);
        ws.get(i).subtractRatio(rate, mean, part.set(square).sqrt().add(d.get() * epsilon));
      }
    }

    /** ‖s‖₁ after the step. */
    private double gather(Vec gradient, double slow, double weight) {
      double size = 0;
      for (int i = 0; i < s.size(); i++) {
        s.get(i).multiply(slow).addScaled((1 - slow) * weight, ofGradient.of(gradient).get(i));
        size += scratch.get(i).set(s.get(i)).abs().sum();
      }
      return size;
    }

    /** {@code distance}: the estimate d. */
    @Override
    public Map<String, Double> quantities() {
      return Map.of("distance", d.get());
    }
  }
}
