package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;

/** {@link Soap} at work on one matrix. */
final class SoapStep implements BlockStep {
  private final Soap settings;
  private final List<Axes> sides = new ArrayList<>();
  private final Matrix m;
  private final Vec v;
  private final WeightSum ofM;
  private final WeightSum ofV;
  private final Matrix g;
  private final Matrix turned;
  private final Matrix room;

  SoapStep(Soap settings, Block block, Space space) {
    this.settings = settings;
    this.m = space.state().matrix("m", block.rows(), block.columns());
    this.v = space.state().vector("v", block.length());
    this.ofM = new WeightSum(settings.beta1(), "weight of m", space.state());
    this.ofV = new WeightSum(settings.beta2(), "weight of v", space.state());
    this.g = space.matrix(block.rows(), block.columns());
    this.turned = space.matrix(block.rows(), block.columns());
    this.room = space.matrix(block.rows(), block.columns());
    if (block.rows() > 1 && block.columns() > 1) {
      for (Side side : Side.of(block, settings.largest())) {
        sides.add(new Axes(side, block, space));
      }
    }
  }

  @Override
  public void apply(Matrix update, Matrix point, Progress progress) {
    double share = 1 - settings.beta2().at(progress);
    g.all().set(update.all());
    for (Axes side : sides) {
      side.add(g, share);
      if (progress.step() == 0) {
        side.begin();
      }
    }
    step(update, share, progress);
    update.all().addScaled(settings.weightDecay().at(progress), point.all());
    update.all().multiply(settings.rate().at(progress));
    if ((progress.step() + 1) % settings.every() == 0) {
      sides.forEach(Axes::turn);
    }
  }

  /** Adam on what the axes show, and back. */
  private void step(Matrix update, double share, Progress progress) {
    m.all().lerp(g.all(), 1 - settings.beta1().at(progress));
    turned.all().set(g.all());
    update.all().set(m.all());
    for (Axes side : sides) {
      side.in(turned, room);
      side.in(update, room);
    }
    double root = Math.sqrt(ofV.next(progress));
    Vec divisor = turned.all();
    Vec squares = v.lerpSquare(divisor, share);
    divisor.set(squares).sqrt().add(settings.epsilon() * root);
    update.all().multiply(root / ofM.next(progress)).divide(divisor);
    for (Axes side : sides) {
      side.out(update, room);
    }
  }
}
