package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;

/**
 * A polynomial of odd powers, again and again: it keeps singular vectors and drives singular values
 * towards 1, if only into the neighbourhood.
 */
final class NewtonSchulz implements Orthogonal {
  private static final double A = 3.4445;
  private static final double B = -4.7750;
  private static final double C = 2.0315;

  private final int steps;
  private final boolean turned;
  private final Matrix x;
  private final Matrix next;
  private final Matrix square;
  private final Matrix polynomial;

  NewtonSchulz(Block block, Space space, int steps) {
    this.steps = steps;
    this.turned = block.rows() > block.columns(); // the product of the shorter sides is cheaper
    int few = Math.min(block.rows(), block.columns());
    int many = Math.max(block.rows(), block.columns());
    this.x = space.matrix(few, many);
    this.next = space.matrix(few, many);
    this.square = space.matrix(few, few);
    this.polynomial = space.matrix(few, few);
  }

  @Override
  public void make(Matrix u) {
    if (turned) {
      x.transpose(u);
    } else {
      x.all().set(u.all());
    }
    x.all().divide(x.all().norm() + 1e-7);
    for (int i = 0; i < steps; i++) {
      square.productByTransposed(x, x);
      polynomial.product(square, square).all().multiply(C).addScaled(B, square.all());
      next.product(polynomial, x).all().addScaled(A, x.all());
      x.all().set(next.all());
    }
    if (turned) {
      u.transpose(x);
    } else {
      u.all().set(x.all());
    }
  }
}
