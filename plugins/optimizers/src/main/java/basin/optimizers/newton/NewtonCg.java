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

/**
 * Newton's method for many parameters: its equation is solved by conjugate gradients, from Hessian
 * products alone, and no further than the model is trusted.
 */
@Doc("Newton's method by conjugate gradients within a radius that is trusted; for many parameters.")
@Formula(
    """
    p ≈ argmin m(p) = gᵀp + ½pᵀHp over ‖p‖ ≤ Δ    ρ = (f(x) − f(x + p))/(−m(p))
    x ← x + p if ρ > accept    Δ ← ‖p‖/4 if ρ < ¼, min(2Δ, largest) if ρ > ¾ and ‖p‖ = Δ""")
@Source("Steihaug 1983; Nocedal and Wright 2006, algorithms 4.1 and 7.2")
@Convention(
    "every trial is a step, so a step may leave the point where it is; products are solved to"
        + " min(½, √‖g‖)·‖g‖; directions of no or negative curvature are gone to the radius")
public record NewtonCg(
    @Doc("radius Δ at the start, in units of the parameters") @Default("1") @Range(above = 0)
        double radius,
    @Doc("radius Δ at most") @Default("1000") @Range(above = 0) double largest,
    @Doc("share ρ of the promised fall that a step must keep")
        @Default("0.1")
        @Range(from = 0, below = 0.25)
        double accept,
    @Doc("Hessian products per step at most; 0 for as many as there are parameters")
        @Default("0")
        @Range(from = 0)
        int products,
    @Doc("norm of the gradient at which it is finished, in units of the objective per parameter")
        @Default("1e-10")
        @Range(from = 0)
        double tolerance)
    implements Optimizer {

  /** Wants room to grow. */
  public NewtonCg {
    if (radius > largest) {
      throw new IllegalArgumentException(
          "the radius %s is above largest, %s; give a smaller one".formatted(radius, largest));
    }
  }

  @Override
  public Descent start(Space space) {
    return new TrustedDescent(this, space);
  }
}
