package basin.minima.certificate;

import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.descent.Penalised;
import basin.spi.descent.Penalty;
import basin.spi.problem.Landscape;
import java.util.Arrays;
import java.util.List;

/**
 * The weight decay that a point was descended with.
 *
 * @param blocks of the landscape
 * @param byBlock λ of each; NaN if what the optimizer added is no sum of squares
 */
record Decay(List<Block> blocks, double[] byBlock) {
  static Decay of(Landscape landscape, double[] byBlock) {
    return new Decay(landscape.blocks(), byBlock);
  }

  /** An objective with it; by itself if it is none, or not known. */
  Objective added(Objective objective) {
    if (Arrays.stream(byBlock).anyMatch(lambda -> Double.isNaN(lambda))) {
      return objective;
    }
    Penalty penalty = Penalty.nothing();
    for (int b = 0; b < byBlock.length; b++) {
      if (byBlock[b] != 0) {
        penalty = penalty.and(Penalty.decay(byBlock[b]).on(blocks.subList(b, b + 1)));
      }
    }
    return penalty.none() ? objective : new Penalised(objective, penalty);
  }
}
