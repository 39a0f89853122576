package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Half of {@link Mse}, whose slope is the error itself. */
@Doc("Half the mean squared error.")
@Formula("L = (1/n)Σ(y − t)²/2    ∂L/∂y = (y − t)/n")
@Source(
    "Rumelhart, Hinton and Williams 1986, Learning representations by back-propagating errors, equation 3")
@Convention(
    "n counts all entries, rows × outputs; optax’s l2_loss and many papers, where mse is PyTorch’s"
        + " and Keras’")
public record HalfMse() implements EntryLoss {
  @Override
  public void each(Vec y, Vec t, Vec losses, Scratch scratch) {
    losses.set(y).subtract(t).square().multiply(0.5);
  }

  @Override
  public void slopes(Vec y, Vec t, Vec slopes, Scratch scratch) {
    slopes.set(y).subtract(t);
  }

  @Override
  public double squares(int outputs) {
    return 0.5 / outputs;
  }
}
