package basin.optimizers.blocks;

import basin.spi.descent.Optimizer;
import basin.spi.descent.Transform;

/** What moves the blocks that an optimizer of matrices leaves alone. */
final class Others {
  private Others() {}

  /**
   * Refuses an optimizer that takes more than one gradient a step.
   *
   * @throws IllegalArgumentException with what to give instead
   */
  static void requireTransform(Optimizer others) {
    if (!(others instanceof Transform)) {
      throw new IllegalArgumentException(
          "what moves the others takes more than their gradient; give a rule such as adamw");
    }
  }
}
