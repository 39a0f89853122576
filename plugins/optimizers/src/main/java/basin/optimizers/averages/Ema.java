package basin.optimizers.averages;

import basin.optimizers.wrappers.Wrapper;
import basin.spi.descent.Descent;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** The average forgets: points count the less the older they are. */
@Doc("Answers with a running mean of the parameters that another optimizer goes through.")
@Formula(
    """
    w ← step(w)    e ← βe + (1−β)w
    e starts at w, and is the answer""")
@Source("Polyak and Juditsky 1992; as a running mean: Tarvainen and Valpola 2017, equation 2")
@Convention(
    "no correction, since e starts at w; PyTorch's AveragedModel starts at the point after the first"
        + " step. Statistics of batch-norm are those of w. Keras: use_ema, with β = 0.99")
public record Ema(
    @Doc("the optimizer that steps") Optimizer optimizer,
    @Doc("share β of the mean that a step keeps") @Default("0.999") @Range(from = 0, below = 1)
        Schedule decay)
    implements Wrapper {

  @Override
  public Descent start(Space space) {
    return new Averaged(
        optimizer.start(space.scope("inside")),
        space,
        (taken, progress) -> 1 - decay.at(progress),
        true);
  }
}
