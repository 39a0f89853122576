package basin.optimizers.blocks;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.state.Scalar;
import basin.spi.state.State;

/**
 * The weights of all numbers in a running mean that starts at 0, together 1 − ∏β, by which it is
 * divided to be a mean.
 */
final class WeightSum {
  private final Schedule beta;
  private final Scalar sum;

  /** Of a mean whose decay is β. */
  WeightSum(Schedule beta, String name, State state) {
    this.beta = beta;
    this.sum = state.number(name);
  }

  /** With the weight of this step's number; to be asked once a step. */
  double next(Progress progress) {
    double share = beta.at(progress);
    sum.set(share * sum.get() + (1 - share));
    return sum.get();
  }
}
