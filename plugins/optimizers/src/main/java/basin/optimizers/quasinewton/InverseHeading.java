package basin.optimizers.quasinewton;

import basin.optimizers.algebra.Room;
import basin.optimizers.descents.FirstLength;
import basin.optimizers.descents.Heading;
import basin.optimizers.descents.Stretches;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.state.Scalar;

/** Directions −Bg with an estimate B of the inverse Hessian that is mended by rank two. */
final class InverseHeading implements Heading {
  /** Cosine of step and change below which a step teaches nothing. */
  private static final double LEAST = 1e-10;

  private final Update update;
  private final boolean scaled;
  private final int[] places;
  private final Matrix inverse;
  private final Scalar updates;
  private final Vec s;
  private final Vec y;
  private final Vec product;

  /** How the estimate is mended. */
  @FunctionalInterface
  interface Update {
    /** inverse ← mended, by a step s, a change y and the product By. */
    void apply(Matrix inverse, Vec s, Vec y, Vec product);
  }

  InverseHeading(String name, Update update, boolean scaled, Space space) {
    this.update = update;
    this.scaled = scaled;
    this.places = Stretches.of(space).places();
    int n = places.length;
    Room.require(name + " keeps an estimate of the inverse Hessian", n, n, "take l-bfgs");
    this.inverse = space.state().matrix("inverse", n, n);
    this.updates = space.state().number("updates");
    this.s = space.vector(n);
    this.y = space.vector(n);
    this.product = space.vector(n);
  }

  /** B ← (I − ρsyᵀ)B(I − ρysᵀ) + ρssᵀ, multiplied out. */
  static void bfgs(Matrix inverse, Vec s, Vec y, Vec product) {
    double rho = 1 / s.dot(y);
    double both = rho * (1 + rho * y.dot(product));
    for (int i = 0; i < s.length(); i++) {
      inverse
          .row(i)
          .addScaled(both * s.get(i) - rho * product.get(i), s)
          .addScaled(-rho * s.get(i), product);
    }
  }

  /** B ← B − ByyᵀB/yᵀBy + ssᵀ/sᵀy. */
  static void dfp(Matrix inverse, Vec s, Vec y, Vec product) {
    double curved = s.dot(y);
    double turned = y.dot(product);
    for (int i = 0; i < s.length(); i++) {
      inverse.row(i).addScaled(s.get(i) / curved, s).addScaled(-product.get(i) / turned, product);
    }
  }

  @Override
  public void choose(Vec point, Vec slope, Objective objective, Progress progress, Vec direction) {
    direction.set(slope).negate();
    if (updates.get() > 0) {
      gather(slope, y);
      for (int i = 0; i < places.length; i++) {
        direction.set(places[i], -inverse.row(i).dot(y));
      }
    }
  }

  @Override
  public double first(Vec slope, double fall, Progress progress) {
    return updates.get() > 0 ? 1 : FirstLength.of(slope);
  }

  @Override
  public boolean learns() {
    return true;
  }

  @Override
  public void learn(Vec step, Vec change, Vec slope) {
    gather(step, s);
    gather(change, y);
    if (!(s.dot(y) > LEAST * s.norm() * y.norm())) {
      return;
    }
    if (updates.get() == 0) {
      double size = scaled ? s.dot(y) / y.dot(y) : 1;
      inverse.all().fill(0);
      for (int i = 0; i < places.length; i++) {
        inverse.set(i, i, size);
      }
    }
    for (int i = 0; i < places.length; i++) {
      product.set(i, inverse.row(i).dot(y));
    }
    update.apply(inverse, s, y, product);
    updates.set(updates.get() + 1);
  }

  @Override
  public boolean forget() {
    boolean any = updates.get() > 0;
    updates.set(0);
    return any;
  }

  private void gather(Vec all, Vec some) {
    for (int i = 0; i < places.length; i++) {
      some.set(i, all.get(places[i]));
    }
  }
}
