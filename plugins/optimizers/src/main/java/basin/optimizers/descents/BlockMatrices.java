package basin.optimizers.descents;

import basin.spi.descent.Block;
import basin.spi.descent.Role;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.List;

/** Some blocks of a vector as matrices, inputs × units; views that are made once. */
public final class BlockMatrices {
  private final Space space;
  private final List<Block> blocks;
  private Vec seen;
  private List<Matrix> matrices = List.of();

  private BlockMatrices(Space space, List<Block> blocks) {
    this.space = space;
    this.blocks = blocks;
  }

  /** All blocks of a space. */
  public static BlockMatrices of(Space space) {
    return new BlockMatrices(space, space.blocks());
  }

  /** The blocks of a space that signals are multiplied by. */
  public static BlockMatrices ofWeights(Space space) {
    List<Block> weights = space.blocks().stream().filter(b -> b.role() == Role.WEIGHTS).toList();
    return new BlockMatrices(space, weights);
  }

  /** Views on a vector of the space's dimension. */
  public List<Matrix> of(Vec vector) {
    if (vector != seen) { // the same at every step of a run
      seen = vector;
      matrices = blocks.stream().map(block -> space.matrix(vector, block)).toList();
    }
    return matrices;
  }
}
