package basin.optimizers.averages;

import basin.optimizers.descents.PartialAnswer;
import basin.optimizers.descents.Stretches;
import basin.optimizers.wrappers.Around;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.state.Scalar;
import java.util.List;

/** A descent whose answer is a mean of the points it goes through. */
final class Averaged implements Around {
  private final Descent inside;
  private final Vec mean;
  private final Scalar taken;
  private final Share share;
  private final boolean startCounts;
  private final Stretches ofPoint;
  private final Stretches ofMean;
  private final PartialAnswer answer;

  /** How much of a mean a point becomes. */
  interface Share {
    /**
     * The share, 0 for a point that is passed over.
     *
     * @param taken how many points the mean is of
     * @param progress of the step that led to the point
     */
    double of(long taken, Progress progress);
  }

  /**
   * Takes points by their shares.
   *
   * @param startCounts whether the point before the first step is one of them
   */
  Averaged(Descent inside, Space space, Share share, boolean startCounts) {
    this.inside = inside;
    this.mean = space.state().vector("mean", space.dimension());
    this.taken = space.state().number("taken");
    this.share = share;
    this.startCounts = startCounts;
    this.ofPoint = Stretches.of(space);
    this.ofMean = Stretches.of(space);
    this.answer = PartialAnswer.of(space);
  }

  @Override
  public Descent inside() {
    return inside;
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    if (startCounts && taken.get() == 0) {
      mean.set(point);
      taken.set(1);
    }
    double loss = inside.step(point, gradient, objective, progress);
    double part = share.of((long) taken.get(), progress);
    if (part > 0) {
      take(point, part);
    }
    return loss;
  }

  private void take(Vec point, double part) {
    List<Vec> points = ofPoint.of(point);
    List<Vec> means = ofMean.of(mean);
    for (int i = 0; i < points.size(); i++) {
      if (taken.get() == 0) {
        means.get(i).set(points.get(i));
      } else {
        means.get(i).lerp(points.get(i), part);
      }
    }
    taken.set(taken.get() + 1);
  }

  @Override
  public Vec answer(Vec point) {
    return taken.get() == 0 ? inside.answer(point) : answer.of(mean, point);
  }
}
