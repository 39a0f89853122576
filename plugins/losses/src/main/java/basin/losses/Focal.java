package basin.losses;

import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Focal loss of classes. */
@Doc("Cross-entropy of classes that turns away from rows that are already sure.")
@Formula("L = (1/rows)Σ −α t_k (1 − p_k)^γ ln p_k    p = softmax(z)")
@Source(
    "Lin, Goyal, Girshick, He and Dollár 2017, Focal loss for dense object detection, equation 5")
@Convention("from logits. α is ¼ and γ 2 (Keras); with α = 1 and γ = 0 it is softmax-cross-entropy")
public record Focal(
    @Doc("α, weight of the whole") @Default("0.25") @Range(above = 0) double alpha,
    @Doc("γ, how strongly sure rows count less") @Default("2") @Range(from = 0) double gamma)
    implements SoftmaxLoss {
  private static final double LEAST = 1e-30;

  @Override
  public void each(Matrix logarithms, Matrix targets, Matrix losses, Scratch scratch) {
    Vec weight = wrong(logarithms, scratch).log().multiply(gamma).exp();
    losses.all().set(logarithms.all()).multiply(targets.all()).multiply(weight).multiply(-alpha);
  }

  @Override
  public void slopes(Matrix logarithms, Matrix targets, Matrix slopes, Scratch scratch) {
    Vec wrong = wrong(logarithms, scratch);
    Vec share = scratch.like(targets).all().set(logarithms.all()).exp();
    slopes.all().set(logarithms.all()).multiply(share).divide(wrong).multiply(-gamma).add(1);
    slopes.all().multiply(wrong.log().multiply(gamma).exp()).multiply(targets.all());
    slopes.all().multiply(-alpha);
  }

  /** 1 − p, not below what keeps quotients and logarithms finite. */
  private static Vec wrong(Matrix logarithms, Scratch scratch) {
    Vec wrong = scratch.like(logarithms).all().set(logarithms.all()).exp();
    return wrong.negate().add(1).max(LEAST);
  }
}
