package basin.minima.between;

import basin.minima.terrain.Terrain;
import basin.spi.number.Vec;
import java.util.List;

/** Which points are the same but for what a landscape does not notice. */
interface Likeness {
  /** How far two points are apart when one is turned so that they are as near as can be. */
  double distance(Vec a, Vec b);

  /**
   * The point in all the ways it can be turned, or those that are near another if they are many.
   */
  List<Vec> copies(Vec point, Vec near);

  /**
   * The point turned in every way there is, one after the other in the same order for every point,
   * scales brought into balance; empty if they are too many to go through.
   */
  List<Vec> turned(Vec point);

  /** A landscape that notices all. */
  static Likeness none(Terrain terrain) {
    return new Likeness() {
      @Override
      public double distance(Vec a, Vec b) {
        return terrain.copy(a).subtract(b).norm();
      }

      @Override
      public List<Vec> turned(Vec point) {
        return List.of(point);
      }

      @Override
      public List<Vec> copies(Vec point, Vec near) {
        return List.of(point);
      }
    };
  }
}
