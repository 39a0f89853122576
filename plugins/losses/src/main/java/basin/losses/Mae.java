package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Mean absolute error. */
@Doc("Mean absolute error.")
@Formula("L = (1/n)Σ|y − t|    ∂L/∂y = sgn(y − t)/n")
@Source("Boscovich 1757; Laplace 1793")
@Convention(
    "n counts all entries, rows × outputs; the slope where y = t is 0 (PyTorch’s L1Loss, Keras)")
public record Mae() implements EntryLoss {
  @Override
  public void each(Vec y, Vec t, Vec losses, Scratch scratch) {
    losses.set(y).subtract(t).abs();
  }

  @Override
  public void slopes(Vec y, Vec t, Vec slopes, Scratch scratch) {
    slopes.set(y).subtract(t).sign();
  }
}
