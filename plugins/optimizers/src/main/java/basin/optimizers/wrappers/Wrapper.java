package basin.optimizers.wrappers;

import basin.spi.descent.Block;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import java.util.List;

/** An optimizer around another one, which descends what that does. */
public interface Wrapper extends Optimizer {
  /** The one inside. */
  Optimizer optimizer();

  @Override
  default boolean evaluatesAgain() {
    return optimizer().evaluatesAgain();
  }

  @Override
  default boolean takesGradients() {
    return optimizer().takesGradients();
  }

  @Override
  default Penalty penalty(Progress progress) {
    return optimizer().penalty(progress);
  }

  @Override
  default Penalty penalty(Progress progress, List<Block> blocks) {
    return optimizer().penalty(progress, blocks);
  }

  /**
   * Refuses an optimizer inside that evaluates again within a step, where the wrapper makes
   * something else of the gradient: it would hold values of one function against slopes of another.
   *
   * @param makes what the wrapper does to the gradient, to be read behind "but"
   */
  static void requireOneGradient(Optimizer inside, String makes) {
    if (inside.evaluatesAgain()) {
      throw new IllegalArgumentException(
          "the optimizer inside evaluates the objective again within a step, but "
              + makes
              + "; give one that takes a single gradient, such as sgd or adam");
    }
  }
}
