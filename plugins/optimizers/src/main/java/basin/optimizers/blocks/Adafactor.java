package basin.optimizers.blocks;

import basin.optimizers.rules.RmsProp;
import basin.spi.descent.Block;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.DefaultUnder;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.Optional;

/**
 * Divides each gradient by its root mean square as {@link RmsProp} does, of which it remembers for
 * a matrix no more than the sums of rows and columns.
 */
@Doc("Divides gradients by a root mean square that is kept, for a matrix, as row and column sums.")
@Formula(
    """
    for each block: g ← ∇f(w)    b = 1 − t^(−c)
    a matrix: r ← br + (1−b)·row sums of g² + ε₁    q likewise of columns    V = r qᵀ/Σr
    a vector: V ← bV + (1−b)(g² + ε₁)
    u = g/√V    u ← u/max(1, rms(u)/d)    w ← w − ρ · max(ε₂, rms(w)) · u
    ρ = η, without a rate min(0.01, 1/√t); scale-parameter false: without the maximum
    convention torch, keras: ρ = min(η, 1/√t)
    convention torch: g² in place of g² + ε₁    u = g/max(√V, ε₁)    Σr ≥ ε₁ · entries\
    """)
@Source("Shazeer and Stern 2018, Adafactor, algorithms 4 to 6")
@Convention(
    "no mean of the gradients, ε₁ in the squared gradient and 0.01 as the largest relative step, as"
        + " in the paper and, without a rate, optax; keras takes the rate, 0.001, for 0.01, and"
        + " torch 0.01, with ε₁ at the end, of the size of float32's last place. Blocks of one row"
        + " or column are vectors")
public record Adafactor(
    @Doc("learning rate η; without it, min(0.01, 1/√t)")
        @Default("")
        @DefaultUnder(convention = "torch", value = "0.01")
        @DefaultUnder(convention = "keras", value = "0.001")
        Optional<Schedule> rate,
    @Doc("power c by which the decay rises to 1") @Default("0.8") @Range(above = 0) double decay,
    @Doc("ε₁ keeps the quotient finite; of a squared gradient's size, torch: of a gradient's")
        @Default("1e-30")
        @DefaultUnder(convention = "torch", value = "1.1920929e-7")
        @Range(above = 0)
        double epsilon1,
    @Doc("ε₂, the least root mean square that a block counts with")
        @Default("1e-3")
        @Range(from = 0)
        double epsilon2,
    @Doc("largest root mean square d of a step before the rate") @Default("1") @Range(above = 0)
        Schedule clip,
    @Doc("whether steps are shares of the block's own size") @Default("true")
        boolean scaleParameter,
    @Doc("whose formula and defaults it has") @Default("paper") Form convention)
    implements BlockRule {

  /** Whose formula and defaults. */
  public enum Form {
    /** Shazeer and Stern's. */
    PAPER,
    /** PyTorch's. */
    TORCH,
    /** Keras'. */
    KERAS
  }

  /** As in the paper. */
  public Adafactor(
      Optional<Schedule> rate,
      double decay,
      double epsilon1,
      double epsilon2,
      Schedule clip,
      boolean scaleParameter) {
    this(rate, decay, epsilon1, epsilon2, clip, scaleParameter, Form.PAPER);
  }

  @Override
  public BlockStep start(Block block, Space space) {
    boolean inSquare = convention != Form.TORCH;
    SquaredMean mean =
        block.rows() > 1 && block.columns() > 1
            ? new FactoredSquares(block, space, epsilon1, inSquare)
            : new WholeSquares(block, space, epsilon1, inSquare);
    return (update, point, progress) -> {
      long t = progress.step() + 1;
      mean.divide(update, StrictMath.pow(t, -decay));
      double tooLong = Math.max(1, rms(update.all()) / clip.at(progress));
      update.all().multiply(relative(progress, t) * scale(point) / tooLong);
    };
  }

  private double relative(Progress progress, long t) {
    double most = rate.isPresent() ? rate.get().at(progress) : 0.01;
    boolean fixed = convention == Form.PAPER && rate.isPresent();
    return fixed ? most : Math.min(most, 1 / Math.sqrt(t));
  }

  private double scale(Matrix point) {
    return scaleParameter ? Math.max(epsilon2, rms(point.all())) : 1;
  }

  private static double rms(Vec x) {
    return x.norm() / Math.sqrt(x.length());
  }
}
