package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;

/** The sum of a matrix's gradients times themselves, on one of its sides, and a root of it. */
final class Covariance {
  private final Side side;
  private final double epsilon;
  private final Matrix sum;
  private final Matrix root;

  /** Starts at εI. */
  Covariance(Side side, Block block, Space space, double epsilon) {
    int n = side.length(block);
    this.side = side;
    this.epsilon = epsilon;
    this.sum = space.state().matrix(side.word(), n, n);
    this.root = space.state().matrix(side.word() + " root", n, n);
  }

  void add(Matrix g, boolean first) {
    for (int i = 0; first && i < sum.rows(); i++) {
      sum.set(i, i, epsilon);
    }
    side.add(sum, g);
  }

  /** root ← sum^(−1/p) for p of 2 or 4. */
  void takeRoot(int p) {
    // no eigenvalue is below ε but by rounding
    Spectrum.of(sum).map(root, value -> 1 / root(Math.max(value, epsilon), p));
  }

  private static double root(double value, int p) {
    return p == 2 ? Math.sqrt(value) : Math.sqrt(Math.sqrt(value));
  }

  /** g ← root·g or g·root. */
  void precondition(Matrix g, Matrix room) {
    side.product(room, root, g);
    g.all().set(room.all());
  }
}
