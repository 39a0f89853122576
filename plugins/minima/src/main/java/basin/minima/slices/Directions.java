package basin.minima.slices;

import basin.spi.analysis.Site;
import java.util.List;

/** Which directions a slice is taken along, through one end point or several. */
public interface Directions {
  /**
   * Through how many end points it goes at most; a plane through all of them, lines through two or
   * more.
   *
   * @param count how many directions
   */
  default int ends(int count) {
    return 1;
  }

  /** Names of the series of vectors that it reads of a trial, besides {@code end-point}. */
  default List<String> vectors() {
    return List.of();
  }

  /** Names of the probes that record them. */
  default List<String> probes() {
    return List.of();
  }

  /**
   * The directions, worked out once for each slice.
   *
   * @param site with the trials through whose end points it goes
   * @param ends through how many end points it goes
   * @param shape of the slice
   */
  Frame frame(Site site, int ends, Shape shape);
}
