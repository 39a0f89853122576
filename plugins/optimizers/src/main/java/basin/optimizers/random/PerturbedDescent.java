package basin.optimizers.random;

import basin.optimizers.descents.PartialAnswer;
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
import basin.spi.state.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Gradient descent that does not stay at a saddle. */
@Doc("Gradient descent that takes a random step where the gradient is small, to leave saddles.")
@Formula(
    """
    where ‖∇f(w)‖ ≤ G and T steps have passed since: w̃ ← w    w ← w + ξ, uniform in a ball of radius r
    w ← w − η∇f(w)
    finished at w̃ where T steps later f(w) > f(w̃) − F""")
@Source("Jin, Ge, Netrapalli, Kakade and Jordan 2017, algorithm 2")
@Convention(
    "the paper derives G, T, r and F from constants of f that nobody knows: here they are settings. A"
        + " step with noise takes two gradients. Meant for the whole objective: of mini-batches the"
        + " gradient is seldom small")
public record PerturbedDescent(
    @Doc("learning rate η") Schedule rate,
    @Doc("length G of a gradient that counts as small") @Default("1e-3") @Range(from = 0)
        Schedule threshold,
    @Doc("radius r of the noise, in units of the parameters") @Default("1e-2") @Range(above = 0)
        Schedule radius,
    @Doc("steps T in which an escape must show") @Default("50") @Range(from = 1) int patience,
    @Doc("fall F of the loss that is an escape; 0 for never to finish")
        @Default("0")
        @Range(from = 0)
        double fall)
    implements Optimizer {

  @Override
  public Descent start(Space space) {
    return new Escaping(space);
  }

  private final class Escaping implements Descent {
    private final RandomStream random;
    private final Vec left;
    private final Scalar leftLoss;
    private final Scalar since;
    private final Scalar shaken;
    private final Scalar held;
    private final Vec noise;
    private final Vec slope;
    private final Stretches ofPoint;
    private final Stretches ofNoise;
    private final Stretches ofSlope;
    private final PartialAnswer answer;

    Escaping(Space space) {
      this.random = space.state().random("noise");
      this.left = space.state().vector("left", space.dimension());
      this.leftLoss = space.state().number("loss left");
      this.since = space.state().number("steps since");
      this.shaken = space.state().number("perturbations");
      this.held = space.state().number("held");
      this.noise = space.vector();
      this.slope = space.vector();
      this.ofPoint = Stretches.of(space);
      this.ofNoise = Stretches.of(space);
      this.ofSlope = Stretches.of(space);
      this.answer = PartialAnswer.of(space);
    }

    @Override
    public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
      double loss = objective.gradient(point, gradient);
      slope.set(gradient);
      since.set(since.get() + 1);
      boolean waited = shaken.get() == 0 || since.get() > patience;
      if (waited && ofSlope.norm(slope) <= threshold.at(progress)) {
        left.set(point);
        leftLoss.set(loss);
        shake(point, progress);
        objective.gradient(point, slope);
      } else if (since.get() == patience && shaken.get() > 0) {
        held.set(fall > 0 && loss > leftLoss.get() - fall ? 1 : 0);
      }
      List<Vec> ws = ofPoint.of(point);
      for (int i = 0; i < ws.size(); i++) {
        ws.get(i).addScaled(-rate.at(progress), ofSlope.of(slope).get(i));
      }
      return loss;
    }

    private void shake(Vec point, Progress progress) {
      List<Vec> directions = ofNoise.of(noise);
      Drawing.gaussian(directions, random);
      double length =
          radius.at(progress) * StrictMath.pow(random.uniform(), 1.0 / ofNoise.length());
      double share = length / ofNoise.norm(noise);
      for (int i = 0; i < directions.size(); i++) {
        ofPoint.of(point).get(i).addScaled(share, directions.get(i));
      }
      since.set(0);
      shaken.set(shaken.get() + 1);
    }

    @Override
    public Vec answer(Vec point) {
      return held.get() == 0 ? point : answer.of(left, point);
    }

    @Override
    public Optional<String> finished() {
      return held.get() == 0
          ? Optional.empty()
          : Optional.of(
              String.format(
                  Locale.ROOT,
                  "in %d steps after a perturbation the loss fell by less than %.4g: no saddle",
                  patience,
                  fall));
    }

    /** {@code perturbations}: how many so far. */
    @Override
    public Map<String, Double> quantities() {
      return Map.of("perturbations", shaken.get());
    }
  }
}
