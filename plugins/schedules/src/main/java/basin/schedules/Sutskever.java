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

/**
 * A momentum that rises in stairs as Nesterov's does on smooth convex functions, up to a limit.
 *
 * <p>The formula is the paper's 1 − 2^(−1−log₂(⌊t/n⌋+1)), worked out.
 */
@Doc("A momentum that rises in stairs from 1/2 towards a limit.")
@Formula("μ(t) = min(1 − 1/(2(⌊t/n⌋ + 1)), μ*),  t = 0, 1, … steps")
@Source("Sutskever, Martens, Dahl and Hinton 2013, equation 5")
@Example("{limit: 0.99, every: 250}")
public record Sutskever(
    @Doc("the limit μ*") @Level @Range(from = 0, below = 1) double limit,
    @Doc("steps n of a stair") @Default("250") @Range(from = 1) int every)
    implements Schedule {

  @Override
  public double at(Progress progress) {
    return Math.min(1 - 0.5 / (progress.step() / every + 1), limit);
  }
}
