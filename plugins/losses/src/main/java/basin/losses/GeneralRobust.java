package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Barron’s family of losses. */
@Doc("One family of losses from squared error to those that ignore outliers, by one number.")
@Formula(
    """
    L = (1/n)Σ (b/α)((x/b + 1)^(α/2) − 1)    b = |α − 2|, x = (e/c)², e = y − t
    α = 2: x/2    α = 0: ln(x/2 + 1)    ∂L/∂y = (e/c²)(x/b + 1)^(α/2 − 1)/n\
    """)
@Source("Barron 2019, A general and adaptive robust loss function, equations 1 and 8")
@Convention(
    "n counts all entries, rows × outputs. α = 1 is Charbonnier’s or pseudo-Huber loss, 0 Cauchy’s,"
        + " −2 Geman and McClure’s; towards −∞ it becomes Welsch’s")
public record GeneralRobust(
    @Doc("shape α: the smaller, the less outliers pull") @Default("1") @Range(to = 2) double alpha,
    @Doc("c, where large begins, in the unit of the targets") @Default("1") @Range(above = 0)
        double scale)
    implements EntryLoss {
  @Override
  public void each(Vec y, Vec t, Vec losses, Scratch scratch) {
    losses.set(y).subtract(t).divide(scale).square();
    if (alpha == 2) {
      losses.multiply(0.5);
    } else if (alpha == 0) {
      losses.multiply(0.5).add(1).log();
    } else {
      power(losses, alpha / 2).add(-1).multiply((2 - alpha) / alpha);
    }
  }

  @Override
  public void slopes(Vec y, Vec t, Vec slopes, Scratch scratch) {
    Vec room = scratch.vector(y.length());
    slopes.set(y).subtract(t);
    if (alpha != 2) {
      power(room.set(slopes).divide(scale).square(), alpha / 2 - 1);
      slopes.multiply(room);
    }
    slopes.divide(scale).divide(scale);
  }

  /** x ← (x/b + 1)^p. */
  private Vec power(Vec x, double p) {
    return x.divide(2 - alpha).add(1).log().multiply(p).exp();
  }
}
