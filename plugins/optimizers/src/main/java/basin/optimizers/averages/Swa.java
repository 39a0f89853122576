package basin.optimizers.averages;

import basin.optimizers.wrappers.Wrapper;
import basin.spi.descent.Descent;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.Optional;

/** The average is plain: all points taken count alike. */
@Doc("Answers with the mean of the parameters at regular steps of the last part of a run.")
@Formula(
    """
    w ← step(w)    every c steps: e ← (n·e + w)/(n+1)    n ← n+1
    e is the answer once n > 0""")
@Source("Izmailov, Podoprikhin, Garipov, Vetrov and Wilson 2018, algorithm 1")
@Convention(
    "the rate is the optimizer's own, constant or cyclic; statistics of batch-norm are those of w,"
        + " and the paper takes them anew for e. With from: 0 and every: 1 it is Polyak's average")
public record Swa(
    @Doc("the optimizer that steps") Optimizer optimizer,
    @Doc("share of the budget after which the mean begins")
        @Default("0.75")
        @Range(from = 0, below = 1)
        double from,
    @Doc("steps c from one point to the next; an epoch if empty") @Default("") @Range(from = 1)
        Optional<Integer> every)
    implements Wrapper {

  @Override
  public Descent start(Space space) {
    return new Averaged(
        optimizer.start(space.scope("inside")),
        space,
        (taken, progress) -> due(progress) ? 1.0 / (taken + 1) : 0,
        false);
  }

  /** Whether the step ends a stretch of the given length since the beginning. */
  private boolean due(Progress progress) {
    long since = progress.step() + 1 - (long) Math.ceil(from * progress.horizon());
    return since > 0 && since % every.map(Integer::longValue).orElse(progress.stepsPerEpoch()) == 0;
  }
}
