package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;

/**
 * An optimizer that moves each block of parameters by what it sees of the whole of it, the blocks
 * apart from each other.
 */
public interface BlockRule extends Transform {
  /**
   * Starts on one block.
   *
   * @param space of the block: what is remembered there is remembered of the block
   */
  BlockStep start(Block block, Space space);

  @Override
  default Link link(Space space) {
    return new BlocksLink(this, space);
  }
}
