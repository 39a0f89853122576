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

/** The decay under which regret bounds of stochastic convex optimization hold: η₀/√t. */
@Doc("Falls with the root of the number of steps.")
@Formula("η(t) = η₀/√(1 + t/n),  t = 0, 1, … steps")
@Source("Zinkevich 2003, theorem 1; Kingma and Ba 2015, section 6.1")
@Convention(
    "the first step has η₀; with n = 1 that is η₀/√t with steps counted from 1. A rise before it is"
        + " a warmup")
@Example("{from: 0.1, steps: 100}")
public record InverseSqrt(
    @Doc("the value η₀ of the first step") @Level @Range(from = 0) double from,
    @Doc("steps n after which it has fallen to 1/√2; absent: those of an epoch")
        @Default("")
        @Range(above = 0)
        Optional<Double> steps)
    implements Schedule {

  @Override
  public double at(Progress progress) {
    double passed = steps.isPresent() ? progress.step() / steps.get() : progress.epoch();
    return from / Math.sqrt(1 + passed);
  }
}
