package basin.optimizers.transforms;

import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.number.Vec;
import java.util.Map;
import java.util.Optional;

/**
 * A {@link Chain} at work: the last link descends on the gradient that the others have transformed,
 * once per step.
 */
final class ChainDescent implements Descent, Objective {
  private final ChainLink links;
  private final Descent last;
  private final Vec transformed;
  private Objective objective;
  private Progress progress;
  private Vec untouched;
  private boolean taken;

  ChainDescent(ChainLink links, Descent last, Vec transformed) {
    this.links = links;
    this.last = last;
    this.transformed = transformed;
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    this.objective = objective;
    this.progress = progress;
    this.untouched = gradient;
    this.taken = false;
    return last.step(point, transformed, this, progress);
  }

  @Override
  public Vec answer(Vec point) {
    return last.answer(point);
  }

  @Override
  public Optional<String> finished() {
    return last.finished();
  }

  @Override
  public Map<String, Double> quantities() {
    return links.quantitiesWith(last);
  }

  @Override
  public double value(Vec point) {
    return objective.value(point);
  }

  @Override
  public double gradient(Vec point, Vec gradient) {
    if (taken) {
      throw new IllegalStateException(
          "the last link of the chain takes another gradient in its step, and says in"
              + " evaluatesAgain() that it does not");
    }
    taken = true;
    double loss = objective.gradient(point, gradient);
    untouched.set(gradient); // probes want to see it as it was where the step started
    links.apply(gradient, point, progress);
    return loss;
  }

  @Override
  public int rows() {
    return objective.rows();
  }
}
