package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Quadratic near 0 and linear beyond. */
@Doc("Quadratic for small errors and linear for large ones.")
@Formula(
    "L = (1/n)Σ e²/2 for |e| ≤ δ, else δ(|e| − δ/2)    ∂L/∂y = min(max(e, −δ), δ)/n    e = y − t")
@Source("Huber 1964, Robust estimation of a location parameter")
@Convention("n counts all entries, rows × outputs (PyTorch, Keras); smooth-l1 is this divided by δ")
public record Huber(
    @Doc("δ, where large begins, in the unit of the targets") @Default("1") @Range(above = 0)
        double delta)
    implements EntryLoss {
  @Override
  public void each(Vec y, Vec t, Vec losses, Scratch scratch) {
    Vec room = scratch.vector(y.length());
    losses.set(y).subtract(t).abs();
    room.set(losses).min(delta);
    losses.addScaled(-0.5, room).multiply(room);
  }

  @Override
  public void slopes(Vec y, Vec t, Vec slopes, Scratch scratch) {
    slopes.set(y).subtract(t).min(delta).max(-delta);
  }
}
