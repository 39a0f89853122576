package basin.optimizers.blocks;

import basin.optimizers.descents.BlockMatrices;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.List;

/** A {@link BlockRule} at work on all blocks of a space. */
final class BlocksLink implements Transform.Link {
  private final List<BlockStep> steps;
  private final BlockMatrices ofUpdate;
  private final BlockMatrices ofPoint;

  BlocksLink(BlockRule rule, Space space) {
    this.steps = space.blocks().stream().map(b -> rule.start(b, space.scope(b.name()))).toList();
    this.ofUpdate = BlockMatrices.of(space);
    this.ofPoint = BlockMatrices.of(space);
  }

  @Override
  public void apply(Vec update, Vec point, Progress progress) {
    List<Matrix> updates = ofUpdate.of(update);
    List<Matrix> points = ofPoint.of(point);
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).apply(updates.get(i), points.get(i), progress);
    }
  }
}
