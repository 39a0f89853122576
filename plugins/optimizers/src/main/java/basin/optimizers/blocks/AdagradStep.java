package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/** {@link Shampoo} on a block whose sides it does not look at: number by number. */
final class AdagradStep implements BlockStep {
  private final Shampoo settings;
  private final Vec sum;
  private final Vec root;

  AdagradStep(Shampoo settings, Block block, Space space) {
    this.settings = settings;
    this.sum = space.state().vector("sum", block.length());
    this.root = space.vector(block.length());
  }

  @Override
  public void apply(Matrix update, Matrix point, Progress progress) {
    Vec g = update.all();
    if (progress.step() == 0) {
      sum.fill(settings.epsilon());
    }
    root.set(sum.addProduct(g, g)).sqrt();
    g.divide(root).multiply(settings.rate().at(progress));
  }
}
