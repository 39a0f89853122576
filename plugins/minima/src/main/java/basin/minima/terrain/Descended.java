package basin.minima.terrain;

import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.descent.Penalised;
import basin.spi.descent.Penalty;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.problem.Landscape;
import java.util.List;

/** What an optimizer descended: the loss over all training rows, with its weight decay. */
public final class Descended {
  private Descended() {}

  /**
   * @param decay λ of each block, as the probe {@code end-point} records it
   * @param recorder is told if what the optimizer added is no such penalty
   */
  public static Objective of(Landscape landscape, Vec decay, Recorder recorder) {
    if (!decay.finite()) {
      recorder.remark("the loss alone, for what the optimizer adds to it is no weight decay");
      return landscape.whole();
    }
    Penalty penalty = Penalty.nothing();
    List<Block> blocks = landscape.blocks();
    for (int b = 0; b < blocks.size(); b++) {
      if (decay.get(b) != 0) {
        Penalty of = Penalty.decay(decay.get(b)).on(List.of(blocks.get(b)));
        penalty = penalty.none() ? of : penalty.and(of);
      }
    }
    return penalty.none() ? landscape.whole() : new Penalised(landscape.whole(), penalty);
  }
}
