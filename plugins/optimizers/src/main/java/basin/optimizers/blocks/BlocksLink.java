package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.List;

/** A {@link BlockRule} at work on all blocks of a space. */
final class BlocksLink implements Transform.Link {
  private final Space space;
  private final List<Block> blocks;
  private final List<BlockStep> steps;
  private final Views ofUpdate = new Views();
  private final Views ofPoint = new Views();

  BlocksLink(BlockRule rule, Space space) {
    this.space = space;
    this.blocks = space.blocks();
    this.steps = blocks.stream().map(b -> rule.start(b, space.scope(b.name()))).toList();
  }

  @Override
  public void apply(Vec update, Vec point, Progress progress) {
    List<Matrix> updates = ofUpdate.of(update);
    List<Matrix> points = ofPoint.of(point);
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).apply(updates.get(i), points.get(i), progress);
    }
  }

  /** The blocks of a vector, which is the same at every step of a run. */
  private final class Views {
    private Vec seen;
    private List<Matrix> matrices;

    List<Matrix> of(Vec vector) {
      if (vector != seen) {
        seen = vector;
        matrices = blocks.stream().map(block -> space.matrix(vector, block)).toList();
      }
      return matrices;
    }
  }
}
