package basin.losses;

import basin.losses.BinaryCrossEntropy.From;
import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** The {@link Tversky} loss in which both mistakes weigh the same. */
@Doc("One minus Dice's coefficient of the outputs of a row that say yes and those that should.")
@Formula("L = (1/rows)Σ 1 − (2Σpt + s)/(Σp + Σt + s)    from logits: p = σ(z)")
@Source("Milletari, Navab and Ahmadi 2016, V-Net, section 3")
@Convention(
    "over the outputs of each row, with sums of p and t themselves (Keras, optax), not of their"
        + " squares (V-Net). s is 1 (optax); Keras has 10⁻⁷")
public record Dice(
    @Doc("what the last layer puts out: logits, or probabilities behind a sigmoid")
        @Default("logits")
        From from,
    @Doc("s, added above and below the line, for rows without a yes") @Default("1") @Range(from = 0)
        double smooth)
    implements Loss {

  private Tversky tversky() {
    return new Tversky(from, 0.5, 0.5, smooth / 2);
  }

  @Override
  public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    tversky().losses(predictions, targets, losses, scratch);
  }

  @Override
  public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    tversky().gradient(predictions, targets, gradient, scratch);
  }

  @Override
  public double boundary() {
    return tversky().boundary();
  }
}
