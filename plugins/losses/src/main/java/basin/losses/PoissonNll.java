package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** For counts. */
@Doc("Negative log-likelihood of counts under Poisson’s distribution.")
@Formula(
    """
    from log-rates: L = (1/n)Σ e^z − tz            ∂L/∂z = (e^z − t)/n
    from rates:     L = (1/n)Σ y − t·ln(y + ε)    ∂L/∂y = (1 − t/(y + ε))/n
    full:           + t·ln t − t + ln(2πt)/2 for t > 1\
    """)
@Source("PyTorch, PoissonNLLLoss")
@Convention(
    "n counts all entries, rows × outputs; log-rates by default (PyTorch), where Keras’ Poisson"
        + " takes rates with ε = 10⁻⁷. A log-rate beyond the logarithm of the largest number gives"
        + " an infinite loss")
public record PoissonNll(
    @Doc("what the last layer puts out") @Default("log-rate") From from,
    @Doc("whether Stirling’s approximation of ln t! is added, which no slope sees")
        @Default("false")
        boolean full,
    @Doc("ε, which keeps the logarithm of a rate finite") @Default("1e-8") @Range(above = 0)
        double epsilon)
    implements EntryLoss {
  private static final double LN_2PI = 1.8378770664093453;

  /** What the predictions are. */
  public enum From {
    /** ln of the expected count, any number. */
    LOG_RATE,
    /** The expected count, 0 or more. */
    RATE
  }

  @Override
  public void each(Vec y, Vec t, Vec losses, Scratch scratch) {
    Vec room = scratch.vector(y.length());
    if (from == From.LOG_RATE) {
      losses.set(y).exp().subtract(room.set(y).multiply(t));
    } else {
      losses.set(y).subtract(room.set(y).add(epsilon).log().multiply(t));
    }
    if (full) {
      losses.add(stirling(t, room, scratch.vector(y.length())));
    }
  }

  @Override
  public void slopes(Vec y, Vec t, Vec slopes, Scratch scratch) {
    if (from == From.LOG_RATE) {
      slopes.set(y).exp().subtract(t);
    } else {
      Vec rate = scratch.vector(y.length()).set(y).add(epsilon);
      slopes.set(t).divide(rate).negate().add(1);
    }
  }

  private static Vec stirling(Vec t, Vec into, Vec room) {
    into.set(t).max(1).log();
    room.set(into).add(LN_2PI).multiply(0.5);
    return into.add(-1).multiply(t).add(room).fillUpTo(t, 1, 0);
  }
}
