package basin.optimizers.averages;

import basin.optimizers.descents.PartialAnswer;
import basin.optimizers.descents.Stretches;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.state.Scalar;
import java.util.List;

/**
 * Three points: z goes down, x is the mean of where z has been, and y, where gradients are taken,
 * lies between them.
 */
final class ScheduleFree implements Descent {
  private final Vec z;
  private final Vec x;
  private final Scalar steps;
  private final Scalar squares;
  private final Vec turned;
  private final Schedule beta;
  private final Direction direction;
  private final Stretches ofY;
  private final Stretches ofZ;
  private final Stretches ofX;
  private final Stretches ofTurned;
  private final PartialAnswer answer;

  /** Where z goes. */
  interface Direction {
    /** The rate of the step that begins. */
    double begin(Progress progress);

    /**
     * g ← what z goes against.
     *
     * @param part which of the stretches that the optimizer moves
     * @param y the point there
     * @param g the gradient there
     */
    void turn(int part, Vec y, Vec g);
  }

  ScheduleFree(Space space, Schedule beta, Direction direction) {
    this.z = space.state().vector("z", space.dimension());
    this.x = space.state().vector("x", space.dimension());
    this.steps = space.state().number("steps");
    this.squares = space.state().number("squares");
    this.turned = space.vector();
    this.beta = beta;
    this.direction = direction;
    this.ofY = Stretches.of(space);
    this.ofZ = Stretches.of(space);
    this.ofX = Stretches.of(space);
    this.ofTurned = Stretches.of(space);
    this.answer = PartialAnswer.of(space);
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    if (steps.get() == 0) {
      z.set(point);
      x.set(point);
    }
    steps.set(steps.get() + 1);
    double loss = objective.gradient(point, gradient);
    turned.set(gradient);
    double rate = direction.begin(progress);
    squares.set(squares.get() + rate * rate);
    double share = squares.get() == 0 ? 1 : rate * rate / squares.get();
    double ahead = beta.at(progress);
    List<Vec> ys = ofY.of(point);
    for (int i = 0; i < ys.size(); i++) {
      Vec g = ofTurned.of(turned).get(i);
      direction.turn(i, ys.get(i), g);
      Vec low = ofZ.of(z).get(i).addScaled(-rate, g);
      Vec mean = ofX.of(x).get(i).lerp(low, share);
      ys.get(i).set(low).lerp(mean, ahead);
    }
    return loss;
  }

  @Override
  public Vec answer(Vec point) {
    return steps.get() == 0 ? point : answer.of(x, point);
  }
}
