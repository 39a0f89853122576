package basin.optimizers.newton;

import basin.optimizers.algebra.LeastSquares;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.state.NumberList;
import basin.spi.state.Scalar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A {@link LevenbergMarquardt} at work. */
final class DampedDescent implements Descent {
  private final LevenbergMarquardt settings;
  private final Linearisation linear;
  private final Scalar damping;
  private final NumberList largest;
  private final Vec step;
  private final Vec trial;
  private Optional<String> finished = Optional.empty();
  private double length;

  DampedDescent(LevenbergMarquardt settings, Space space) {
    this.settings = settings;
    this.linear = new Linearisation("levenberg-marquardt", space);
    this.damping = space.state().number("damping");
    this.largest = space.state().list("scaling");
    this.step = space.vector();
    this.trial = space.vector();
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    double loss = objective.gradient(point, gradient);
    if (damping.get() == 0) {
      damping.set(settings.damping());
    }
    length = 0;
    finished = Optional.empty();
    linear.take(objective, point);
    if (!linear.finite()) {
      return loss;
    }
    Optional<String> end = linear.slope() <= settings.tolerance() ? flat() : attempt(point);
    if (progress.stepsPerEpoch() == 1) {
      finished = end;
    }
    return loss;
  }

  /** Why no trial can move the point; empty if one could. */
  private Optional<String> attempt(Vec point) {
    double[] p = LeastSquares.solve(damped(), padded());
    linear.coordinates().put(p, step);
    trial.set(point).add(step);
    boolean moves = !same(trial, point);
    if (moves && trial.finite() && linear.squares(trial) < linear.squares()) {
      length = step.norm();
      point.set(trial);
      damping.set(damping.get() / settings.down());
      return Optional.empty();
    }
    damping.set(damping.get() * settings.up());
    return moves
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "no step lowers the objective: at a damping of %.3g they are shorter than the"
                    + " spacing of numbers",
                damping.get()));
  }

  private Optional<String> flat() {
    return Optional.of(
        String.format(
            Locale.ROOT,
            "‖Jᵀr‖ is %.3g, not above the tolerance %s",
            linear.slope(),
            settings.tolerance()));
  }

  /** J with √(λD) below it. */
  private double[][] damped() {
    double[][] jacobian = linear.jacobian();
    int columns = linear.coordinates().count();
    double[][] damped = new double[jacobian.length + columns][];
    System.arraycopy(jacobian, 0, damped, 0, jacobian.length);
    for (int j = 0; j < columns; j++) {
      damped[jacobian.length + j] = new double[columns];
      damped[jacobian.length + j][j] = Math.sqrt(damping.get()) * scale(j);
    }
    return damped;
  }

  private double[] padded() {
    double[] padded = new double[linear.residuals().length + linear.coordinates().count()];
    System.arraycopy(linear.residuals(), 0, padded, 0, linear.residuals().length);
    return padded;
  }

  /** √Dⱼ. */
  private double scale(int column) {
    if (settings.scaling() == LevenbergMarquardt.Scaling.LEVENBERG) {
      return 1;
    }
    double sum = 0;
    for (double[] row : linear.jacobian()) {
      sum += row[column] * row[column];
    }
    double own = Math.sqrt(sum);
    if (settings.scaling() == LevenbergMarquardt.Scaling.MARQUARDT) {
      return own;
    }
    if (largest.size() == column) {
      largest.add(own);
    }
    largest.set(column, Math.max(largest.get(column), own));
    return largest.get(column);
  }

  private static boolean same(Vec one, Vec other) {
    for (int i = 0; i < one.length(); i++) {
      if (one.get(i) != other.get(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Optional<String> finished() {
    return finished;
  }

  /** {@code damping}: λ after the step; {@code step-length}: how far the point moved. */
  @Override
  public Map<String, Double> quantities() {
    Map<String, Double> quantities = new LinkedHashMap<>();
    quantities.put("damping", damping.get());
    quantities.put("step-length", length);
    return quantities;
  }
}
