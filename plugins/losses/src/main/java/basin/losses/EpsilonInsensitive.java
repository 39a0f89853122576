package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Absolute error beyond a margin. */
@Doc("The absolute error beyond a margin within which nothing is lost.")
@Formula("L = (1/n)Σ max(|e| − ε, 0)    ∂L/∂y = sgn(e)/n for |e| > ε, else 0    e = y − t")
@Source("Vapnik 1995, The nature of statistical learning theory")
@Convention("n counts all entries, rows × outputs; the slope at |e| = ε is 0")
public record EpsilonInsensitive(
    @Doc("ε, the margin, in the unit of the targets") @Default("0.1") @Range(from = 0)
        double epsilon)
    implements EntryLoss {
  @Override
  public void each(Vec y, Vec t, Vec losses, Scratch scratch) {
    losses.set(y).subtract(t).abs().add(-epsilon).max(0);
  }

  @Override
  public void slopes(Vec y, Vec t, Vec slopes, Scratch scratch) {
    Vec room = scratch.vector(y.length());
    slopes.set(y).subtract(t);
    room.set(slopes).abs().above(epsilon);
    slopes.sign().multiply(room);
  }
}
