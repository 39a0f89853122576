package basin.problems.surfaces;

import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/** A surface over two coordinates, written once: its derivatives follow from the formula. */
interface Plane extends Bounded {
  /** f(x, y). */
  Jet at(Jet x, Jet y);

  private Jet at(Vec point) {
    return at(Jet.x(point.get(0)), Jet.y(point.get(1)));
  }

  @Override
  default int dimension() {
    return 2;
  }

  @Override
  default double value(Vec point) {
    return at(point).value();
  }

  @Override
  default void gradient(Vec point, Vec gradient) {
    Jet f = at(point);
    gradient.set(0, f.x()).set(1, f.y());
  }

  @Override
  default boolean hessian(Vec point, Matrix hessian) {
    Jet f = at(point);
    hessian.set(0, 0, f.xx()).set(0, 1, f.xy()).set(1, 0, f.xy()).set(1, 1, f.yy());
    return true;
  }
}
