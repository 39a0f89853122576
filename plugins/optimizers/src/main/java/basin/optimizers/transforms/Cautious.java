package basin.optimizers.transforms;

import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Lets another optimizer move no parameter uphill: where its step has not the gradient's sign. */
@Doc("Leaves out what another optimizer would move against the newest gradient.")
@Formula(
    """
    u = w − step(w)    φ = 1 where u · ∇f(w) > 0, else 0
    for each block: w ← w − φu/max(mean φ, 0.001)\
    """)
@Source("Liang, Chen, Liu and Liu 2024, Cautious optimizers, algorithm 1")
@Convention(
    "what is left of a block is scaled up by the share that is, 0.001 at least, block by block, as"
        + " in the authors' code; decay that is part of the step is masked with it")
public record Cautious(@Doc("the optimizer that steps, such as adamw or lion") Optimizer optimizer)
    implements Transform {

  /**
   * Wants an optimizer that takes one gradient a step.
   *
   * @throws IllegalArgumentException if it evaluates on its own
   */
  public Cautious {
    if (!(optimizer instanceof Transform)) {
      throw new IllegalArgumentException(
          "the optimizer inside moves the point by more than its gradient; give a rule such as"
              + " adamw");
    }
  }

  @Override
  public Penalty penalty(Progress progress) {
    return optimizer.penalty(progress);
  }

  @Override
  public Link link(Space space) {
    return new CautiousLink(((Transform) optimizer).link(space.scope("inside")), space);
  }
}
