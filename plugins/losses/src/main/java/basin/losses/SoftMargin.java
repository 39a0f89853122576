package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Logistic loss of signed answers. */
@Doc("Logistic loss of outputs that each say which side they are on by their sign.")
@Formula("L = (1/n)Σ ln(1 + e^(−yz))    ∂L/∂z = −y·σ(−yz)/n    y = 1 for a target above 0, else −1")
@Source("PyTorch, SoftMarginLoss")
@Convention(
    "n counts all entries, rows × outputs (PyTorch). Targets 0 and 1, or −1 and 1;"
        + " binary-cross-entropy from logits is the same for 0 and 1")
public record SoftMargin() implements EntryLoss {
  @Override
  public void each(Vec y, Vec t, Vec losses, Scratch scratch) {
    signs(t, losses).multiply(y).negate().softplus();
  }

  @Override
  public void slopes(Vec y, Vec t, Vec slopes, Scratch scratch) {
    Vec room = scratch.vector(y.length());
    signs(t, room);
    slopes.set(y).multiply(room).negate().sigmoid().multiply(room).negate();
  }

  /** into ← 1 for a target above 0, else −1. */
  private static Vec signs(Vec t, Vec into) {
    return into.set(t).above(0).multiply(2).add(-1);
  }

  @Override
  public double boundary() {
    return 0;
  }
}
