package basin.optimizers.newton;

import basin.spi.descent.Descent;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Space;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Gauss–Newton that is damped until it descends: between its step and a short steepest descent. */
@Doc("Gauss–Newton with damping that rises until a step descends, and falls after it.")
@Formula(
    """
    p = argmin ‖r + Jp‖² + λ‖√D·p‖²    D = I (levenberg), diag JᵀJ (marquardt)
    if Σr(x + p)² < Σr(x)²: x ← x + p, λ ← λ/down    else λ ← up·λ""")
@Source("Levenberg 1944; Marquardt 1963; Nocedal and Wright 2006, section 10.3")
@Convention(
    "every trial is a step, so a step may leave the point where it is; λ and its factor are"
        + " Marquardt's; largest is Moré's scaling (1978), D the largest diagonal so far; p by"
        + " Householder's triangular form of J with √(λD) below it")
public record LevenbergMarquardt(
    @Doc("damping λ at the start, without a unit under marquardt and largest, else in units of JᵀJ")
        @Default("1e-2")
        @Range(above = 0)
        double damping,
    @Doc("factor by which damping rises when a step would not descend")
        @Default("10")
        @Range(above = 1)
        double up,
    @Doc("divisor by which it falls after a step") @Default("10") @Range(above = 1) double down,
    @Doc("what the damping is measured by") @Default("marquardt") Scaling scaling,
    @Doc("‖Jᵀr‖ at which it is finished, in units of the objective per parameter")
        @Default("1e-10")
        @Range(from = 0)
        double tolerance)
    implements Optimizer {

  /** What the damping is measured by. */
  public enum Scaling {
    /** D = I. */
    LEVENBERG,
    /** D = diag JᵀJ. */
    MARQUARDT,
    /** D = the largest diag JᵀJ so far. */
    LARGEST
  }

  @Override
  public Descent start(Space space) {
    return new DampedDescent(this, space);
  }
}
