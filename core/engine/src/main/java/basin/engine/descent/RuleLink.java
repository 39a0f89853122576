package basin.engine.descent;

import basin.spi.descent.Progress;
import basin.spi.descent.Rule;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.number.Vec;

/** A {@link Rule} inside a chain: the update is how far the rule would have moved the point. */
final class RuleLink implements Transform.Link {
  private final Tiles tiles;
  private final Vec moved;

  RuleLink(Rule rule, Space space) {
    this.tiles = new Tiles(rule, space);
    this.moved = space.vector();
  }

  @Override
  public void apply(Vec update, Vec point, Progress progress) {
    moved.set(point);
    tiles.update(moved, update, progress);
    update.set(point).subtract(moved);
  }
}
