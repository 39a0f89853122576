package basin.optimizers.newton;

import basin.optimizers.descents.Floor;
import basin.optimizers.descents.Stretches;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.SecondDerivatives;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.state.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A {@link NewtonCg} at work. */
final class TrustedDescent implements Descent {
  private static final double WORSE = 0.25;
  private static final double BETTER = 0.75;
  private static final double SHRINK = 4;

  private final NewtonCg settings;
  private final Stretches stretches;
  private final Steihaug inner;
  private final Scalar radius;
  private final Vec slope;
  private final Vec trial;
  private final Floor floor;
  private Optional<String> finished = Optional.empty();
  private double kept;
  private double length;

  TrustedDescent(NewtonCg settings, Space space) {
    this.settings = settings;
    this.stretches = Stretches.of(space);
    int most = settings.products() == 0 ? stretches.length() : settings.products();
    this.inner = new Steihaug(space, stretches, most);
    this.radius = space.state().number("radius");
    this.slope = space.vector();
    this.trial = space.vector();
    this.floor = Floor.norm(settings.tolerance());
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    double loss = objective.gradient(point, gradient);
    stretches.only(gradient, slope);
    radius.set(radius.get() == 0 ? settings.radius() : radius.get());
    length = 0;
    finished = Optional.empty();
    if (!Double.isFinite(loss)) {
      return loss;
    }
    Optional<String> end = floor.flat(slope);
    if (end.isEmpty()) {
      end = attempt(point, objective, loss);
    }
    if (progress.stepsPerEpoch() == 1) {
      finished = end;
    }
    return loss;
  }

  /** Why no trial can move the point; empty if one could. */
  private Optional<String> attempt(Vec point, Objective objective, double loss) {
    if (objective.secondDerivatives() == SecondDerivatives.NONE) {
      throw new IllegalArgumentException(
          "newton-cg needs second derivatives, which this problem has not; take l-bfgs");
    }
    Vec step = inner.solve(objective, point, slope, radius.get());
    trial.set(point).add(step);
    if (trial.subtract(point).norm() == 0) {
      return Optional.of("the steps that are trusted are shorter than the spacing of numbers");
    }
    trial.set(point).add(step);
    double size = step.norm();
    kept = (loss - objective.value(trial)) / inner.promised(slope);
    if (!(kept >= WORSE)) {
      radius.set(size / SHRINK);
    } else if (kept > BETTER && inner.bounded()) {
      radius.set(Math.min(2 * radius.get(), settings.largest()));
    }
    if (kept > settings.accept()) {
      length = size;
      point.set(trial);
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> finished() {
    return finished;
  }

  /** {@code kept}: the share ρ; {@code radius}: Δ after the step; {@code step-length}. */
  @Override
  public Map<String, Double> quantities() {
    Map<String, Double> quantities = new LinkedHashMap<>();
    quantities.put("kept", kept);
    quantities.put("radius", radius.get());
    quantities.put("step-length", length);
    return quantities;
  }
}
