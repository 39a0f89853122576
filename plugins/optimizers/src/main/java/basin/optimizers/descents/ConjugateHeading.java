package basin.optimizers.descents;

import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.state.Scalar;

/** The directions of {@link NonlinearCg}. */
final class ConjugateHeading implements Heading {
  private final NonlinearCg settings;
  private final Vec last;
  private final Scalar beta;
  private final Scalar square;
  private final Scalar taken;
  private final Scalar promised;

  ConjugateHeading(NonlinearCg settings, Space space) {
    this.settings = settings;
    this.last = space.state().vector("direction", space.dimension());
    this.beta = space.state().number("beta");
    this.square = space.state().number("square");
    this.taken = space.state().number("taken");
    this.promised = space.state().number("promised");
  }

  @Override
  public void choose(Vec point, Vec slope, Objective objective, Progress progress, Vec direction) {
    if (settings.restart() > 0 && taken.get() >= settings.restart()) {
      forget();
    }
    direction.set(slope).negate();
    if (taken.get() > 0) {
      direction.addScaled(beta.get(), last);
      if (!(slope.dot(direction) < 0)) {
        forget();
        direction.set(slope).negate();
      }
    }
    last.set(direction);
    square.set(slope.dot(slope));
  }

  @Override
  public double first(Vec slope, double fall, Progress progress) {
    double first = taken.get() > 0 ? promised.get() / fall : FirstLength.of(slope);
    promised.set(fall);
    return first;
  }

  @Override
  public boolean learns() {
    return true;
  }

  @Override
  public void learn(Vec step, Vec change, Vec slope) {
    double length = step.norm() / last.norm();
    promised.set(length * promised.get());
    beta.set(
        switch (settings.form()) {
          case FLETCHER_REEVES -> slope.dot(slope) / square.get();
          case POLAK_RIBIERE -> Math.max(0, slope.dot(change) / square.get());
          case HESTENES_STIEFEL -> slope.dot(change) / last.dot(change);
          case DAI_YUAN -> slope.dot(slope) / last.dot(change);
        });
    taken.set(taken.get() + 1);
    if (!Double.isFinite(beta.get())) {
      forget();
    }
  }

  @Override
  public boolean forget() {
    boolean any = taken.get() > 0;
    taken.set(0);
    beta.set(0);
    return any;
  }
}
