package basin.losses;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Keras' margin loss of classes. */
@Doc("Margin loss of classes, in which the strongest rival counts as 0 if it is below.")
@Formula("L = (1/rows)Σ [1 + max_k (1 − t_k)z_k − Σ t_k z_k]₊")
@Source("Keras, CategoricalHinge")
@Convention(
    "Keras: (1 − t)z of the right class is 0 and takes part in the maximum; hinge compares with"
        + " rivals alone")
public record CategoricalHinge() implements Loss {
  @Override
  public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    rivals(predictions, targets, scratch).rowLargest(losses);
    excess(predictions, targets, losses, scratch);
  }

  @Override
  public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    int rows = predictions.rows();
    int[] strongest = scratch.places(rows);
    Matrix excess = scratch.matrix(rows, 1);
    Matrix rivals = rivals(predictions, targets, scratch);
    excess.largestOf(rivals, columns(rivals, scratch), rivals.columns(), strongest);
    excess(predictions, targets, excess.all(), scratch);
    gradient.all().set(targets.all()).negate().add(1);
    Matrix weight = scratch.matrix(rows, 1).gatherElements(gradient, strongest);
    gradient.all().set(targets.all()).negate();
    gradient.scatterAddElements(weight, strongest);
    gradient.multiplyColumns(excess.all().sign());
    gradient.all().divide(rows);
  }

  private static Matrix rivals(Matrix predictions, Matrix targets, Scratch scratch) {
    Matrix rivals = scratch.like(targets);
    rivals.all().set(targets.all()).negate().add(1).multiply(predictions.all());
    return rivals;
  }

  /** strongest ← [1 + strongest − Σ tz]₊. */
  private static void excess(Matrix predictions, Matrix targets, Vec strongest, Scratch scratch) {
    Vec right = scratch.vector(predictions.rows());
    predictions.rowDots(targets, right);
    strongest.subtract(right).add(1).max(0);
  }

  private static int[] columns(Matrix z, Scratch scratch) {
    int[] columns = scratch.places(z.columns());
    for (int c = 0; c < z.columns(); c++) {
      columns[c] = c;
    }
    return columns;
  }

  @Override
  public double boundary() {
    return 0;
  }
}
