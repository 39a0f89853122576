package basin.minima.between;

import basin.spi.number.Vec;
import basin.spi.problem.Interchangeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A point whose parts have changed places and signs, so that a landscape does not notice.
 *
 * @param point as it is now
 * @param places for each group and each place in it, the part of the first point that is there now
 * @param signs 1, or −1 where the part at a place has changed its sign
 */
record Turned(Vec point, List<int[]> places, List<int[]> signs) {
  /** A point as it is. */
  static Turned not(Vec point, List<Interchangeable> groups) {
    List<int[]> places = new ArrayList<>();
    List<int[]> signs = new ArrayList<>();
    for (Interchangeable group : groups) {
      places.add(IntStream.range(0, group.parts()).toArray());
      int[] plus = new int[group.parts()];
      Arrays.fill(plus, 1);
      signs.add(plus);
    }
    return new Turned(point, places, signs);
  }

  /**
   * The same with the parts of one group moved on; the point itself is changed.
   *
   * @param which number of the group
   * @param from for each place the place whose part it gets
   * @param flips 1, or −1 where that changes its sign
   */
  Turned move(int which, Interchangeable group, int[] from, int[] flips) {
    double[] old = point.toArray();
    int[] placed = new int[from.length];
    int[] signed = new int[from.length];
    for (int i = 0; i < from.length; i++) {
      move(old, group.incoming()[from[i]], group.incoming()[i], flips[i]);
      move(old, group.outgoing()[from[i]], group.outgoing()[i], flips[i]);
      placed[i] = places.get(which)[from[i]];
      signed[i] = flips[i] * signs.get(which)[from[i]];
    }
    List<int[]> newPlaces = new ArrayList<>(places);
    newPlaces.set(which, placed);
    List<int[]> newSigns = new ArrayList<>(signs);
    newSigns.set(which, signed);
    return new Turned(point, newPlaces, newSigns);
  }

  private void move(double[] old, int[] from, int[] to, int sign) {
    for (int k = 0; k < from.length; k++) {
      point.set(to[k], sign * old[from[k]]);
    }
  }

  /** How many parts are where they were not, or have changed their sign. */
  int moved() {
    int moved = 0;
    for (int g = 0; g < places.size(); g++) {
      for (int i = 0; i < places.get(g).length; i++) {
        moved += places.get(g)[i] == i && signs.get(g)[i] == 1 ? 0 : 1;
      }
    }
    return moved;
  }
}
