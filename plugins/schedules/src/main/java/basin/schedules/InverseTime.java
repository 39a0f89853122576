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

/** Falls as 1/t. */
@Doc("Falls with the inverse of the time, as Robbins and Monro ask for.")
@Formula("η(e) = η₀/(1 + k·e/n)    stairs: η₀/(1 + k·⌊e/n⌋)")
@Source("Robbins and Monro 1951, A stochastic approximation method")
@Convention("Keras, InverseTimeDecay, where n is in steps and stairs are called staircase")
@Example("{from: 0.1, decay: 0.5, every: 10}")
public record InverseTime(
    @Doc("the value η₀ at the start") @Level @Range(from = 0) double from,
    @Doc("k, by how much the divisor grows in n epochs") @Default("1") @Range(from = 0)
        double decay,
    @Doc("epochs n") @Default("1") @Range(above = 0) double every,
    @Doc("whether it falls in stairs, every n epochs") @Default("false") boolean stairs,
    @Doc("whether the value changes each epoch or each step") @Default("step") Granularity per)
    implements Schedule {
  @Override
  public double at(Progress progress) {
    double passed = per.epochs(progress) / every;
    return from / (1 + decay * (stairs ? Math.floor(passed) : passed));
  }
}
