package basin.schedules;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Level;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** A plateau with a rise before and a fall behind. */
@Doc("Warm-up, stable, decay: a plateau between a short rise and a fall at the end.")
@Formula(
    """
    T steps in all: η(t) = η·(t + 1)/(aT)  while t + 1 < aT
    η  until t = (1 − b)T,  then on the way from η to η₁\
    """)
@Source(
    "Hu et al. 2024, MiniCPM, equation 1; Hägele et al. 2024, Scaling laws and compute-optimal"
        + " training beyond fixed training durations, section 3")
@Convention("the fall is linear; MiniCPM’s is exponential, and Hägele et al. found the root better")
public record Wsd(
    @Doc("the value η of the plateau") @Level @Range(from = 0) double value,
    @Doc("the value η₁ at the end") @Default("0") @Level @Range(from = 0) double to,
    @Doc("share a of the budget that the rise takes") @Default("0.05") @Range(from = 0, below = 1)
        double rise,
    @Doc("share b of the budget that the fall takes") @Default("0.2") @Range(from = 0, below = 1)
        double fall,
    @Doc("how values lie on the way down") @Default("linear") Way way)
    implements Schedule {
  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if the fall would begin before the rise ends
   */
  public Wsd {
    if (rise + fall > 1) {
      throw new IllegalArgumentException(
          "a rise of %s and a fall of %s are more than all; together they may be 1"
              .formatted(rise, fall));
    }
  }

  @Override
  public double at(Progress progress) {
    double risen = (progress.step() + 1) / (rise * progress.horizon());
    if (risen < 1) {
      return value * risen;
    }
    double fallen = (progress.fraction() - (1 - fall)) / fall;
    return fallen > 0 ? way.between(value, to, Math.min(fallen, 1)) : value;
  }
}
