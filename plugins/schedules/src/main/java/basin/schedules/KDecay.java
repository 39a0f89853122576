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
import java.util.Optional;

/** A {@link Cosine} with a slower start. */
@Doc("Half a cosine wave that stays high the longer, the larger k is.")
@Formula("η(e) = η₁ + (η₀ − η₁)(1 + cos πxᵏ)/2    x = min(e/n, 1)")
@Source("Zhang and Li 2020, k-decay: a new method for learning rate schedule, equation 6")
@Example("{from: 0.1, k: 2}")
public record KDecay(
    @Doc("the value η₀ at the start") @Level @Range(from = 0) double from,
    @Doc("the value η₁ from n epochs on") @Default("0") @Level @Range(from = 0) double to,
    @Doc("k; 1 is the cosine") @Default("2") @Range(above = 0) double k,
    @Doc("epochs n of the way; absent: as many as the budget allows") @Default("") @Range(above = 0)
        Optional<Double> epochs,
    @Doc("whether the value changes each epoch or each step") @Default("step") Granularity per)
    implements Schedule {
  @Override
  public double at(Progress progress) {
    return Way.COSINE.between(from, to, StrictMath.pow(per.share(progress, epochs), k));
  }
}
