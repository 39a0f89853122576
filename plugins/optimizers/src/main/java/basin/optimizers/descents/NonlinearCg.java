package basin.optimizers.descents;

import basin.spi.descent.Descent;
import basin.spi.descent.LineSearch;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Space;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Directions that keep something of the last one, so that on a quadratic none is gone twice. */
@Doc("Conjugate gradients: each direction keeps of the last one what does not undo it.")
@Formula(
    """
    d ← −g + βd    x ← x + ad    a by the search    y = g − g₋₁
    fletcher-reeves β = gᵀg/g₋₁ᵀg₋₁    polak-ribiere β = max(0, gᵀy/g₋₁ᵀg₋₁)
    hestenes-stiefel β = gᵀy/dᵀy    dai-yuan β = gᵀg/dᵀy""")
@Source(
    "Fletcher and Reeves 1964; Polak and Ribière 1969, PR+ of Gilbert and Nocedal 1992; Hestenes"
        + " and Stiefel 1952; Dai and Yuan 1999; Nocedal and Wright 2006, section 5.2")
@Convention(
    "lengths are tried first at a₋₁·(g₋₁ᵀd₋₁)/(gᵀd), as in Nocedal and Wright 3.60; what is no"
        + " descent begins anew with −g; c₂ = 0.1 as there")
public record NonlinearCg(
    @Doc("the formula of β") @Default("polak-ribiere") Form form,
    @Doc("how far to go along each direction") @Default("{strong-wolfe: {curvature: 0.1}}")
        LineSearch search,
    @Doc("steps after which it begins anew with −g; 0 for never") @Default("0") @Range(from = 0)
        int restart,
    @Doc("norm of the gradient at which it is finished, in units of the objective per parameter")
        @Default("1e-10")
        @Range(from = 0)
        double tolerance)
    implements Optimizer {

  /** The formula of β. */
  public enum Form {
    /** gᵀg/g₋₁ᵀg₋₁. */
    FLETCHER_REEVES,
    /** PR+. */
    POLAK_RIBIERE,
    /** gᵀy/dᵀy. */
    HESTENES_STIEFEL,
    /** gᵀg/dᵀy. */
    DAI_YUAN
  }

  @Override
  public Descent start(Space space) {
    return new LineDescent(space, new ConjugateHeading(this, space), search, Floor.norm(tolerance));
  }
}
