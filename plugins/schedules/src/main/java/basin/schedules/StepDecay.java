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

/** Stairs: a factor every so many epochs. */
@Doc("Multiplies by a factor every so many epochs.")
@Formula("η(e) = η₀ · γ^⌊e/n⌋")
@Source("PyTorch 2, torch.optim.lr_scheduler.StepLR")
@Example("{from: 0.1, every: 30, gamma: 0.1}")
public record StepDecay(
    @Doc("the value η₀ of the first epochs") @Level @Range(from = 0) double from,
    @Doc("epochs n from one change to the next") @Range(from = 1) int every,
    @Doc("factor γ") @Default("0.1") @Range(above = 0) double gamma)
    implements Schedule {

  @Override
  public double at(Progress progress) {
    return from * StrictMath.pow(gamma, progress.wholeEpochs() / every);
  }
}
