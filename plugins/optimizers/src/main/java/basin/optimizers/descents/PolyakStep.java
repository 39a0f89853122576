package basin.optimizers.descents;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Steepest descent as far as a line with the present slope would need to fall to the minimum. */
@Doc("Steepest descent as far as the present slope would need to reach the lowest value.")
@Formula("x ← x − s·(f(x) − f*)/‖g‖²·g")
@Source("Polyak 1987, section 5.3; Hazan and Kakade 2019")
@Convention(
    "a value at or below f* is no step; with mini-batches f* is a bound below each batch's loss, as"
        + " in Loizou et al. 2021 without their upper bound of the rate")
public record PolyakStep(
    @Doc("share s of the step") @Default("1") @Range(above = 0) Schedule scale,
    @Doc("lowest value f* of the objective, in its units") @Default("0") @Range double lowest)
    implements Optimizer {

  @Override
  public Descent start(Space space) {
    return new Falling(space);
  }

  /** It takes one gradient per step. */
  @Override
  public boolean evaluatesAgain() {
    return false;
  }

  private final class Falling implements Descent {
    private final Stretches stretches;
    private final Vec slope;
    private Optional<String> finished = Optional.empty();
    private double eta;

    Falling(Space space) {
      this.stretches = Stretches.of(space);
      this.slope = space.vector();
    }

    @Override
    public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
      double loss = objective.gradient(point, gradient);
      stretches.only(gradient, slope);
      double square = slope.dot(slope);
      boolean done = loss <= lowest || square == 0;
      eta = done ? 0 : scale.at(progress) * (loss - lowest) / square;
      finished = done && progress.stepsPerEpoch() == 1 ? Optional.of(why(loss)) : Optional.empty();
      point.addScaled(-eta, slope);
      return loss;
    }

    private String why(double loss) {
      return loss <= lowest
          ? String.format(Locale.ROOT, "the objective is %s, not above lowest %s", loss, lowest)
          : "the gradient is 0";
    }

    @Override
    public Optional<String> finished() {
      return finished;
    }

    @Override
    public Map<String, Double> quantities() {
      return Map.of("rate", eta);
    }
  }
}
