package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Focal loss of yes-or-no answers, one per output. */
@Doc("Binary cross-entropy that turns away from answers that are already sure.")
@Formula("L = (1/n)Σ αt(1 − p)^γ(−ln p) + (1 − α)(1 − t)p^γ(−ln(1 − p))    p = σ(z)")
@Source(
    "Lin, Goyal, Girshick, He and Dollár 2017, Focal loss for dense object detection, equation 5")
@Convention(
    "from logits; n counts all entries, rows × outputs. α is ¼ and γ 2 (paper, Keras with class"
        + " balancing, torchvision)")
public record BinaryFocal(
    @Doc("α, weight of the answer yes") @Default("0.25") @Range(from = 0, to = 1) double alpha,
    @Doc("γ, how strongly sure answers count less") @Default("2") @Range(from = 0) double gamma)
    implements EntryLoss {
  @Override
  public void each(Vec y, Vec t, Vec losses, Scratch scratch) {
    Vec other = scratch.vector(y.length());
    term(y, losses, other, -1).multiply(t).multiply(alpha);
    Vec no = scratch.vector(y.length());
    term(y, no, other, 1).multiply(other.set(t).negate().add(1)).multiply(1 - alpha);
    losses.add(no);
  }

  @Override
  public void slopes(Vec y, Vec t, Vec slopes, Scratch scratch) {
    Vec other = scratch.vector(y.length());
    Vec third = scratch.vector(y.length());
    slope(y, slopes, other, third, -1).multiply(t).multiply(-alpha);
    Vec no = scratch.vector(y.length());
    slope(y, no, other, third, 1).multiply(other.set(t).negate().add(1)).multiply(1 - alpha);
    slopes.add(no);
  }

  /** into ← q^γ·(−ln(1 − q)) with q = σ(sz), the probability of the wrong answer. */
  private Vec term(Vec z, Vec into, Vec room, int s) {
    room.set(z).multiply(-s).softplus().multiply(-gamma).exp();
    return into.set(z).multiply(s).softplus().multiply(room);
  }

  /** into ← q^γ·(γ(1 − q)(−ln(1 − q)) + q), which is s·∂term/∂z. */
  private Vec slope(Vec z, Vec into, Vec room, Vec wrong, int s) {
    wrong.set(z).multiply(s).sigmoid();
    room.set(z).multiply(-s).sigmoid().multiply(gamma);
    into.set(z).multiply(s).softplus().multiply(room).add(wrong);
    return into.multiply(room.set(z).multiply(-s).softplus().multiply(-gamma).exp());
  }

  @Override
  public double boundary() {
    return 0;
  }
}
