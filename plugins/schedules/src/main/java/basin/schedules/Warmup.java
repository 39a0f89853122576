package basin.schedules;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Formula;
import basin.spi.settings.Level;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** A linear rise to where another schedule starts. */
@Doc("Rises in a straight line to the start of another schedule, which then takes over.")
@Formula(
    """
    η(e) = then(0) · (φ + (1 − φ)e/n)  while e < n
    η(e) = then(e − n)                 from n on""")
@Source("Goyal et al. 2017, Accurate, large minibatch SGD, section 2.2")
@Convention(
    "the schedule behind starts from its beginning after the warm-up, with what is left of"
        + " the budget (PyTorch's SequentialLR)")
@Example("{then: {cosine: {from: 0.1, to: 0}}, epochs: 10}")
public record Warmup(
    @Doc("the schedule behind the warm-up") @Level Schedule then,
    @Doc("epochs n of the warm-up") @Default("1") @Range(from = 1) int epochs,
    @Doc("share φ of the first value to start from") @Default("0.1") @Range(from = 0, to = 1)
        double factor,
    @Doc("whether the value changes each epoch or each step") @Default("epoch") Granularity per)
    implements Schedule {

  @Override
  public double at(Progress progress) {
    double value = then.at(progress.afterEpochs(epochs));
    double risen = per.epochs(progress) / epochs;
    return risen < 1 ? value * (factor + (1 - factor) * risen) : value;
  }
}
