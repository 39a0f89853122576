package basin.minima.between;

import basin.spi.number.Vec;
import java.util.List;

/** A curve between two fixed ends, as a weighted sum of knots: first end, bends, last end. */
interface Connection {
  /** How many knots between the ends. */
  int bends();

  /**
   * What each knot counts at a place; they add up to 1.
   *
   * @param t from 0, the first end, to 1
   */
  double[] weights(double t);

  /** point ← the place t on the curve through knots. */
  default Vec at(double t, List<Vec> knots, Vec point) {
    double[] weights = weights(t);
    point.fill(0);
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        point.addScaled(weights[i], knots.get(i));
      }
    }
    return point;
  }
}
