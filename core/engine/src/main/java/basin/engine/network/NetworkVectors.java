package basin.engine.network;

import basin.engine.number.Arithmetic;
import basin.spi.number.Vec;

/**
 * The point and the gradient that a network's layers are bound to.
 *
 * <p>A run that descends on these very numbers pays for no copy. Any other vector is a guest: its
 * numbers are brought in, and what stood there is put back afterwards, so that a probe which looks
 * elsewhere leaves the run as it was.
 */
final class NetworkVectors {
  private final Arithmetic arithmetic;
  private final Vec point;
  private final Vec gradient;
  private Vec standingPoint;
  private Vec standingGradient;

  /** Of so many zeros. */
  NetworkVectors(Arithmetic arithmetic, int dimension) {
    this.arithmetic = arithmetic;
    this.point = arithmetic.vec(dimension);
    this.gradient = arithmetic.vec(dimension);
  }

  Vec point() {
    return point;
  }

  Vec gradient() {
    return gradient;
  }

  /** Brings the layers to a point; to be followed by {@link #leave}. */
  void visit(Vec guest) {
    if (!arithmetic.same(guest, point)) {
      standingPoint = standingPoint == null ? arithmetic.vec(point.length()) : standingPoint;
      standingPoint.set(point);
      point.set(guest);
    }
  }

  /** Brings the layers back. */
  void leave(Vec guest) {
    if (!arithmetic.same(guest, point)) {
      point.set(standingPoint);
    }
  }

  /** Makes room for a gradient; to be followed by {@link #deliver}. */
  void clear(Vec guest) {
    if (!arithmetic.same(guest, gradient)) {
      standingGradient =
          standingGradient == null ? arithmetic.vec(gradient.length()) : standingGradient;
      standingGradient.set(gradient);
    }
  }

  /** guest ← the gradient the layers have left. */
  void deliver(Vec guest) {
    if (!arithmetic.same(guest, gradient)) {
      guest.set(gradient);
      gradient.set(standingGradient);
    }
  }
}
