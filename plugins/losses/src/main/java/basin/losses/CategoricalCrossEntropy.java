package basin.losses;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Cross-entropy of outputs that are taken for shares of a whole, as they come. */
@Doc("Cross-entropy between the outputs, divided by their sum, and the classes.")
@Formula(
    """
    L = (1/rows)Σ −t_k ln clip(p_k)    p = y/Σy    clip(p) = min(max(p, ε), 1 − ε)    ε = 10⁻⁷
    ∂L/∂y_k = (Σ_j m_j t_j − m_k t_k/p_k)/Σy/rows    m = 1 where ε < p < 1 − ε, else 0\
    """)
@Source("Keras, CategoricalCrossentropy")
@Convention(
    "for a last layer with softmax, as in Keras; softmax-cross-entropy takes its inputs instead and"
        + " keeps more digits. A single output is the whole whatever it is, and learns nothing")
public record CategoricalCrossEntropy() implements Loss {
  private static final double LEAST = 1e-7;

  @Override
  public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    Vec sums = scratch.vector(predictions.rows());
    Matrix shares = shares(predictions, sums, scratch);
    shares.all().max(LEAST).min(1 - LEAST).log().negate().multiply(targets.all());
    shares.rowSums(losses);
  }

  @Override
  public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    Vec sums = scratch.vector(predictions.rows());
    Matrix shares = shares(predictions, sums, scratch);
    Matrix counted = scratch.like(predictions);
    Vec below = scratch.like(predictions).all().set(shares.all()).negate().above(LEAST - 1);
    counted.all().set(shares.all()).above(LEAST).multiply(below).multiply(targets.all());
    Vec mass = scratch.vector(predictions.rows());
    counted.rowSums(mass);
    gradient.all().set(counted.all()).negate().divide(shares.all().max(LEAST));
    gradient.addToColumns(mass).divideColumns(sums);
    gradient.all().divide(predictions.rows());
  }

  /** y/Σy. */
  private static Matrix shares(Matrix predictions, Vec sums, Scratch scratch) {
    predictions.rowSums(sums);
    Matrix shares = scratch.like(predictions);
    shares.all().set(predictions.all());
    return shares.divideColumns(sums);
  }
}
