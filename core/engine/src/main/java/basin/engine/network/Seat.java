package basin.engine.network;

import basin.spi.number.Vec;
import java.util.function.Supplier;

/**
 * The point and the gradient that a network's cells are bound to.
 *
 * <p>A run that descends on these very vectors pays for no copy. Any other vector is a guest: its
 * numbers are brought in, and what stood there is put back afterwards, so that a probe which looks
 * elsewhere leaves the run as it was.
 */
final class Seat {
  private final Vec point;
  private final Vec gradient;
  private final Supplier<Vec> vectors;
  private Vec standingPoint;
  private Vec standingGradient;

  /** A seat with vectors of zeros from a supplier. */
  Seat(Supplier<Vec> vectors) {
    this.vectors = vectors;
    this.point = vectors.get();
    this.gradient = vectors.get();
  }

  Vec point() {
    return point;
  }

  Vec gradient() {
    return gradient;
  }

  /** Brings the cells to a point; to be followed by {@link #leave}. */
  void visit(Vec guest) {
    if (guest != point) {
      standingPoint = standingPoint == null ? vectors.get() : standingPoint;
      standingPoint.set(point);
      point.set(guest);
    }
  }

  /** Brings the cells back. */
  void leave(Vec guest) {
    if (guest != point) {
      point.set(standingPoint);
    }
  }

  /** Makes room for a gradient; to be followed by {@link #deliver}. */
  void clear(Vec guest) {
    if (guest != gradient) {
      standingGradient = standingGradient == null ? vectors.get() : standingGradient;
      standingGradient.set(gradient);
    }
  }

  /** guest ← the gradient the cells have left. */
  void deliver(Vec guest) {
    if (guest != gradient) {
      guest.set(gradient);
      gradient.set(standingGradient);
    }
  }
}
