package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** A smooth loss between {@link HalfMse} and {@link Mae}. */
@Doc(
    "The logarithm of the error’s hyperbolic cosine: quadratic near 0, linear far away, smooth"
        + " throughout.")
@Formula(
    "L = (1/n)Σ ln cosh e = (1/n)Σ |e| + ln(1 + e^−2|e|) − ln 2    ∂L/∂y = tanh(e)/n    e = y − t")
@Source(
    "Green 1990, Bayesian reconstructions from emission tomography data using a modified EM algorithm")
@Convention("n counts all entries, rows × outputs (Keras, optax)")
public record LogCosh() implements EntryLoss {
  private static final double LN2 = 0.6931471805599453;

  @Override
  public void each(Vec y, Vec t, Vec losses, Scratch scratch) {
    Vec room = scratch.vector(y.length());
    room.set(y).subtract(t).abs();
    losses.set(room).multiply(-2).softplus().add(room).add(-LN2).max(0);
  }

  @Override
  public void slopes(Vec y, Vec t, Vec slopes, Scratch scratch) {
    slopes.set(y).subtract(t).tanh();
  }
}
