package basin.losses;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;

/** Cross-entropy of yes-or-no answers, one per output. */
@Doc("Cross-entropy of outputs that each answer yes or no.")
@Formula(
    """
    from probabilities: L = −(1/n)Σ w·q ln p + (1−q) ln(1−p)    q = (1 − s)t + s/2
    from logits:        the same for p = σ(z); with w = 1: L = (1/n)Σ max(z, 0) − zq + ln(1 + e^−|z|)\
    """)
@Source("Solla, Levin and Fleisher 1988, Accelerated learning in layered neural networks")
@Convention(
    "n counts all entries, and ln is never taken below −100 (PyTorch). Probabilities by default,"
        + " for a last layer with sigmoid (PyTorch's BCELoss, Keras); logits keep more digits. A"
        + " probability outside [0, 1] gives NaN")
public record BinaryCrossEntropy(
    @Doc("what the last layer puts out: probabilities behind a sigmoid, or logits without one")
        @Default("probabilities")
        From from,
    @Doc("share s of each target that is spread over both answers")
        @Default("0")
        @Range(from = 0, to = 1)
        double labelSmoothing,
    @Doc("weights w of the answer yes, one for each output; none: 1 each")
        @Default("[]")
        @Range(from = 0)
        List<Double> positiveWeights)
    implements Loss {

  private static final double LEAST = -100;

  /** Copies the list. */
  public BinaryCrossEntropy {
    positiveWeights = List.copyOf(positiveWeights);
  }

  /** Both answers weigh the same, and targets are taken as they are. */
  public BinaryCrossEntropy(From from) {
    this(from, 0, List.of());
  }

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
  public Optional<String> misfit(Shape outputs, Shape targets) {
    return PerOutput.misfit("positive-weights", positiveWeights, targets)
        .or(() -> Loss.super.misfit(outputs, targets));
  }

  @Override
  public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    Matrix entropy = scratch.like(predictions);
    Vec y = predictions.all();
    Vec t = smoothed(targets, scratch).all();
    Vec other = scratch.like(predictions).all();
    if (!positiveWeights.isEmpty()) {
      weighed(y, t, entropy, other, scratch);
    } else if (from == From.LOGITS) {
      ofLogits(y, t, entropy.all(), other);
    } else {
      ofProbabilities(y, t, entropy.all(), other);
    }
    entropy.rowSums(losses);
    losses.divide(predictions.columns());
  }

  @Override
  public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    Vec y = predictions.all();
    Vec t = smoothed(targets, scratch).all();
    Vec g = gradient.all();
    if (from == From.LOGITS) {
      g.set(y).sigmoid();
    } else {
      g.set(y);
    }
    if (positiveWeights.isEmpty()) {
      g.subtract(t);
    } else {
      Matrix yes = scratch.like(targets);
      yes.all().set(t);
      yes.multiplyRows(PerOutput.row(positiveWeights, scratch)); // wq
      Vec mass = scratch.like(targets).all().fill(1).subtract(t).add(yes.all());
      g.multiply(mass).subtract(yes.all());
    }
    if (from == From.PROBABILITIES) {
      Vec variance = scratch.like(predictions).all().fill(1).subtract(y).multiply(y);
      g.divide(variance.max(1e-12)); // as PyTorch
    }
    g.divide(y.length());
  }

  private Matrix smoothed(Matrix targets, Scratch scratch) {
    if (labelSmoothing == 0) {
      return targets;
    }
    Matrix smoothed = scratch.like(targets);
    smoothed.all().set(targets.all()).multiply(1 - labelSmoothing).add(labelSmoothing / 2);
    return smoothed;
  }

  /** −wt ln p − (1−t) ln(1−p). */
  private void weighed(Vec y, Vec t, Matrix entropy, Vec other, Scratch scratch) {
    Vec yes = entropy.all().set(y);
    Vec no = scratch.like(entropy).all().set(y);
    if (from == From.LOGITS) {
      yes.negate().softplus();
      no.softplus();
    } else {
      yes.log().max(LEAST).negate();
      no.negate().add(1).log().max(LEAST).negate();
    }
    yes.multiply(t);
    entropy.multiplyRows(PerOutput.row(positiveWeights, scratch));
    yes.add(no.multiply(other.fill(1).subtract(t)));
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
