package basin.losses;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;

/** Cross-entropy of the softmax of logits against one-hot rows or rows of probabilities. */
@Doc("Cross-entropy between the softmax of the outputs and the classes.")
@Formula(
    """
    L = (1/rows)Σ −p · ln softmax(z)    ∂L/∂z = (softmax(z)Σp − p)/rows
    p = (1 − s)t + s/classes""")
@Convention(
    "takes logits, so the last layer needs no softmax (PyTorch); Keras expects probabilities")
public record SoftmaxCrossEntropy(
    @Doc("share s of each target that is spread over all classes")
        @Default("0")
        @Range(from = 0, to = 1)
        double labelSmoothing)
    implements Loss {

  @Override
  public double value(Matrix predictions, Matrix targets) {
    check(predictions);
    double loss = 0;
    for (int r = 0; r < predictions.rows(); r++) {
      Vec z = predictions.row(r);
      double largest = z.largest();
      double sum = 0;
      for (int k = 0; k < z.length(); k++) {
        sum += StrictMath.exp(z.get(k) - largest);
      }
      loss += crossEntropy(z, targets.row(r), largest + StrictMath.log(sum));
    }
    return loss / predictions.rows();
  }

  @Override
  public double gradient(Matrix predictions, Matrix targets, Matrix gradient) {
    check(predictions);
    int rows = predictions.rows();
    Vec all = gradient.all().set(predictions.all());
    for (int r = 0; r < rows; r++) {
      gradient.row(r).add(-predictions.row(r).largest());
    }
    all.exp(); // of all rows at once, which is what vector units like
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      Vec z = predictions.row(r);
      Vec t = targets.row(r);
      double sum = gradient.row(r).sum();
      loss += crossEntropy(z, t, z.largest() + StrictMath.log(sum));
      gradient.row(r).multiply(mass(t) / sum);
    }
    all.addScaled(labelSmoothing - 1, targets.all());
    if (labelSmoothing != 0) {
      all.add(-labelSmoothing / targets.columns());
    }
    all.divide(rows);
    return loss / rows;
  }

  @Override
  public boolean seesDifferencesOnly() {
    return true;
  }

  /** −p · ln softmax(z), given ln Σeᶻ; a class without probability may have a logit of −∞. */
  private double crossEntropy(Vec z, Vec t, double logSum) {
    double loss = 0;
    for (int k = 0; k < z.length(); k++) {
      double p = (1 - labelSmoothing) * t.get(k) + labelSmoothing / t.length();
      if (p != 0) {
        loss += p * (logSum - z.get(k));
      }
    }
    return loss;
  }

  /** Σp: 1 for one-hot rows and probabilities. */
  private double mass(Vec t) {
    return (1 - labelSmoothing) * t.sum() + labelSmoothing;
  }

  private static void check(Matrix predictions) {
    if (predictions.columns() < 2) {
      throw new IllegalArgumentException(
          "softmax-cross-entropy needs an output for each class, but the network has only one;"
              + " give the last layer more units or use binary-cross-entropy");
    }
  }
}
