package basin.spi.descent;

import basin.spi.number.Vec;

/** Descends by w ← w − update. */
final class TransformDescent implements Descent {
  private final Transform.Link link;
  private final Vec update;

  TransformDescent(Transform.Link link, Space space) {
    this.link = link;
    this.update = space.vector();
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    double loss = objective.gradient(point, gradient);
    update.set(gradient);
    link.apply(update, point, progress);
    point.subtract(update);
    return loss;
  }
}
