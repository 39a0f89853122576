package basin.losses;

import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Cross-entropy that bears noisy labels. */
@Doc("Between cross-entropy and absolute error, so that rows with wrong labels pull less.")
@Formula("L = (1/rows)Σ t_k (1 − p_k^q)/q    p = softmax(z)")
@Source(
    "Zhang and Sabuncu 2018, Generalized cross entropy loss for training deep neural networks with"
        + " noisy labels, equation 6")
@Convention("from logits. q is 0.7 (paper); Keras has 0.5")
public record GeneralizedCrossEntropy(
    @Doc("q: near 0 cross-entropy, at 1 the probability of a wrong answer")
        @Default("0.7")
        @Range(above = 0, to = 1)
        double q)
    implements SoftmaxLoss {
  @Override
  public void each(Matrix logarithms, Matrix targets, Matrix losses, Scratch scratch) {
    losses.all().set(logarithms.all()).multiply(q).exp();
    losses.all().negate().add(1).multiply(targets.all()).divide(q);
  }

  @Override
  public void slopes(Matrix logarithms, Matrix targets, Matrix slopes, Scratch scratch) {
    slopes.all().set(logarithms.all()).multiply(q).exp().multiply(targets.all()).negate();
  }
}
