package basin.optimizers.random;

import basin.spi.descent.Descent;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Space;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.Optional;

/** A normal distribution that learns where lower values are found, and in which directions. */
@Doc("Covariance matrix adaptation: a cloud of points that learns shape and size; values alone.")
@Formula(
    """
    λ points x = w + σy, y of covariance C, in the order of f; weights ω for the best, < 0 for the worst
    ȳ = Σω⁺y    w ← w + σȳ
    p_σ ← (1−c_σ)p_σ + √(c_σ(2−c_σ)μ)·C^(−½)ȳ    σ ← σ·exp(c_σ/d_σ·(‖p_σ‖/χ − 1))
    p_c ← (1−c_c)p_c + h√(c_c(2−c_c)μ)·ȳ    C ← (1−c₁−c_μΣω)C + c₁p_cp_cᵀ + c_μΣω·yyᵀ""")
@Source(
    "Hansen 2016, The CMA evolution strategy: a tutorial (arXiv 1604.00772), figure 6 and table 1;"
        + " covariance: diagonal as in Ros and Hansen 2008, section 3")
@Convention(
    "all constants are the tutorial's, with negative weights. A step is a generation: λ values, and"
        + " f(w) for the record. The answer is the mean w, not the best point seen. Where all points"
        + " are equally high, w stays and σ grows")
public record CmaEs(
    @Doc("first step size σ, in units of the parameters; a third of where the minimum may lie")
        @Default("0.3")
        @Range(above = 0)
        double scale,
    @Doc("points λ of a generation; 4 + 3·ln n for n parameters if empty")
        @Default("")
        @Range(from = 4)
        Optional<Integer> population,
    @Doc(
            "whether the cloud learns all directions, or a scale for each parameter alone: for more than"
                + " a thousand")
        @Default("full")
        Covariance covariance)
    implements Optimizer {

  /** What is learnt of the directions. */
  public enum Covariance {
    /** All of them: n² numbers, n³ operations a generation. */
    FULL,
    /** Those of the axes. */
    DIAGONAL
  }

  @Override
  public boolean takesGradients() {
    return false;
  }

  @Override
  public Descent start(Space space) {
    return new CmaEsDescent(this, space);
  }
}
