package basin.problems.surfaces;

import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/** A sum over the coordinates of a function of each: f(x) = Σᵢ fᵢ(xᵢ). */
interface Separable extends Bounded {
  /** fᵢ(xᵢ), i from 0. */
  Jet term(int i, Jet x);

  @Override
  default double value(Vec point) {
    double sum = 0;
    for (int i = 0; i < dimension(); i++) {
      sum += term(i, Jet.x(point.get(i))).value();
    }
    return sum;
  }

  @Override
  default void gradient(Vec point, Vec gradient) {
    for (int i = 0; i < dimension(); i++) {
      gradient.set(i, term(i, Jet.x(point.get(i))).x());
    }
  }

  @Override
  default boolean hessian(Vec point, Matrix hessian) {
    hessian.all().fill(0);
    for (int i = 0; i < dimension(); i++) {
      hessian.set(i, i, term(i, Jet.x(point.get(i))).xx());
    }
    return true;
  }
}
