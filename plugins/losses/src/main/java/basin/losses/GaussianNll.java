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
import java.util.Optional;

/** Likelihood of targets under normal distributions whose variances are learnt as well. */
@Doc("Negative log-likelihood under a normal distribution whose mean and variance are put out.")
@Formula(
    """
    L = (1/n)Σ (ln v + (m − t)²/v)/2    v = max(e^s, ε), or max(s, ε) from variances
    ∂L/∂m = (m − t)/v/n    ∂L/∂s = (1 − (m − t)²/v)/2/n, or that divided by v\
    """)
@Source("Nix and Weigend 1994, Estimating the mean and variance of the target probability")
@Convention(
    "two outputs for each target: first all means m, then all s. n counts targets, rows × columns,"
        + " without ln 2π/2, and slopes are as if ε were not there (PyTorch). s is ln v by default,"
        + " where PyTorch takes variances. Metrics look at the means")
public record GaussianNll(
    @Doc("what s is") @Default("log-variance") From from,
    @Doc("ε, the smallest variance, in squares of the targets' unit")
        @Default("1e-6")
        @Range(above = 0)
        double epsilon)
    implements Loss {

  /** How outputs tell the variance. */
  public enum From {
    /** Its logarithm, any number. */
    LOG_VARIANCE,
    /** Itself, above 0. */
    VARIANCE
  }

  @Override
  public int answers(int outputs) {
    return outputs / 2;
  }

  @Override
  public Optional<String> misfit(Shape outputs, Shape targets) {
    int wanted = 2 * targets.last();
    return outputs.last() == wanted && outputs.size() == 2 * targets.size()
        ? Optional.empty()
        : Optional.of(
            ("gaussian-nll needs a mean and a variance for each target, %d outputs, but the last"
                    + " layer puts out %d. Give it %d units.")
                .formatted(wanted, outputs.last(), wanted));
  }

  @Override
  public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    Vec logarithm = logarithm(predictions, targets, scratch);
    Matrix square = scratch.like(targets);
    square.setColumns(0, predictions, 0, targets.columns());
    square.all().subtract(targets.all()).square();
    square.all().multiply(weight(logarithm, scratch.like(targets).all())).add(logarithm);
    square.rowSums(losses);
    losses.divide(2 * targets.columns());
  }

  @Override
  public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    int width = targets.columns();
    Vec weight = weight(logarithm(predictions, targets, scratch), scratch.like(targets).all());
    Matrix slope = scratch.like(targets);
    slope.setColumns(0, predictions, 0, width);
    Vec error = scratch.like(targets).all().set(slope.all().subtract(targets.all()));
    slope.all().multiply(weight);
    gradient.setColumns(0, slope, 0, width);
    slope.all().multiply(error).negate().add(1).multiply(0.5);
    if (from == From.VARIANCE) {
      slope.all().multiply(weight);
    }
    gradient.setColumns(width, slope, 0, width);
    gradient.all().divide(targets.all().length());
  }

  /** ln v. */
  private Vec logarithm(Matrix predictions, Matrix targets, Scratch scratch) {
    Matrix s = scratch.like(targets);
    s.setColumns(0, predictions, targets.columns(), targets.columns());
    return from == From.LOG_VARIANCE
        ? s.all().max(StrictMath.log(epsilon))
        : s.all().max(epsilon).log();
  }

  /** into ← 1/v, which is finite where v is not. */
  private static Vec weight(Vec logarithm, Vec into) {
    return into.set(logarithm).negate().exp();
  }
}
