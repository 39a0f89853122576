package basin.optimizers.blocks;

import basin.spi.descent.Descent;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/**
 * Natural gradient descent with the Fisher matrix of a dense layer's weights as the covariance of
 * its inputs beside that of what comes back to its sums.
 */
@Doc(
    "Natural gradient for dense layers, from covariances of inputs and of signals on the way back.")
@Formula(
    """
    for each dense layer, a its inputs with a 1 behind them for the bias, d = ∂loss/∂z of one row:
    A ← bA + (1−b) · mean aaᵀ    G ← bG + (1−b) · mean ddᵀ    b = min(1 − 1/t, β)
    u = (A + π√γ I)⁻¹ ∇f(W) (G + √γ/π I)⁻¹    π² = (tr A/dim A)/(tr G/dim G)
    u ← u · min(1, √(κ/(η²Σ u·∇f)))    v ← μv + u    W ← (1−ηλ)W − ηv
    all other blocks: as the others move them\
    """)
@Source(
    "Martens and Grosse 2015, K-FAC, sections 3, 5 and 6.3; the limit κ: Ba, Grosse and Martens"
        + " 2017, section 5")
@Convention(
    "d of the targets that data have, not of targets drawn from the model (the empirical Fisher"
        + " matrix, as most programs do); inverses are worked out anew in every 20th step, momentum"
        + " is plain and damping stays. A whole split shows the last 1024 rows of it. Layers that"
        + " tell nothing of inputs and signals go to the others")
public record KFac(
    @Doc("learning rate η") @Default("0.01") Schedule rate,
    @Doc("share μ of the velocity that is kept") @Default("0.9") @Range(from = 0, below = 1)
        Schedule momentum,
    @Doc("largest decay β of both covariances") @Default("0.95") @Range(from = 0, below = 1)
        Schedule decay,
    @Doc("damping γ, added to the product of both") @Default("1e-3") @Range(above = 0)
        Schedule damping,
    @Doc("largest change κ of the model in a step, by the quadratic form; a shorter step beyond")
        @Default("1e-3")
        @Range(above = 0)
        Schedule limit,
    @Doc("steps from one inverse to the next") @Default("20") @Range(from = 1) int every,
    @Doc("most inputs and most units of a layer; larger ones go to the others")
        @Default("1024")
        @Range(from = 1)
        int largest,
    @Doc("weight decay λ of dense layers, a shrinking by ηλ") @Default("0") @Range(from = 0)
        Schedule weightDecay,
    @Doc("what moves the other blocks, such as adam") @Default("adam") Optimizer others)
    implements Optimizer {

  /**
   * Wants others that take one gradient a step.
   *
   * @throws IllegalArgumentException if they evaluate on their own
   */
  public KFac {
    Others.requireTransform(others);
  }

  /** It takes one gradient a step. */
  @Override
  public boolean evaluatesAgain() {
    return false;
  }

  @Override
  public Penalty penalty(Progress progress) {
    Penalty besides = others.penalty(progress);
    boolean decays = weightDecay.at(progress) != 0 || !besides.none();
    return decays || besides.caveat().isPresent()
        ? Penalty.indefinite("k-fac's layers and other blocks do not decay as one function's")
        : Penalty.nothing();
  }

  @Override
  public Descent start(Space space) {
    return new KFacDescent(this, space);
  }
}
