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

  WholeSquares(Block block, Space space, double epsilon) {
    this.v = space.state().vector("v", block.length());
    this.square = space.vector(block.length());
    this.epsilon = epsilon;
  }

  @Override
  public void divide(Matrix g, double share) {
    v.lerp(square.set(g.all()).square().add(epsilon), share);
    g.all().divide(square.set(v).sqrt());
  }
}
