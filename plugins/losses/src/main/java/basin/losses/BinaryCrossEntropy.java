package basin.losses;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
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
  public double value(Matrix predictions, Matrix targets) {
    Vec y = predictions.all();
    Vec t = targets.all();
    return (from == From.LOGITS ? ofLogits(y, t) : ofProbabilities(y, t)) / y.length();
  }

  @Override
  public double gradient(Matrix predictions, Matrix targets, Matrix gradient) {
    Vec y = predictions.all();
    Vec t = targets.all();
    Vec g = gradient.all();
    return (from == From.LOGITS ? ofLogits(y, t, g) : ofProbabilities(y, t, g)) / y.length();
  }

  private static double ofLogits(Vec z, Vec t) {
    double sum = 0;
    for (int i = 0; i < z.length(); i++) {
      sum += StrictMath.log1p(StrictMath.exp(-Math.abs(z.get(i))));
    }
    return sum + linear(z, t);
  }

  private static double ofLogits(Vec z, Vec t, Vec g) {
    double sum = g.set(z).abs().negate().softplus().sum() + linear(z, t);
    g.set(z).sigmoid().subtract(t).divide(z.length());
    return sum;
  }

  /** Σ max(z, 0) − zt, in doubles: where the answer is right, nothing is left of large numbers. */
  private static double linear(Vec z, Vec t) {
    double sum = 0;
    for (int i = 0; i < z.length(); i++) {
      sum += Math.max(z.get(i), 0) - z.get(i) * t.get(i);
    }
    return sum;
  }

  private static double ofProbabilities(Vec p, Vec t) {
    double sum = 0;
    for (int i = 0; i < p.length(); i++) {
      sum -= t.get(i) * log(p.get(i)) + (1 - t.get(i)) * log(1 - p.get(i));
    }
    return sum;
  }

  private static double ofProbabilities(Vec p, Vec t, Vec g) {
    for (int i = 0; i < p.length(); i++) {
      double variance = Math.max(p.get(i) * (1 - p.get(i)), 1e-12); // as PyTorch
      g.set(i, (p.get(i) - t.get(i)) / variance / p.length());
    }
    return ofProbabilities(p, t);
  }

  private static double log(double p) {
    return Math.max(StrictMath.log(p), -100);
  }
}
