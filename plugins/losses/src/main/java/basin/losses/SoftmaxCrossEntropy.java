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

/** Cross-entropy of the softmax of logits against one-hot rows or rows of probabilities. */
@Doc("Cross-entropy between the softmax of the outputs and the classes.")
@Formula(
    """
    L = (1/rows)Σ −p · ln softmax(z)    ∂L/∂z = (softmax(z)Σp − p)/rows
    p_k = w_k((1 − s)t_k + s/classes)\
    """)
@Source("Bridle 1990, Probabilistic interpretation of feedforward classification network outputs")
@Convention(
    "takes logits, so the last layer needs no softmax (PyTorch); Keras expects probabilities. With"
        + " weights the sum is still divided by rows (Keras); PyTorch divides by the weights of the"
        + " batch's rows")
public record SoftmaxCrossEntropy(
    @Doc("share s of each target that is spread over all classes")
        @Default("0")
        @Range(from = 0, to = 1)
        double labelSmoothing,
    @Doc("weights w of the classes, in their order; none: 1 each") @Default("[]") @Range(from = 0)
        List<Double> classWeights)
    implements Loss {

  /** Copies the list. */
  public SoftmaxCrossEntropy {
    classWeights = List.copyOf(classWeights);
  }

  /** All classes weigh the same. */
  public SoftmaxCrossEntropy(double labelSmoothing) {
    this(labelSmoothing, List.of());
  }

  @Override
  public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    Matrix below = belowLargest(predictions, scratch.like(predictions), scratch);
    Vec sums = powers(below, scratch.like(predictions), scratch);
    losses(below, sums, targets, losses, scratch);
  }

  @Override
  public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    Matrix below = belowLargest(predictions, gradient, scratch);
    gradient(powers(below, gradient, scratch), targets, gradient, scratch);
  }

  @Override
  public void lossesAndGradient(
      Matrix predictions, Matrix targets, Vec losses, Matrix gradient, Scratch scratch) {
    Matrix below = belowLargest(predictions, scratch.like(predictions), scratch);
    Vec sums = powers(below, gradient, scratch);
    losses(below, sums, targets, losses, scratch);
    gradient(sums, targets, gradient, scratch);
  }

  /** From z − max z and Σe^(z − max z). */
  private void losses(Matrix below, Vec sums, Matrix targets, Vec losses, Scratch scratch) {
    below.all().negate();
    below.addToColumns(losses.set(sums).log()); // −ln softmax(z)
    Vec p = probabilities(targets, scratch).all();
    Matrix weighed = scratch.like(targets);
    // A class without probability may have a logit of −∞, and 0 · ∞ is no number.
    weighed.all().fill(0).where(p, below.all()).multiply(p);
    weighed.rowSums(losses);
  }

  /** From e^(z − max z), which the gradient holds, and its sums. */
  private void gradient(Vec sums, Matrix targets, Matrix gradient, Scratch scratch) {
    gradient.multiplyColumns(mass(targets, scratch).divide(sums));
    Vec all = gradient.all();
    if (classWeights.isEmpty()) {
      all.addScaled(labelSmoothing - 1, targets.all());
      if (labelSmoothing != 0) {
        all.add(-labelSmoothing / targets.columns());
      }
    } else {
      all.subtract(probabilities(targets, scratch).all());
    }
    all.divide(targets.rows());
  }

  @Override
  public boolean seesDifferencesOnly() {
    return true;
  }

  @Override
  public Optional<String> misfit(Shape outputs, Shape targets) {
    if (outputs.last() < 2 && targets.last() < 2) {
      return Optional.of(
          "softmax-cross-entropy needs an output for each class, but the network has only one."
              + " Give the last layer more units, or use binary-cross-entropy.");
    }
    return PerOutput.misfit("class-weights", classWeights, targets)
        .or(() -> Loss.super.misfit(outputs, targets));
  }

  /** into ← z − max z, so that no power of e overflows. */
  private static Matrix belowLargest(Matrix z, Matrix into, Scratch scratch) {
    Vec largest = scratch.vector(z.rows());
    z.rowLargest(largest);
    into.all().set(z.all());
    return into.addToColumns(largest.negate());
  }

  /** into ← e^below; its sums over each row. */
  private static Vec powers(Matrix below, Matrix into, Scratch scratch) {
    into.all().set(below.all()).exp();
    Vec sums = scratch.vector(below.rows());
    into.rowSums(sums);
    return sums;
  }

  private Matrix probabilities(Matrix targets, Scratch scratch) {
    if (labelSmoothing == 0 && classWeights.isEmpty()) {
      return targets;
    }
    Matrix p = scratch.like(targets);
    p.all().set(targets.all()).multiply(1 - labelSmoothing).add(labelSmoothing / targets.columns());
    return classWeights.isEmpty() ? p : p.multiplyRows(PerOutput.row(classWeights, scratch));
  }

  /** Σp: 1 for one-hot rows and probabilities without weights. */
  private Vec mass(Matrix targets, Scratch scratch) {
    Vec mass = scratch.vector(targets.rows());
    if (!classWeights.isEmpty()) {
      probabilities(targets, scratch).rowSums(mass);
      return mass;
    }
    targets.rowSums(mass);
    return labelSmoothing == 0 ? mass : mass.multiply(1 - labelSmoothing).add(labelSmoothing);
  }
}
