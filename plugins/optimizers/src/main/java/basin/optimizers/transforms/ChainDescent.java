package basin.optimizers.transforms;

import basin.optimizers.wrappers.Around;
import basin.optimizers.wrappers.ChangedGradient;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.number.Vec;
import java.util.Map;

/**
 * A {@link Chain} at work: the last link descends on the gradient that the others have transformed,
 * once per step.
 */
final class ChainDescent implements Around {
  private final ChainLink links;
  private final Descent last;
  private final Vec transformed;
  private final ChangedGradient changed = new ChangedGradient(this::transform);
  private Progress progress;
  private Vec untouched;

  ChainDescent(ChainLink links, Descent last, Vec transformed) {
    this.links = links;
    this.last = last;
    this.transformed = transformed;
  }

  @Override
  public Descent inside() {
    return last;
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    this.progress = progress;
    this.untouched = gradient;
    return last.step(point, transformed, changed.of(objective), progress);
  }

  @Override
  public Map<String, Double> quantities() {
    return links.quantitiesWith(last);
  }

  private double transform(Objective objective, Vec point, Vec gradient) {
    double loss = objective.gradient(point, gradient);
    untouched.set(gradient); // probes want to see it as it was where the step started
    links.apply(gradient, point, progress);
    return loss;
  }
}
