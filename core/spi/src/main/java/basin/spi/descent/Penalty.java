package basin.spi.descent;

import basin.spi.number.Vec;
import java.util.List;
import java.util.Optional;

/**
 * What an {@link Optimizer} adds to the objective it is given: what a run descends is their sum.
 * Where a run has ended is judged by that sum, for at a minimum of it the objective alone has a
 * slope. What it is of all parameters is the sum of what it is of each block.
 */
public interface Penalty {
  /** Its value at a point. */
  double value(Vec point);

  /** gradient ← gradient + ∇penalty(point). */
  void addGradient(Vec point, Vec gradient);

  /** product ← product + ∇²penalty(point)·direction. */
  void addHessianProduct(Vec point, Vec direction, Vec product);

  /**
   * Why what the optimizer adds is the gradient of no function, so that end points are judged by
   * the objective alone; empty if it is one.
   */
  default Optional<String> caveat() {
    return Optional.empty();
  }

  /** Whether it is 0 everywhere. */
  default boolean none() {
    return false;
  }

  /** Both together; indefinite if one of them is. */
  default Penalty and(Penalty other) {
    if (caveat().isPresent() || other.none() && other.caveat().isEmpty()) {
      return this;
    }
    return none() || other.caveat().isPresent() ? other : new SumOfPenalties(this, other);
  }

  /** The same of some blocks alone, for an optimizer that moves those. */
  default Penalty on(List<Block> blocks) {
    return none() ? this : new PartialPenalty(this, blocks);
  }

  /** Nothing. */
  static Penalty nothing() {
    return new NoPenalty(Optional.empty());
  }

  /**
   * Nothing that could be written down as a function.
   *
   * @param caveat why, as a sentence without its full stop
   */
  static Penalty indefinite(String caveat) {
    return new NoPenalty(Optional.of(caveat));
  }

  /** ½λ‖w‖², whose gradient λw weight decay adds; nothing for λ = 0. */
  static Penalty decay(double lambda) {
    return lambda == 0 ? nothing() : new WeightDecay(lambda);
  }
}
