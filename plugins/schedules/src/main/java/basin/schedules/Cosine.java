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
import java.util.Optional;

/** Half a cosine wave from one value to another. */
@Doc("Goes from one value to another along half a cosine wave.")
@Formula("η(e) = η₁ + (η₀ − η₁)(1 + cos πe/n)/2")
@Source("Loshchilov and Hutter 2017, SGDR, equation 5")
@Convention("beyond n epochs the value rises again (PyTorch); Keras stays at the end")
public record Cosine(
    @Doc("the value η₀ at the start") @Level @Range(from = 0) double from,
    @Doc("the value η₁ after n epochs") @Default("0") @Level @Range(from = 0) double to,
    @Doc("epochs n of the way down; absent: as many as the budget allows")
        @Default("")
        @Range(above = 0)
        Optional<Double> epochs,
    @Doc("whether the value changes each epoch or each step") @Default("epoch") Granularity per)
    implements Schedule {

  @Override
  public double at(Progress progress) {
    double length = Granularity.length(progress, epochs);
    double cosine = StrictMath.cos(Math.PI * per.epochs(progress) / length);
    return to + (from - to) * (1 + cosine) / 2;
  }
}
