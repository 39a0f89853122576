package basin.optimizers.random;

import basin.optimizers.descents.Stretches;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/** The baseline of all that claims to know where to go. */
@Doc("Tries a random point nearby and stays there if it is lower; two values a step, no gradient.")
@Formula("u ← w + σξ    w ← u if f(u) < f(w)    ξ normal with variance 1")
@Source("Rastrigin 1963; Spall 2003, Introduction to stochastic search, section 2.2.2, algorithm B")
@Convention("both values are of the same mini-batch, so f(w) is taken anew in each step")
public record RandomSearch(
    @Doc("deviation σ of a trial, in units of the parameters") @Default("0.1") @Range(from = 0)
        Schedule scale)
    implements Optimizer {

  @Override
  public boolean takesGradients() {
    return false;
  }

  @Override
  public Descent start(Space space) {
    return new Trying(space);
  }

  private final class Trying implements Descent {
    private final RandomStream random;
    private final Vec trial;
    private final Vec direction;
    private final Stretches ofPoint;
    private final Stretches ofTrial;
    private final Stretches ofDirection;

    Trying(Space space) {
      this.random = space.state().random("trials");
      this.trial = space.vector();
      this.direction = space.vector();
      this.ofPoint = Stretches.of(space);
      this.ofTrial = Stretches.of(space);
      this.ofDirection = Stretches.of(space);
    }

    @Override
    public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
      double here = objective.value(point);
      double sigma = scale.at(progress);
      List<Vec> tried = ofTrial.of(trial.set(point));
      List<Vec> directions = ofDirection.of(direction);
      Drawing.gaussian(directions, random);
      for (int i = 0; i < tried.size(); i++) {
        tried.get(i).addScaled(sigma, directions.get(i));
      }
      if (objective.value(trial) < here) {
        for (int i = 0; i < tried.size(); i++) {
          ofPoint.of(point).get(i).set(tried.get(i));
        }
      }
      return here;
    }
  }
}
