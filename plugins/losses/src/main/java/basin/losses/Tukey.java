package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Tukey’s biweight. */
@Doc("Tukey’s biweight: nothing pulls that is farther than a bound.")
@Formula(
    "L = (1/n)Σ (c²/6)(1 − (1 − (e/c)²)³) for |e| ≤ c, else c²/6    ∂L/∂y = e(1 − (e/c)²)²/n for"
        + " |e| ≤ c, else 0    e = y − t")
@Source("Beaton and Tukey 1974, The fitting of power series")
@Convention("c is 4.685 deviations of normal errors for 95 % efficiency; scale the targets, or c")
public record Tukey(
    @Doc("c, beyond which nothing pulls, in the unit of the targets")
        @Default("4.685")
        @Range(above = 0)
        double scale)
    implements EntryLoss {
  @Override
  public void each(Vec y, Vec t, Vec losses, Scratch scratch) {
    Vec room = scratch.vector(y.length());
    room.set(y).subtract(t);
    inside(room);
    losses.set(room).square().multiply(room).negate().add(1).multiply(scale * scale / 6);
  }

  @Override
  public void slopes(Vec y, Vec t, Vec slopes, Scratch scratch) {
    Vec room = scratch.vector(y.length());
    slopes.set(y).subtract(t);
    inside(room.set(slopes));
    slopes.multiply(room.square());
  }

  /** e ← max(1 − (e/c)², 0). */
  private void inside(Vec e) {
    e.divide(scale).square().negate().add(1).max(0);
  }
}
