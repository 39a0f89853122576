package basin.optimizers.random;

import basin.optimizers.descents.Stretches;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/** Descends by differences along one random direction, whatever the number of parameters. */
@Doc("Simultaneous perturbation: descends by two values on both sides, without a gradient.")
@Formula(
    """
    g ← (f(w + cΔ) − f(w − cΔ))/2c · Δ    Δ of −1 and 1 by chance
    w ← w − ag    a = a₀/(A + t)^α    c = c₀/t^γ    t = 1 in the first step""")
@Source(
    "Spall 1992, equations 2.1 and 2.2; gains: Spall 1998, IEEE Transactions AES 34, section III")
@Convention(
    "α, γ and A as the author recommends. A third value, f(w), is taken for the record and counted")
public record Spsa(
    @Doc("rate a₀") @Range(from = 0) Schedule rate,
    @Doc("perturbation c₀, in units of the parameters; about the noise of f")
        @Default("0.01")
        @Range(above = 0)
        Schedule radius,
    @Doc("how fast the rate falls, α; 0 for not at all") @Default("0.602") @Range(from = 0)
        double alpha,
    @Doc("how fast the perturbation falls, γ; 0 for not at all") @Default("0.101") @Range(from = 0)
        double gamma,
    @Doc("what share of the budget A is, which holds back the first steps")
        @Default("0.1")
        @Range(from = 0)
        double stability)
    implements Optimizer {

  @Override
  public boolean takesGradients() {
    return false;
  }

  @Override
  public Descent start(Space space) {
    return new Perturbing(space);
  }

  private final class Perturbing implements Descent {
    private final RandomStream random;
    private final Vec side;
    private final Vec signs;
    private final Stretches ofPoint;
    private final Stretches ofSide;
    private final Stretches ofSigns;

    Perturbing(Space space) {
      this.random = space.state().random("perturbations");
      this.side = space.vector();
      this.signs = space.vector();
      this.ofPoint = Stretches.of(space);
      this.ofSide = Stretches.of(space);
      this.ofSigns = Stretches.of(space);
    }

    @Override
    public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
      double here = objective.value(point);
      double t = progress.step() + 1.0;
      double held = stability * progress.horizon();
      double a = rate.at(progress) / StrictMath.pow(held + t, alpha);
      double c = radius.at(progress) / StrictMath.pow(t, gamma);
      Drawing.signs(ofSigns.of(signs), random);
      double difference = beside(point, c, objective) - beside(point, -c, objective);
      walk(ofPoint.of(point), -a * difference / (2 * c));
      return here;
    }

    private double beside(Vec point, double distance, Objective objective) {
      walk(ofSide.of(side.set(point)), distance);
      return objective.value(side);
    }

    private void walk(List<Vec> from, double distance) {
      for (int i = 0; i < from.size(); i++) {
        from.get(i).addScaled(distance, ofSigns.of(signs).get(i));
      }
    }
  }
}
