package basin.schedules;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Formula;
import basin.spi.settings.Level;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Geometric decay. */
@Doc("Multiplies by a factor each epoch.")
@Formula("η(e) = η₀ · γᵉ")
@Source("PyTorch 2, torch.optim.lr_scheduler.ExponentialLR")
@Example("{from: 0.1, gamma: 0.95}")
public record Exponential(
    @Doc("the value η₀ at the start") @Level @Range(from = 0) double from,
    @Doc("factor γ per epoch") @Range(above = 0) double gamma,
    @Doc("whether the value changes each epoch or each step") @Default("epoch") Granularity per)
    implements Schedule {

  @Override
  public double at(Progress progress) {
    return from * StrictMath.pow(gamma, per.epochs(progress));
  }
}
