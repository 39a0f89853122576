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

/** The schedule of the transformer. */
@Doc("Rises in a straight line, then falls with the root of the number of steps.")
@Formula("η(t) = η·min(t/n, √(n/t)),  t = 1, 2, … steps")
@Source("Vaswani et al. 2017, Attention is all you need, equation 3")
@Convention(
    "by its peak; with the paper’s width d it is η = 1/√(d·n), for d = 512 and n = 4000 7·10⁻⁴")
@Example("{value: 0.1, steps: 200}")
public record Noam(
    @Doc("the value η at the peak") @Level @Range(from = 0) double value,
    @Doc("steps n up to the peak") @Default("4000") @Range(above = 0) double steps)
    implements Schedule {
  @Override
  public double at(Progress progress) {
    double t = progress.step() + 1;
    return value * Math.min(t / steps, Math.sqrt(steps / t));
  }
}
