package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Absolute beyond β and quadratic within. */
@Doc("The absolute error, rounded by a parabola near 0.")
@Formula(
    "L = (1/n)Σ e²/2β for |e| < β, else |e| − β/2    ∂L/∂y = min(max(e/β, −1), 1)/n    e = y − t")
@Source("Girshick 2015, Fast R-CNN, equation 3 (β = 1)")
@Convention("n counts all entries, rows × outputs (PyTorch); huber is this times β")
public record SmoothL1(
    @Doc("β, where the parabola ends, in the unit of the targets") @Default("1") @Range(above = 0)
        double beta)
    implements EntryLoss {
  @Override
  public void each(Vec y, Vec t, Vec losses, Scratch scratch) {
    Vec room = scratch.vector(y.length());
    losses.set(y).subtract(t).abs();
    room.set(losses).min(beta);
    losses.addScaled(-0.5, room).multiply(room).divide(beta);
  }

  @Override
  public void slopes(Vec y, Vec t, Vec slopes, Scratch scratch) {
    slopes.set(y).subtract(t).divide(beta).min(1).max(-1);
  }
}
