package basin.losses;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** How far predicted probabilities are from those of the targets. */
@Doc("Kullback and Leibler's divergence of predicted probabilities from those of the targets.")
@Formula(
    """
    L = (1/rows)Σ t(ln t − ℓ)
    from logits:            ℓ = ln softmax(z)        ∂L/∂z = (softmax(z)Σt − t)/rows
    from log-probabilities: ℓ = y                    ∂L/∂y = −t/rows
    from probabilities:     ℓ = ln max(y, 10⁻¹²)     ∂L/∂y = −t/max(y, 10⁻¹²)/rows\
    """)
@Source("Kullback and Leibler 1951, On information and sufficiency")
@Convention(
    "the mean over rows is the divergence (PyTorch's batchmean); over entries it is PyTorch's"
        + " mean. From logits by default, where PyTorch takes log-probabilities and Keras"
        + " probabilities. 0 · ln 0 is 0")
public record KlDivergence(
    @Doc("what the last layer puts out") @Default("logits") From from,
    @Doc("whether the sum is divided by rows, or by rows × outputs") @Default("rows") MeanOver mean)
    implements Loss {

  private static final double LEAST = 1e-12;

  /** What the predictions are. */
  public enum From {
    /** Any numbers, of which the softmax is taken. */
    LOGITS,
    /** Behind a log-softmax. */
    LOG_PROBABILITIES,
    /** Behind a softmax. */
    PROBABILITIES
  }

  @Override
  public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    Vec t = targets.all();
    Matrix each = scratch.like(predictions);
    Vec entropy = each.all().set(t).max(LEAST).log();
    Vec counted = scratch.like(predictions).all().fill(0);
    entropy.subtract(counted.where(t, logarithms(predictions, scratch).all())).multiply(t);
    each.rowSums(losses);
    losses.divide(mean.share(predictions.columns()));
  }

  private Matrix logarithms(Matrix predictions, Scratch scratch) {
    Matrix logarithms = scratch.like(predictions);
    logarithms.all().set(predictions.all());
    return switch (from) {
      case LOGITS -> logarithms.logSoftmaxRows();
      case LOG_PROBABILITIES -> logarithms;
      case PROBABILITIES -> {
        logarithms.all().max(LEAST).log();
        yield logarithms;
      }
    };
  }

  @Override
  public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    Vec g = gradient.all();
    switch (from) {
      case LOGITS -> {
        Vec mass = scratch.vector(targets.rows());
        targets.rowSums(mass);
        g.set(predictions.all());
        gradient.softmaxRows().multiplyColumns(mass);
        g.subtract(targets.all());
      }
      case LOG_PROBABILITIES -> g.set(targets.all()).negate();
      case PROBABILITIES -> {
        Vec y = scratch.like(predictions).all().set(predictions.all()).max(LEAST);
        g.set(targets.all()).negate().divide(y);
      }
    }
    g.divide(mean.share(predictions.columns())).divide(predictions.rows());
  }

  @Override
  public boolean seesDifferencesOnly() {
    return from == From.LOGITS;
  }
}
