package basin.spi.descent;

import basin.spi.number.Vec;

/** Descends by a {@link Rule}: one gradient, then every tile in order. */
final class RuleDescent implements Descent {
  private final Tiles tiles;
  private final Vec working;

  RuleDescent(Rule rule, Space space) {
    this.tiles = new Tiles(rule, space);
    this.working = space.vector();
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    double loss = objective.gradient(point, gradient);
    working.set(gradient); // a rule may overwrite its gradient; probes want to see it as it was
    tiles.update(point, working, progress);
    return loss;
  }
}
