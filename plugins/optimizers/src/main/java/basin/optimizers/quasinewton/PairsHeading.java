package basin.optimizers.quasinewton;

import basin.optimizers.descents.FirstLength;
import basin.optimizers.descents.Heading;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.state.Scalar;

/** The directions of {@link LBfgs}: pairs in a ring of rows, the oldest replaced. */
final class PairsHeading implements Heading {
  private static final double LEAST = 1e-10;

  private final LBfgs settings;
  private final Matrix steps;
  private final Matrix changes;
  private final Scalar stored;
  private final double[] alphas;

  PairsHeading(LBfgs settings, Space space) {
    this.settings = settings;
    this.steps = space.state().matrix("steps", settings.history(), space.dimension());
    this.changes = space.state().matrix("changes", settings.history(), space.dimension());
    this.stored = space.state().number("pairs");
    this.alphas = new double[settings.history()];
  }

  @Override
  public void choose(Vec point, Vec slope, Objective objective, Progress progress, Vec direction) {
    direction.set(slope).negate();
    long last = (long) stored.get();
    long first = Math.max(0, last - settings.history());
    for (long i = last - 1; i >= first; i--) {
      int row = row(i);
      alphas[row] = steps.row(row).dot(direction) / product(row);
      direction.addScaled(-alphas[row], changes.row(row));
    }
    if (last > 0) {
      Vec change = changes.row(row(last - 1));
      direction.multiply(product(row(last - 1)) / change.dot(change));
    }
    for (long i = first; i < last; i++) {
      int row = row(i);
      double beta = changes.row(row).dot(direction) / product(row);
      direction.addScaled(alphas[row] - beta, steps.row(row));
    }
  }

  @Override
  public double first(Vec slope, double fall, Progress progress) {
    double rate = settings.rate().at(progress);
    return stored.get() == 0 ? rate * FirstLength.of(slope) : rate;
  }

  @Override
  public boolean learns() {
    return true;
  }

  @Override
  public void learn(Vec step, Vec change, Vec slope) {
    if (step.dot(change) > LEAST) {
      int row = row((long) stored.get());
      steps.row(row).set(step);
      changes.row(row).set(change);
      stored.set(stored.get() + 1);
    }
  }

  @Override
  public boolean forget() {
    boolean any = stored.get() > 0;
    stored.set(0);
    return any;
  }

  private double product(int row) {
    return steps.row(row).dot(changes.row(row));
  }

  private int row(long pair) {
    return (int) (pair % settings.history());
  }
}
