package basin.losses;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;

/** Cross-entropy of yes-or-no answers, one per output. */
@Doc("Cross-entropy of outputs that each answer yes or no.")
@Formula(
    """
    from probabilities: L = −(1/n)Σ t ln p + (1−t) ln(1−p)
    from logits:        L = (1/n)Σ max(z, 0) − zt + ln(1 + e^−|z|), which is the same for p = σ(z)""")
@Convention(
    "n counts all entries, and ln is never taken below −100 (PyTorch). Probabilities by default,"
        + " for a last layer with sigmoid (PyTorch's BCELoss, Keras); logits keep more digits. A"
        + " probability outside [0, 1] gives NaN")
public record BinaryCrossEntropy(
    @Doc("what the last layer puts out: probabilities behind a sigmoid, or logits without one")
        @Default("probabilities")
        From from)
    implements Loss {

  private static final double LEAST = -100;

  /** What the predictions are. */
  public enum From {
    /** ln p/(1−p), any number. */
    LOGITS,
    /** Numbers in [0, 1]. */
    PROBABILITIES
  }

  @Override
  public double boundary() {
    return from == From.LOGITS ? 0 : 0.5;
  }

  @Override
  public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    Matrix entropy = scratch.like(predictions);
    if (from == From.LOGITS) {
      ofLogits(predictions.all(), targets.all(), entropy.all(), scratch.like(predictions).all());
    } else {
      ofProbabilities(
          predictions.all(), targets.all(), entropy.all(), scratch.like(predictions).all());
    }
    entropy.rowSums(losses);
    losses.divide(predictions.columns());
  }

  @Override
  public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    Vec y = predictions.all();
    Vec g = gradient.all();
    if (from == From.LOGITS) {
      g.set(y).sigmoid().subtract(targets.all());
    } else {
      Vec variance = scratch.like(predictions).all().fill(1).subtract(y).multiply(y);
      g.set(y).subtract(targets.all()).divide(variance.max(1e-12)); // as PyTorch
    }
    g.divide(y.length());
  }

  /** max(z, 0) − zt + ln(1 + e^−|z|). */
  private static void ofLogits(Vec z, Vec t, Vec entropy, Vec product) {
    product.set(z).multiply(t);
    Vec linear = entropy.set(z).max(0).subtract(product);
    linear.add(product.set(z).abs().negate().softplus());
  }

  /** −t ln p − (1−t) ln(1−p). */
  private static void ofProbabilities(Vec p, Vec t, Vec entropy, Vec other) {
    other.fill(1).subtract(p).log().max(LEAST);
    entropy.set(t).add(-1).multiply(other); // −(1−t) ln(1−p)
    other.set(p).log().max(LEAST).multiply(t);
    entropy.subtract(other);
  }
}
