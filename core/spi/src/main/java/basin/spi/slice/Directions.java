package basin.spi.slice;

import basin.spi.analysis.Site;
import java.util.List;

/**
 * Which directions a slice through a landscape is taken along, through the end point of one trial
 * or of several. An immutable specification.
 */
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

  /** Whether these are end points of several compared groups, rather than of one. */
  default boolean acrossGroups() {
    return false;
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
   * @param cut what the slice is to look like
   */
  Frame frame(Site site, int ends, Cut cut);
}
