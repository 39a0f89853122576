package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Levels off along a Gaussian. */
@Doc("Levels off: far targets do not pull at all.")
@Formula("L = (1/n)Σ (c²/2)(1 − e^(−(e/c)²))    ∂L/∂y = e·e^(−(e/c)²)/n    e = y − t")
@Source("Dennis and Welsch 1978, Techniques for nonlinear least squares and robust regression")
@Convention("c²/2 in front, so that small errors cost e²/2")
public record Welsch(
    @Doc("c, where large begins, in the unit of the targets") @Default("2.9846") @Range(above = 0)
        double scale)
    implements EntryLoss {
  @Override
  public void each(Vec y, Vec t, Vec losses, Scratch scratch) {
    losses.set(y).subtract(t).divide(scale).square().negate().exp();
    losses.negate().add(1).multiply(scale * scale / 2);
  }

  @Override
  public void slopes(Vec y, Vec t, Vec slopes, Scratch scratch) {
    Vec room = scratch.vector(y.length());
    slopes.set(y).subtract(t);
    slopes.multiply(room.set(slopes).divide(scale).square().negate().exp());
  }
}
