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

/** A straight line from one value to another, which it then keeps. */
@Doc("Goes from one value to another along a straight line, and stays there.")
@Formula("η(e) = η₀ + (η₁ − η₀) · min(e/n, 1)")
@Source("PyTorch 2, torch.optim.lr_scheduler.LinearLR")
public record Linear(
    @Doc("the value η₀ at the start") @Level @Range(from = 0) double from,
    @Doc("the value η₁ from n epochs on") @Default("0") @Level @Range(from = 0) double to,
    @Doc("epochs n of the way; absent: as many as the budget allows") @Default("") @Range(above = 0)
        Optional<Double> epochs,
    @Doc("whether the value changes each epoch or each step") @Default("epoch") Granularity per)
    implements Schedule {

  @Override
  public double at(Progress progress) {
    return from + (to - from) * per.share(progress, epochs);
  }
}
