package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Negative log-likelihood of Cauchy’s distribution, without constants. */
@Doc("Grows like a logarithm, so that far targets pull little.")
@Formula("L = (1/n)Σ (c²/2)·ln(1 + (e/c)²)    ∂L/∂y = e/(1 + (e/c)²)/n    e = y − t")
@Source("Black and Anandan 1996, The robust estimation of multiple motions")
@Convention("c²/2 in front, so that small errors cost e²/2; general-robust with α = 0 has no c²")
public record Cauchy(
    @Doc("c, where large begins, in the unit of the targets") @Default("1") @Range(above = 0)
        double scale)
    implements EntryLoss {
  @Override
  public void each(Vec y, Vec t, Vec losses, Scratch scratch) {
    losses.set(y).subtract(t).divide(scale).square().add(1).log().multiply(scale * scale / 2);
  }

  @Override
  public void slopes(Vec y, Vec t, Vec slopes, Scratch scratch) {
    Vec room = scratch.vector(y.length());
    slopes.set(y).subtract(t);
    slopes.divide(room.set(slopes).divide(scale).square().add(1));
  }
}
