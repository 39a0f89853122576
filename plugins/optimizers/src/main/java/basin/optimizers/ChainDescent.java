package basin.optimizers;

import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.Transform;
import basin.spi.number.Vec;
import java.util.List;
import java.util.Optional;

/** A {@link Chain} at work: the last link descends on gradients the others have transformed. */
final class ChainDescent implements Descent, Objective {
  private final List<Transform.Link> links;
  private final Descent last;
  private final Vec transformed;
  private Objective objective;
  private Progress progress;
  private Vec untouched;
  private boolean fresh;

  ChainDescent(List<Transform.Link> links, Descent last, Vec transformed) {
    this.links = links;
    this.last = last;
    this.transformed = transformed;
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    this.objective = objective;
    this.progress = progress;
    this.untouched = gradient;
    this.fresh = true;
    return last.step(point, transformed, this, progress);
  }

  @Override
  public Optional<String> spoiled() {
    return last.spoiled();
  }

  @Override
  public double value(Vec point) {
    return objective.value(point);
  }

  @Override
  public double gradient(Vec point, Vec gradient) {
    double loss = objective.gradient(point, gradient);
    if (fresh) {
      untouched.set(gradient); // probes want to see it as it was where the step started
      fresh = false;
    }
    for (int i = 0; i < links.size(); i++) {
      links.get(i).apply(gradient, point, progress);
    }
    return loss;
  }
}
