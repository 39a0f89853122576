package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/** {@link Muon} at work on one matrix. */
final class MuonStep implements BlockStep {
  private final Muon settings;
  private final double scale;
  private final Vec m;
  private final Orthogonal orthogonal;

  MuonStep(Muon settings, Block block, Space space) {
    this.settings = settings;
    this.scale = settings.scale().of(block);
    this.m = space.state().vector("m", block.length());
    this.orthogonal =
        switch (settings.orthogonalization()) {
          case EXACT -> new PolarFactor();
          case NEWTON_SCHULZ -> new NewtonSchulz(block, space, settings.steps());
        };
  }

  @Override
  public void apply(Matrix update, Matrix point, Progress progress) {
    Vec g = update.all();
    double share = settings.momentum().at(progress);
    m.scaleAdd(share, g);
    if (settings.nesterov()) {
      g.addScaled(share, m);
    } else {
      g.set(m);
    }
    orthogonal.make(update);
    double eta = settings.rate().at(progress);
    g.multiply(eta * scale).addScaled(eta * settings.weightDecay().at(progress), point.all());
  }
}
