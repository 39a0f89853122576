package basin.losses;

import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The squared error of probabilities. */
@Doc("The squared error of probabilities, a proper score.")
@Formula("L = (1/rows)Σ (p_k − t_k)²    p = softmax(z)")
@Source("Brier 1950, Verification of forecasts expressed in terms of probability")
@Convention(
    "from logits, and summed over the classes (Brier), so twice the squared error of one"
        + " probability of two")
public record Brier() implements SoftmaxLoss {
  @Override
  public void each(Matrix logarithms, Matrix targets, Matrix losses, Scratch scratch) {
    losses.all().set(logarithms.all()).exp().subtract(targets.all()).square();
  }

  @Override
  public void slopes(Matrix logarithms, Matrix targets, Matrix slopes, Scratch scratch) {
    Vec share = scratch.like(targets).all().set(logarithms.all()).exp();
    slopes.all().set(share).subtract(targets.all()).multiply(share).multiply(2);
  }
}
