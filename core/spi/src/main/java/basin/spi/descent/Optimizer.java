package basin.spi.descent;

import java.util.List;

/**
 * A way down: an immutable specification that starts one {@link Descent} per run.
 *
 * <p>Three rungs, one loop. A {@link Rule} updates each parameter from its own gradient; a {@link
 * Transform} turns a gradient vector into an update and can be chained; a bare {@code Optimizer}
 * may evaluate the objective as often as it likes (line searches, L-BFGS).
 */
public interface Optimizer {
  /** Starts a run. Two runs never share state. */
  Descent start(Space space);

  /**
   * Whether a step may evaluate the objective more than once, as line searches do. Such an
   * optimizer cannot stand behind the links of a chain: what they make of a gradient is the
   * gradient of no function, and it would hold values of the objective against it.
   */
  default boolean evaluatesAgain() {
    return true;
  }

  /**
   * Whether it evaluates gradients. Where it needs values alone, nobody is shown a gradient: the
   * vector that a step is given for it stays as it is.
   */
  default boolean takesGradients() {
    return true;
  }

  /**
   * What the step that follows descends besides the objective: weight decay, as a rule. Where
   * settings follow a schedule, it is another one in each step.
   */
  default Penalty penalty(Progress progress) {
    return Penalty.nothing();
  }

  /**
   * The same where blocks are known, for an optimizer that treats some otherwise than others, or
   * has one inside that does.
   */
  default Penalty penalty(Progress progress, List<Block> blocks) {
    return penalty(progress);
  }
}
