package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Pinball loss. */
@Doc("Pinball loss: its minimum is a quantile of the targets.")
@Formula("L = (1/n)Σ max(qd, (q − 1)d)    ∂L/∂y = −q/n for d > 0, (1 − q)/n for d < 0    d = t − y")
@Source("Koenker and Bassett 1978, Regression quantiles, equation 2.1")
@Convention(
    "n counts all entries, rows × outputs; where y = t the slope is that of the middle, (½ − q)/n"
        + " (PyTorch’s max)")
public record Quantile(
    @Doc("q, the share of targets that should lie below")
        @Default("0.5")
        @Range(above = 0, below = 1)
        double quantile)
    implements EntryLoss {
  @Override
  public void each(Vec y, Vec t, Vec losses, Scratch scratch) {
    Vec room = scratch.vector(y.length());
    losses.set(y).subtract(t).multiply(1 - quantile);
    losses.max(room.set(t).subtract(y).multiply(quantile));
  }

  @Override
  public void slopes(Vec y, Vec t, Vec slopes, Scratch scratch) {
    slopes.set(y).subtract(t).sign().multiply(0.5).add(0.5 - quantile);
  }
}
