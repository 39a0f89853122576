package basin.spi.descent;

import basin.spi.number.Vec;
import java.util.Optional;

/** Descends by a {@link Rule}: one gradient, then every tile in order. */
final class RuleDescent implements Descent {
  private final Tiles tiles;

  RuleDescent(Rule rule, Space space) {
    this.tiles = new Tiles(rule, space);
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    double loss = objective.gradient(point, gradient);
    tiles.update(point, gradient, progress);
    return loss;
  }

  @Override
  public Optional<String> spoiled() {
    return tiles.spoiled();
  }
}
