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
import java.util.Optional;

/** A power of what is left of the way. */
@Doc("Goes from one value to another as a power of what is left of the way, and stays there.")
@Formula("η(e) = η₁ + (η₀ − η₁)(1 − min(e/n, 1))ᵖ    cycle: with n·⌈e/n⌉ in place of n")
@Source("Chen et al. 2018, DeepLab, section 4.1")
@Convention("n is in epochs; Keras, whose cycle this is, ends at 10⁻⁴")
@Example("{from: 0.1, to: 0.001, power: 2}")
public record Polynomial(
    @Doc("the value η₀ at the start") @Level @Range(from = 0) double from,
    @Doc("the value η₁ from n epochs on") @Default("0") @Level @Range(from = 0) double to,
    @Doc("power p; 1 is a straight line") @Default("1") @Range(above = 0) double power,
    @Doc("epochs n of the way; absent: as many as the budget allows") @Default("") @Range(above = 0)
        Optional<Double> epochs,
    @Doc("whether it rises again after n epochs, to a longer way down") @Default("false")
        boolean cycle,
    @Doc("whether the value changes each epoch or each step") @Default("epoch") Granularity per)
    implements Schedule {

  @Override
  public double at(Progress progress) {
    double length = Granularity.length(progress, epochs);
    double gone = per.epochs(progress) / length;
    double left = 1 - (cycle ? gone / Math.max(1, Math.ceil(gone)) : Math.min(gone, 1));
    return to + (from - to) * StrictMath.pow(left, power);
  }
}
