package basin.losses;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** How far the direction of a row of outputs is from that of its targets. */
@Doc("One minus the cosine between a row of outputs and its targets; lengths do not matter.")
@Formula("L = (1/rows)Σ 1 − c    ∂L/∂y = (c·y/|y|² − t/(|y||t|))/rows    c = ⟨y, t⟩/(|y||t|)")
@Source("PyTorch 2, torch.nn.CosineEmbeddingLoss")
@Convention(
    "1 − c (optax, and PyTorch's CosineEmbeddingLoss for pairs that belong together); Keras'"
        + " CosineSimilarity is −c. A length counts at least 10⁻⁸")
public record CosineDistance() implements Loss {
  private static final double LEAST = 1e-8;

  @Override
  public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    Vec lengths = lengths(predictions, scratch).multiply(lengths(targets, scratch));
    predictions.rowDots(targets, losses);
    losses.divide(lengths).negate().add(1);
  }

  @Override
  public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    Vec length = lengths(predictions, scratch);
    Vec product = lengths(targets, scratch).multiply(length);
    Vec along = scratch.vector(predictions.rows());
    predictions.rowDots(targets, along);
    along.divide(product).divide(length).divide(length);
    Matrix pull = scratch.like(targets);
    pull.all().set(targets.all());
    pull.divideColumns(product);
    gradient.all().set(predictions.all());
    gradient.multiplyColumns(along);
    gradient.all().subtract(pull.all()).divide(predictions.rows());
  }

  private static Vec lengths(Matrix rows, Scratch scratch) {
    Vec lengths = scratch.vector(rows.rows());
    rows.rowDots(rows, lengths);
    return lengths.max(LEAST * LEAST).sqrt();
  }
}
