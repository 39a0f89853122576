package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Mean absolute percentage error. */
@Doc("Mean absolute percentage error.")
@Formula("L = (100/n)Σ |y − t|/max(|t|, ε)    ∂L/∂y = 100·sgn(y − t)/max(|t|, ε)/n")
@Source("Keras, MeanAbsolutePercentageError")
@Convention("n counts all entries, rows × outputs; in per cent (Keras)")
public record Mape(
    @Doc("ε, which a target counts at least, in its own unit") @Default("1e-7") @Range(above = 0)
        double epsilon)
    implements EntryLoss {
  @Override
  public void each(Vec y, Vec t, Vec losses, Scratch scratch) {
    Vec room = scratch.vector(y.length());
    losses.set(y).subtract(t).abs().divide(room.set(t).abs().max(epsilon)).multiply(100);
  }

  @Override
  public void slopes(Vec y, Vec t, Vec slopes, Scratch scratch) {
    Vec room = scratch.vector(y.length());
    slopes.set(y).subtract(t).sign().divide(room.set(t).abs().max(epsilon)).multiply(100);
  }
}
