package basin.minima.atlas;

import basin.spi.problem.Interchangeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parts of one group, and which of their numbers other groups move too.
 *
 * @param group the group
 * @param places for each part the places of all its numbers, what goes in before what comes out
 * @param movers for each number of a part the other group that moves it, −1 if none does
 * @param owners for each number of a part the part of that group which it belongs to
 */
record Parts(Interchangeable group, int[][] places, int[] movers, int[] owners) {
  /**
   * Of every group of a landscape.
   *
   * @param dimension of its points
   */
  static List<Parts> of(List<Interchangeable> groups, int dimension) {
    List<int[]> owner = groups.stream().map(group -> owners(group, dimension)).toList();
    List<Parts> parts = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      int[][] places = places(groups.get(g));
      int[] first = places[0];
      int[] movers = new int[first.length];
      int[] owners = new int[first.length];
      for (int k = 0; k < first.length; k++) {
        int place = first[k];
        int self = g;
        movers[k] =
            IntStream.range(0, groups.size())
                .filter(h -> h != self && owner.get(h)[place] >= 0)
                .findFirst()
                .orElse(-1);
        owners[k] = movers[k] < 0 ? -1 : owner.get(movers[k])[place];
      }
      parts.add(new Parts(groups.get(g), places, movers, owners));
    }
    return parts;
  }

  private static int[] owners(Interchangeable group, int dimension) {
    int[] owners = new int[dimension];
    Arrays.fill(owners, -1);
    int[][] places = places(group);
    for (int part = 0; part < places.length; part++) {
      for (int place : places[part]) {
        owners[place] = part;
      }
    }
    return owners;
  }

  private static int[][] places(Interchangeable group) {
    return IntStream.range(0, group.parts())
        .mapToObj(
            part ->
                IntStream.concat(
                        IntStream.of(group.incoming()[part]), IntStream.of(group.outgoing()[part]))
                    .toArray())
        .toArray(int[][]::new);
  }

  /** How many. */
  int count() {
    return places.length;
  }

  /** How many numbers a part has. */
  int size() {
    return places[0].length;
  }

  /**
   * A point with its parts in other places.
   *
   * @param from for each part the one whose numbers it gets
   * @param signs by which they are multiplied
   */
  double[] moved(double[] point, int[] from, int[] signs) {
    double[] moved = point.clone();
    for (int part = 0; part < places.length; part++) {
      for (int k = 0; k < places[part].length; k++) {
        moved[places[part][k]] = signs[part] * point[places[from[part]][k]];
      }
    }
    return moved;
  }
}
