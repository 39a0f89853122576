package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Mean squared logarithmic error. */
@Doc("Mean squared error of logarithms, for targets that are 0 or more.")
@Formula(
    "L = (1/n)Σ (ln(1 + max(y, 0)) − ln(1 + max(t, 0)))²    ∂L/∂y = 2(…)/(1 + y)/n for y > 0, else"
        + " 0")
@Source("Keras, MeanSquaredLogarithmicError")
@Convention(
    "n counts all entries, rows × outputs; outputs below 0 count as 0 (Keras: as 10⁻⁷) and have no"
        + " slope")
public record Msle() implements EntryLoss {
  @Override
  public void each(Vec y, Vec t, Vec losses, Scratch scratch) {
    Vec room = scratch.vector(y.length());
    logarithm(losses.set(y));
    losses.subtract(logarithm(room.set(t))).square();
  }

  @Override
  public void slopes(Vec y, Vec t, Vec slopes, Scratch scratch) {
    Vec room = scratch.vector(y.length());
    logarithm(slopes.set(y));
    slopes.subtract(logarithm(room.set(t))).multiply(2);
    slopes.divide(room.set(y).max(0).add(1)).multiply(room.set(y).above(0));
  }

  /** x ← ln(1 + max(x, 0)). */
  private static Vec logarithm(Vec x) {
    return x.max(0).add(1).log();
  }
}
