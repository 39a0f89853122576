package basin.losses;

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

/** Margin losses: no loss once an answer is right by a margin. */
@Doc("Margin loss: nothing is lost once an answer is right by a margin.")
@Formula(
    """
    crammer-singer: L = (1/rows)Σ [m + max_{k≠t} z_k − z_t]₊ᵖ
    multi-margin:   L = (1/rows)Σ (1/classes)Σ_{k≠t} [m + z_k − z_t]₊ᵖ
    binary:         L = (1/n)Σ [m − yz]₊ᵖ    y = 1 for a target above 0, else −1""")
@Source("Crammer and Singer 2001; Weston and Watkins 1999")
@Convention(
    "one output is always binary, with targets 0 and 1 or −1 and 1 (Keras); multi-margin is"
        + " PyTorch's MultiMarginLoss")
public record Hinge(
    @Doc("which classes are compared with the right one") @Default("crammer-singer") Form form,
    @Doc("margin m") @Default("1") @Range(above = 0) double margin,
    @Doc("power p: 1, or 2 for the squared hinge") @Default("1") @Range(from = 1, to = 2) int power)
    implements Loss {

  /** Which outputs are compared. */
  public enum Form {
    /** The right class with its strongest rival. */
    CRAMMER_SINGER,
    /** The right class with every other. */
    MULTI_MARGIN,
    /** Each output with 0, on its own. */
    BINARY
  }

  @Override
  public double boundary() {
    return 0;
  }

  @Override
  public boolean seesDifferencesOnly() {
    return form != Form.BINARY;
  }

  @Override
  public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    Matrix excess = excess(predictions, targets, scratch);
    raised(excess.all());
    excess.rowSums(losses);
    losses.divide(share(predictions));
  }

  @Override
  public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    if (binary(predictions)) {
      Matrix excess = excess(predictions, targets, scratch);
      Matrix signs = signs(targets, scratch);
      gradient.all().set(slope(excess.all())).multiply(signs.all()).negate();
    } else {
      int[] right = right(targets, scratch);
      Matrix slopes =
          form == Form.CRAMMER_SINGER
              ? slopeOfRival(predictions, right, scratch)
              : slopesOfAll(predictions, right, scratch);
      Matrix sums = scratch.matrix(predictions.rows(), 1);
      slopes.rowSums(sums.all());
      sums.all().negate();
      gradient.all().set(slopes.all());
      gradient.scatterAddElements(sums, right);
    }
    gradient.all().divide(share(predictions)).divide(predictions.rows());
  }

  private boolean binary(Matrix predictions) {
    return form == Form.BINARY || predictions.columns() == 1;
  }

  /** What the sum over a row is divided by. */
  private int share(Matrix predictions) {
    return form == Form.CRAMMER_SINGER && predictions.columns() > 1 ? 1 : predictions.columns();
  }

  /** What is missing to the margin, for each comparison of a row. */
  private Matrix excess(Matrix predictions, Matrix targets, Scratch scratch) {
    if (binary(predictions)) {
      Matrix excess = signs(targets, scratch);
      excess.all().multiply(predictions.all()).negate().add(margin);
      return excess;
    }
    int[] right = right(targets, scratch);
    if (form == Form.MULTI_MARGIN) {
      return excessOfAll(predictions, right, scratch);
    }
    Matrix excess = scratch.matrix(predictions.rows(), 1);
    return excess.largestOf(
        rivals(predictions, right, scratch), columns(predictions, scratch),
        predictions.columns(), scratch.places(predictions.rows()));
  }

  /** y = 1 for a target above 0, else −1. */
  private static Matrix signs(Matrix targets, Scratch scratch) {
    Matrix signs = scratch.like(targets);
    signs.all().set(targets.all()).above(0).multiply(2).add(-1);
    return signs;
  }

  /** The right class of each row. */
  private static int[] right(Matrix targets, Scratch scratch) {
    int[] right = scratch.places(targets.rows());
    scratch
        .matrix(targets.rows(), 1)
        .largestOf(targets, columns(targets, scratch), targets.columns(), right);
    return right;
  }

  /** m + z_k − z_t, and 0 for k = t. */
  private Matrix excessOfAll(Matrix z, int[] right, Scratch scratch) {
    Matrix excess = overRight(z, right, scratch);
    excess.all().where(chosen(z, right, scratch).all(), scratch.like(z).all().fill(0));
    return excess;
  }

  /** m + z_k − z_t, and −∞ for k = t, which so is never the strongest. */
  private Matrix rivals(Matrix z, int[] right, Scratch scratch) {
    Matrix rivals = overRight(z, right, scratch);
    Vec never = scratch.like(z).all().fill(Double.NEGATIVE_INFINITY);
    rivals.all().where(chosen(z, right, scratch).all(), never);
    return rivals;
  }

  private Matrix overRight(Matrix z, int[] right, Scratch scratch) {
    Matrix ofRight = scratch.matrix(z.rows(), 1).gatherElements(z, right);
    Matrix over = scratch.like(z);
    over.all().set(z.all()).add(margin);
    return over.addToColumns(ofRight.all().negate());
  }

  /** 1 at the right class of each row, else 0. */
  private static Matrix chosen(Matrix z, int[] right, Scratch scratch) {
    Matrix ones = scratch.matrix(z.rows(), 1);
    ones.all().fill(1);
    Matrix chosen = scratch.like(z);
    chosen.all().fill(0);
    return chosen.scatterAddElements(ones, right);
  }

  private Matrix slopesOfAll(Matrix z, int[] right, Scratch scratch) {
    Matrix excess = excessOfAll(z, right, scratch);
    slope(excess.all());
    return excess;
  }

  private Matrix slopeOfRival(Matrix z, int[] right, Scratch scratch) {
    int[] rival = scratch.places(z.rows());
    Matrix excess = scratch.matrix(z.rows(), 1);
    excess.largestOf(rivals(z, right, scratch), columns(z, scratch), z.columns(), rival);
    slope(excess.all());
    Matrix slopes = scratch.like(z);
    slopes.all().fill(0);
    return slopes.scatterAddElements(excess, rival);
  }

  private static int[] columns(Matrix z, Scratch scratch) {
    int[] columns = scratch.places(z.columns());
    for (int c = 0; c < z.columns(); c++) {
      columns[c] = c;
    }
    return columns;
  }

  /** x ← [x]₊ᵖ; a NaN stays. */
  private void raised(Vec excess) {
    excess.max(0);
    if (power == 2) {
      excess.square();
    }
  }

  /** x ← d[x]₊ᵖ/dx, 0 at the kink. */
  private Vec slope(Vec excess) {
    excess.max(0);
    return power == 1 ? excess.sign() : excess.multiply(2);
  }
}
