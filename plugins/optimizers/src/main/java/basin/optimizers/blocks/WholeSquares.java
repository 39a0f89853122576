package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/** The mean square of each number. */
final class WholeSquares implements SquaredMean {
  private final Vec v;
  private final Vec square;
  private final double epsilon;
  private final boolean inSquare;

  /**
   * Of a block.
   *
   * @param inSquare whether ε is added to each square; else it is the least root
   */
  WholeSquares(Block block, Space space, double epsilon, boolean inSquare) {
    this.v = space.state().vector("v", block.length());
    this.square = space.vector(block.length());
    this.epsilon = epsilon;
    this.inSquare = inSquare;
  }

  @Override
  public void divide(Matrix g, double share) {
    v.lerp(square.set(g.all()).square().add(inSquare ? epsilon : 0), share);
    g.all().divide(square.set(v).sqrt().max(inSquare ? 0 : epsilon));
  }
}
