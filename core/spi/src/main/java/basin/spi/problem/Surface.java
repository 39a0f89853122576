package basin.spi.problem;

import basin.spi.descent.Residuals;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.List;
import java.util.Optional;

/** An analytic function of a few coordinates with a known gradient. */
public interface Surface extends Problem {
  /** How many coordinates. */
  int dimension();

  /** f(x). */
  double value(Vec x);

  /** gradient ← ∇f(x). */
  void gradient(Vec x, Vec gradient);

  /**
   * hessian ← ∇²f(x), dimension × dimension. A surface that does not write this is measured by
   * differences of its gradient, and they are called so.
   *
   * @return whether the surface knows it
   */
  default boolean hessian(Vec x, Matrix hessian) {
    return false;
  }

  /** The residuals whose plain sum of squares the function is; empty if it is no such sum. */
  default Optional<Residuals> residuals() {
    return Optional.empty();
  }

  /** x ← where a run starts. */
  void start(Vec x, RandomStream random);

  /** The part of the plane worth a picture; empty unless two-dimensional. */
  default Optional<Box> view() {
    return Optional.empty();
  }

  /** Known minima, if any. */
  default List<double[]> minima() {
    return List.of();
  }

  /** Directions in which f stays what it is at a point; see {@link Symmetry}. */
  default List<Symmetry> symmetries(Vec x) {
    return List.of();
  }

  /** Parts of x that may change places; see {@link Interchangeable}. */
  default List<Interchangeable> interchangeable() {
    return List.of();
  }

  @Override
  default Precision precision() {
    return Precision.FLOAT64;
  }

  @Override
  default Landscape open(Workshop workshop) {
    return workshop.surface(this);
  }
}
