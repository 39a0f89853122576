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

/** Falls along a sigmoid. */
@Doc("Falls along a sigmoid, fastest after a given number of epochs.")
@Formula("η(e) = η₀/(1 + e^(γ(e − n)))")
@Source("Caffe, sigmoid; DL4J, SigmoidSchedule")
@Convention("γ above 0 falls; Caffe’s and DL4J’s has the other sign")
@Example("{from: 0.1, middle: 50, gamma: 0.2}")
public record SigmoidDecay(
    @Doc("the value η₀ that it starts near") @Level @Range(from = 0) double from,
    @Doc("epochs n after which half is left") @Range(from = 0) double middle,
    @Doc("steepness γ, per epoch") @Default("1") @Range(above = 0) double gamma,
    @Doc("whether the value changes each epoch or each step") @Default("step") Granularity per)
    implements Schedule {
  @Override
  public double at(Progress progress) {
    return from / (1 + StrictMath.exp(gamma * (per.epochs(progress) - middle)));
  }
}
