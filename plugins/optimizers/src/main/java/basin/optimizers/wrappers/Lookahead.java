package basin.optimizers.wrappers;

import basin.spi.descent.Descent;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/**
 * Slow parameters that follow fast ones: an optimizer explores for some steps, then both meet on
 * the way between them. What the optimizer remembers is kept.
 */
@Doc("Lets an optimizer run ahead for some steps, then goes a part of its way.")
@Formula(
    """
    w ← step(w)    every k steps: φ ← φ + α(w − φ)    w ← φ
    φ starts at w""")
@Source("Zhang, Lucas, Hinton and Ba 2019, Lookahead optimizer, algorithm 1")
@Convention(
    "both meet after every k-th step, and φ is the answer, as in the paper; meet: instead, answer:"
        + " fast is what the Crowded Valley benchmark (Schmidt, Schneider and Hennig 2021) ran: the"
        + " first of every k steps is only a meeting and its gradient is thrown away")
public record Lookahead(
    @Doc("the optimizer that runs ahead") Optimizer optimizer,
    @Doc("steps k from one meeting to the next") @Default("5") @Range(from = 1) int steps,
    @Doc("share α of the way that φ goes") @Default("0.5") @Range(above = 0, to = 1) Schedule share,
    @Doc("whether they meet after a step, or instead of one") @Default("after") Meet meet,
    @Doc("which parameters count: the slow ones φ or the fast ones w") @Default("slow")
        Answer answer)
    implements Wrapper {

  /** When the parameters meet. */
  public enum Meet {
    /** After every k-th step. */
    AFTER,
    /** Instead of the first of every k steps. */
    INSTEAD
  }

  /** Which parameters are the optimizer's answer. */
  public enum Answer {
    /** φ. */
    SLOW,
    /** w. */
    FAST
  }

  /** Wants steps between the meetings. */
  public Lookahead {
    if (meet == Meet.INSTEAD && steps < 2) {
      throw new IllegalArgumentException(
          "with meet: instead and one step from meeting to meeting, no step is ever taken; give"
              + " steps of 2 or more");
    }
  }

  @Override
  public Descent start(Space space) {
    return new LookaheadDescent(this, optimizer.start(space.scope("fast")), space);
  }
}
