package basin.optimizers.adaptive;

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
import basin.spi.state.Scalar;
import java.util.List;
import java.util.Map;

/** Adam whose rate is the largest lower bound of the distance to the minimum so far. */
@Doc("Adam whose rate is a lower bound of the distance to the minimum, which only grows.")
@Formula(
    """
    g ← ∇f(w)    m ← β₁m + (1−β₁)γdg    v ← β₂v + (1−β₂)g²    a = √v + ε
    r ← √β₂·r + (1−√β₂)γd⟨g, s/a⟩    s ← √β₂·s + (1−√β₂)γdg
    w ← w − m/a    d ← max(d, r/((1−√β₂)‖s‖₁))    d starts at d₀""")
@Source("Defazio and Mishchenko 2023, Learning-rate-free learning by D-adaptation, algorithm 5")
@Convention(
    "no bias correction, no weight decay; r is taken with the s before the step. Defaults are those of"
        + " the authors' program; prodigy is their faster successor")
public record DAdaptation(
    @Doc(
            "first bound d₀ of the distance, in units of the parameters; too small rather than too"
                + " large")
        @Default("1e-6")
        @Range(above = 0)
        double distance,
    @Doc("factor γ of the rate that it finds") @Default("1") Schedule factor,
    @Doc("decay β₁ of the mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the uncentred variance") @Default("0.999") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("ε keeps the quotient finite") @Default("1e-8") @Range(above = 0) double epsilon)
    implements Optimizer {

  @Override
  public Descent start(Space space) {
    return new Estimating(space);
  }

  @Override
  public boolean evaluatesAgain() {
    return false;
  }

  private final class Estimating implements Descent {
    private final List<Vec> m;
    private final List<Vec> v;
    private final List<Vec> s;
    private final Scalar d;
    private final Scalar r;
    private final List<Vec> below;
    private final List<Vec> scratch;
    private final Stretches ofPoint;
    private final Stretches ofGradient;

    Estimating(Space space) {
      Stretches moved = Stretches.of(space);
      this.m = moved.of(space.state().vector("m", space.dimension()));
      this.v = moved.of(space.state().vector("v", space.dimension()));
      this.s = moved.of(space.state().vector("s", space.dimension()));
      this.d = space.state().number("d");
      this.r = space.state().number("r");
      this.below = moved.of(space.vector());
      this.scratch = moved.of(space.vector());
      this.ofPoint = Stretches.of(space);
      this.ofGradient = Stretches.of(space);
    }

    @Override
    public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
      if (d.get() == 0) {
        d.set(distance);
      }
      double loss = objective.gradient(point, gradient);
      double weight = factor.at(progress) * d.get();
      double slow = Math.sqrt(beta2.at(progress));
      double ahead = 0;
      double size = 0;
      List<Vec> ws = ofPoint.of(point);
      for (int i = 0; i < ws.size(); i++) {
        Vec g = ofGradient.of(gradient).get(i);
        Vec part = scratch.get(i).set(g).multiply(weight);
        Vec mean = m.get(i).lerp(part, 1 - beta1.at(progress));
        Vec square = v.get(i).lerpSquare(g, 1 - beta2.at(progress));
        Vec a = below.get(i).set(square).sqrt().add(epsilon);
        Vec sum = s.get(i);
        ahead += part.set(sum).divide(a).dot(g);
        sum.multiply(slow).addScaled((1 - slow) * weight, g);
        size += part.set(sum).abs().sum();
        ws.get(i).subtractRatio(1, mean, a);
      }
      r.set(slow * r.get() + (1 - slow) * weight * ahead);
      if (size > 0) {
        d.set(Math.max(d.get(), r.get() / ((1 - slow) * size)));
      }
      return loss;
    }

    /** {@code distance}: the bound d. */
    @Override
    public Map<String, Double> quantities() {
      return Map.of("distance", d.get());
    }
  }
}
