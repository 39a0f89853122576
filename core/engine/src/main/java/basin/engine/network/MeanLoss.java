package basin.engine.network;

import basin.engine.number.Arithmetic;
import basin.engine.number.Lender;
import basin.spi.network.Buffer;
import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/**
 * What a loss comes to on a batch: the mean of its rows' losses, added in double as {@link
 * Arithmetic#total} does. Value and gradient belong to one function, and there is one computation
 * of the value.
 */
public final class MeanLoss {
  private final Loss loss;
  private final Arithmetic arithmetic;
  private final Buffer losses;
  private final Lender scratch;

  /** Of a loss, with working room of its own. */
  public MeanLoss(Loss loss, Arithmetic arithmetic) {
    this.loss = loss;
    this.arithmetic = arithmetic;
    this.losses = new Buffer(rows -> arithmetic.matrix(rows, 1));
    this.scratch = new Lender(arithmetic);
  }

  /** Of predictions, each row held against a row of targets. */
  public double value(Matrix predictions, Matrix targets) {
    Vec each = losses.rows(predictions.rows()).all();
    loss.losses(predictions, targets, each, scratch.anew());
    return mean(each);
  }

  /** gradient ← ∂value/∂predictions. */
  public void gradient(Matrix predictions, Matrix targets, Matrix gradient) {
    loss.gradient(predictions, targets, gradient, scratch.anew());
  }

  /** Both at once, to the same bits. */
  public double valueAndGradient(Matrix predictions, Matrix targets, Matrix gradient) {
    Vec each = losses.rows(predictions.rows()).all();
    loss.lossesAndGradient(predictions, targets, each, gradient, scratch.anew());
    return mean(each);
  }

  private double mean(Vec each) {
    return arithmetic.total(each) / each.length();
  }
}
