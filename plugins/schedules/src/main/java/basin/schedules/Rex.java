package basin.schedules;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Level;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.Optional;

/** Reflected exponential decay. */
@Doc("Stays high for long and falls fast at the end.")
@Formula("η(e) = η₁ + (η₀ − η₁)(1 − x)/(1 − x/2)    x = min(e/n, 1)")
@Source(
    "Chen, Wolfe and Kyrillidis 2022, REX: Revisiting budgeted training with an improved schedule,"
        + " equation 1")
public record Rex(
    @Doc("the value η₀ at the start") @Level @Range(from = 0) double from,
    @Doc("the value η₁ from n epochs on") @Default("0") @Level @Range(from = 0) double to,
    @Doc("epochs n of the way; absent: as many as the budget allows") @Default("") @Range(above = 0)
        Optional<Double> epochs,
    @Doc("whether the value changes each epoch or each step") @Default("step") Granularity per)
    implements Schedule {
  @Override
  public double at(Progress progress) {
    double share = per.share(progress, epochs);
    return to + (from - to) * (1 - share) / (1 - share / 2);
  }
}
