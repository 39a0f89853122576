package basin.problems.surfaces;

import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/** A function of two sums over the coordinates: f(x) = h(Σᵢ aᵢ(xᵢ), Σᵢ bᵢ(xᵢ)). */
interface TwoSums extends Bounded {
  /** aᵢ(xᵢ), i from 0. */
  Jet first(int i, Jet x);

  /** bᵢ(xᵢ), i from 0. */
  Jet second(int i, Jet x);

  /** h(a, b). */
  Jet of(Jet a, Jet b);

  private Jet whole(Vec point) {
    double a = 0;
    double b = 0;
    for (int i = 0; i < dimension(); i++) {
      Jet x = Jet.x(point.get(i));
      a += first(i, x).value();
      b += second(i, x).value();
    }
    return of(Jet.x(a), Jet.y(b));
  }

  @Override
  default double value(Vec point) {
    return whole(point).value();
  }

  @Override
  default void gradient(Vec point, Vec gradient) {
    Jet h = whole(point);
    for (int i = 0; i < dimension(); i++) {
      Jet x = Jet.x(point.get(i));
      gradient.set(i, h.x() * first(i, x).x() + h.y() * second(i, x).x());
    }
  }

  /** hₐₐ·aᵢ′aⱼ′ + hₐᵦ·(aᵢ′bⱼ′ + bᵢ′aⱼ′) + hᵦᵦ·bᵢ′bⱼ′, and on the diagonal hₐ·aᵢ″ + hᵦ·bᵢ″. */
  @Override
  default boolean hessian(Vec point, Matrix hessian) {
    Jet h = whole(point);
    for (int i = 0; i < dimension(); i++) {
      Jet a = first(i, Jet.x(point.get(i)));
      Jet b = second(i, Jet.x(point.get(i)));
      for (int j = 0; j < i; j++) {
        double entry =
            mixed(h, a, b, first(j, Jet.x(point.get(j))), second(j, Jet.x(point.get(j))));
        hessian.set(i, j, entry).set(j, i, entry);
      }
      hessian.set(i, i, mixed(h, a, b, a, b) + h.x() * a.xx() + h.y() * b.xx());
    }
    return true;
  }

  private static double mixed(Jet h, Jet a, Jet b, Jet otherA, Jet otherB) {
    return h.xx() * a.x() * otherA.x()
        + h.xy() * (a.x() * otherB.x() + b.x() * otherA.x())
        + h.yy() * b.x() * otherB.x();
  }
}
