package basin.optimizers.newton;

import basin.optimizers.descents.Stretches;
import basin.spi.descent.Objective;
import basin.spi.descent.Space;
import basin.spi.number.Vec;

/** Conjugate gradients on a model within a radius (Nocedal and Wright 2006, algorithm 7.2). */
final class Steihaug {
  private final Stretches stretches;
  private final int most;
  private final Vec step;
  private final Vec residual;
  private final Vec direction;
  private final Vec raw;
  private final Vec product;
  private final Vec turned;
  private boolean bounded;

  Steihaug(Space space, Stretches stretches, int most) {
    this.stretches = stretches;
    this.most = most;
    this.step = space.vector();
    this.residual = space.vector();
    this.direction = space.vector();
    this.raw = space.vector();
    this.product = space.vector();
    this.turned = space.vector();
  }

  /** The step; valid until the next. */
  Vec solve(Objective objective, Vec point, Vec slope, double radius) {
    step.fill(0);
    turned.fill(0);
    residual.set(slope);
    direction.set(slope).negate();
    bounded = false;
    double norm = slope.norm();
    double enough = Math.min(0.5, Math.sqrt(norm)) * norm;
    for (int i = 0; i < most; i++) {
      objective.hessianProduct(point, direction, raw);
      stretches.only(raw, product);
      double curvature = direction.dot(product);
      double square = residual.dot(residual);
      double along = square / curvature;
      if (!(curvature > 0) || beyond(along, radius)) {
        return toRadius(radius);
      }
      go(along);
      residual.addScaled(along, product);
      if (residual.norm() <= enough) {
        return step;
      }
      direction.scaleAdd(residual.dot(residual) / square, residual.negate());
      residual.negate();
    }
    return step;
  }

  /** Hessian times step, known from the products on the way. */
  double promised(Vec slope) {
    return -(slope.dot(step) + 0.5 * step.dot(turned));
  }

  /** Whether the radius was met. */
  boolean bounded() {
    return bounded;
  }

  private boolean beyond(double along, double radius) {
    double square =
        step.dot(step) + along * (2 * step.dot(direction) + along * direction.dot(direction));
    return !(square < radius * radius);
  }

  private Vec toRadius(double radius) {
    double a = direction.dot(direction);
    double b = step.dot(direction);
    double room = radius * radius - step.dot(step);
    double root = Math.sqrt(Math.max(0, b * b + a * room));
    go(b > 0 ? room / (b + root) : (root - b) / a);
    bounded = true;
    return step;
  }

  private void go(double along) {
    step.addScaled(along, direction);
    turned.addScaled(along, product);
  }
}
