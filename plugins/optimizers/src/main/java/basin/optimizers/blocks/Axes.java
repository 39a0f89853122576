package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;
import org.apache.commons.math3.linear.QRDecomposition;

/** Axes in which the covariance of a matrix's gradients on one side is nearly diagonal. */
final class Axes {
  private final Side side;
  private final Matrix covariance;
  private final Matrix axes;
  private final Matrix newest;
  private final Matrix product;

  Axes(Side side, Block block, Space space) {
    int n = side.length(block);
    this.side = side;
    this.covariance = space.state().matrix(side.word(), n, n);
    this.axes = space.state().matrix(side.word() + " axes", n, n);
    this.newest = space.matrix(n, n);
    this.product = space.matrix(n, n);
  }

  void add(Matrix g, double share) {
    newest.all().fill(0);
    side.add(newest, g);
    covariance.all().lerp(newest.all(), share);
  }

  /** Takes the eigenvectors. */
  void begin() {
    Dense.set(axes, Spectrum.of(covariance).vectors());
  }

  /** One step of power iteration towards the eigenvectors. */
  void turn() {
    product.product(covariance, axes);
    Dense.set(axes, new QRDecomposition(Dense.of(product)).getQ());
  }

  /** g ← as seen from the axes. */
  void in(Matrix g, Matrix room) {
    side.productOfTransposed(room, axes, g);
    g.all().set(room.all());
  }

  /** g ← back from the axes. */
  void out(Matrix g, Matrix room) {
    side.product(room, axes, g);
    g.all().set(room.all());
  }
}
