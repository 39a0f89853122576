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

/** How little the outputs of a row that say yes overlap with those that should. */
@Doc("One minus Tversky's index of the outputs of a row that say yes and those that should.")
@Formula(
    """
    L = (1/rows)Σ 1 − (P + s)/(P + αF + βM + s)    P = Σpt, F = Σp(1 − t), M = Σ(1 − p)t
    from logits: p = σ(z)\
    """)
@Source("Salehi, Erdogmus and Gholipour 2017, Tversky loss function, equations 3 and 4")
@Convention(
    "over the outputs of each row; Keras takes all entries of a batch together by default. From"
        + " logits by default, where Keras takes probabilities")
public record Tversky(
    @Doc("what the last layer puts out: logits, or probabilities behind a sigmoid")
        @Default("logits")
        From from,
    @Doc("α, weight of yes where no is right") @Default("0.5") @Range(from = 0) double alpha,
    @Doc("β, weight of no where yes is right") @Default("0.5") @Range(from = 0) double beta,
    @Doc("s, added above and below the line, for rows without a yes")
        @Default("0.5")
        @Range(from = 0)
        double smooth)
    implements Loss {

  @Override
  public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    Matrix p = probabilities(predictions, scratch);
    Vec whole = whole(p, targets, losses, scratch);
    losses.divide(whole).negate().add(1);
  }

  @Override
  public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    Matrix p = probabilities(predictions, scratch);
    Vec part = scratch.vector(predictions.rows());
    Vec whole = whole(p, targets, part, scratch);
    part.divide(whole).divide(whole); // N/D²
    Matrix pull = scratch.like(targets);
    pull.all().set(targets.all());
    pull.divideColumns(whole); // t/D
    gradient.all().set(targets.all()).multiply(1 - alpha - beta).add(alpha); // ∂D/∂p
    gradient.multiplyColumns(part);
    gradient.all().subtract(pull.all());
    if (from == From.LOGITS) {
      Vec slope = pull.all().set(p.all()).negate().add(1).multiply(p.all());
      gradient.all().multiply(slope);
    }
    gradient.all().divide(predictions.rows());
  }

  /** part ← N = P + s of each row; D = P + αF + βM + s. */
  private Vec whole(Matrix p, Matrix targets, Vec part, Scratch scratch) {
    p.rowDots(targets, part);
    Vec whole = scratch.vector(p.rows());
    Vec sums = scratch.vector(p.rows());
    p.rowSums(sums);
    whole.set(part).multiply(1 - alpha - beta).addScaled(alpha, sums);
    targets.rowSums(sums);
    whole.addScaled(beta, sums).add(smooth);
    part.add(smooth);
    return whole;
  }

  private Matrix probabilities(Matrix predictions, Scratch scratch) {
    Matrix p = scratch.like(predictions);
    p.all().set(predictions.all());
    if (from == From.LOGITS) {
      p.all().sigmoid();
    }
    return p;
  }

  @Override
  public double boundary() {
    return from == From.LOGITS ? 0 : 0.5;
  }
}
