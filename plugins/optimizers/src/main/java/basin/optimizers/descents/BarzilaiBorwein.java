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
import basin.spi.state.Scalar;
import java.util.Map;
import java.util.Optional;

/**
 * Steepest descent whose rate is the curvature of the last step: the secant equation, by a number.
 */
@Doc("Steepest descent at the rate that the last step's curvature suggests.")
@Formula(
    """
    x ← x − ηg    s = x − x₋₁    y = g − g₋₁
    long η = sᵀs/sᵀy    short η = sᵀy/yᵀy""")
@Source("Barzilai and Borwein 1988, equations 5 and 6")
@Convention(
    "no search, so the objective may rise on the way; at the first step, and where the objective"
        + " curved downwards along the last one, the rate is the given one")
public record BarzilaiBorwein(
    @Doc("learning rate where no curvature is known") Schedule rate,
    @Doc("which of the two quotients, the longer or the shorter") @Default("long") Form form,
    @Doc("norm of the gradient at which it is finished, in units of the objective per parameter")
        @Default("1e-13")
        @Range(from = 0)
        double tolerance)
    implements Optimizer {

  /** The quotient. */
  public enum Form {
    /** sᵀs/sᵀy. */
    LONG,
    /** sᵀy/yᵀy. */
    SHORT
  }

  @Override
  public Descent start(Space space) {
    return new Secant(space);
  }

  /** It takes one gradient per step. */
  @Override
  public boolean evaluatesAgain() {
    return false;
  }

  private final class Secant implements Descent {
    private final Stretches stretches;
    private final Vec slope;
    private final Vec step;
    private final Vec before;
    private final Scalar taken;
    private final Floor floor = Floor.norm(tolerance);
    private Optional<String> finished = Optional.empty();
    private double eta;

    Secant(Space space) {
      this.stretches = Stretches.of(space);
      this.slope = space.vector();
      this.step = space.state().vector("step", space.dimension());
      this.before = space.state().vector("gradient", space.dimension());
      this.taken = space.state().number("steps");
    }

    @Override
    public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
      double loss = objective.gradient(point, gradient);
      stretches.only(gradient, slope);
      finished = progress.stepsPerEpoch() == 1 ? floor.flat(slope) : Optional.empty();
      if (slope.norm() <= tolerance) {
        return loss;
      }
      eta = taken.get() > 0 ? quotient(rate.at(progress)) : rate.at(progress);
      taken.set(taken.get() + 1);
      before.set(slope);
      step.set(point);
      point.addScaled(-eta, slope);
      step.subtract(point).negate();
      return loss;
    }

    /** With the change of the gradient in the place of the one before. */
    private double quotient(double otherwise) {
      Vec change = before.negate().add(slope);
      double curved = step.dot(change);
      if (!(curved > 0)) {
        return otherwise;
      }
      double quotient = form == Form.LONG ? step.dot(step) / curved : curved / change.dot(change);
      return Double.isFinite(quotient) ? quotient : otherwise;
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
