package basin.optimizers.averages;

import basin.spi.descent.Descent;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Gradient descent that needs no decay of its rate, for it averages instead. */
@Doc("Gradient descent whose average takes the place of a falling rate.")
@Formula(
    """
    g ← ∇f(y) + λy    z ← z − ηg    c = η²/Ση²    x ← (1−c)x + cz
    y ← (1−β)z + βx    x and z start at y, and x is the answer""")
@Source("Defazio, Yang, Mehta, Mishchenko, Khaled and Cutkosky 2024, equations 3 to 5")
@Convention(
    "trained at y; a warm-up is a schedule of the rate. With a constant rate c = 1/t; the authors'"
        + " program also takes powers of t and of the rate as weights. Their default rate is 1")
public record ScheduleFreeSgd(
    @Doc("learning rate η") Schedule rate,
    @Doc("share β of the average in the point trained at")
        @Default("0.9")
        @Range(from = 0, below = 1)
        Schedule beta,
    @Doc("weight decay λ, added to the gradient at y") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements Optimizer {

  @Override
  public Descent start(Space space) {
    return new ScheduleFree(space, beta, new Plain());
  }

  @Override
  public boolean evaluatesAgain() {
    return false;
  }

  @Override
  public Penalty penalty(Progress progress) {
    return Penalty.decay(weightDecay.at(progress));
  }

  private final class Plain implements ScheduleFree.Direction {
    private double decay;

    @Override
    public double begin(Progress progress) {
      decay = weightDecay.at(progress);
      return rate.at(progress);
    }

    @Override
    public void turn(int part, Vec y, Vec g) {
      if (decay != 0) {
        g.addScaled(decay, y);
      }
    }
  }
}
