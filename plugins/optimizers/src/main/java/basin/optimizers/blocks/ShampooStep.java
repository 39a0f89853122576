package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;
import java.util.ArrayList;
import java.util.List;

/** {@link Shampoo} at work on one matrix. */
final class ShampooStep implements BlockStep {
  private final Shampoo settings;
  private final List<Covariance> sides = new ArrayList<>();
  private final Matrix room;

  ShampooStep(Shampoo settings, Block block, Space space) {
    this.settings = settings;
    this.room = space.matrix(block.rows(), block.columns());
    for (Side side : Side.of(block, settings.largest())) {
      sides.add(new Covariance(side, block, space, settings.epsilon()));
    }
  }

  @Override
  public void apply(Matrix update, Matrix point, Progress progress) {
    boolean due = progress.step() % settings.every() == 0;
    for (Covariance side : sides) {
      side.add(update, progress.step() == 0);
    }
    for (Covariance side : sides) {
      if (due) {
        side.takeRoot(2 * sides.size());
      }
      side.precondition(update, room);
    }
    update.all().multiply(settings.rate().at(progress));
  }
}
