package basin.reports.statistics.search;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The part of a grid in which no cell is missing: levels are left out, one after the other, each
 * time the one of which the largest share of cells is missing, of equals the last of the last
 * parameter.
 *
 * <p>Cells are missing where trials diverged or were never run, mostly at one end of an axis; what
 * is left out has to be said beside any number that the rest gives.
 *
 * @param kept parameter × the levels that are left, rising
 * @param cells the places of their cells in the whole grid, the last parameter fastest
 */
public record FullPart(int[][] kept, int[] cells) {
  /**
   * Of a grid.
   *
   * @param levels number of levels of each parameter
   * @param cells values, the last parameter fastest; missing where they are not finite
   * @throws IllegalArgumentException if nothing is left
   */
  public static FullPart of(int[] levels, double... cells) {
    int[][] kept =
        Arrays.stream(levels).mapToObj(n -> IntStream.range(0, n).toArray()).toArray(int[][]::new);
    int[] places = places(levels, kept);
    while (Arrays.stream(places).anyMatch(c -> !Double.isFinite(cells[c]))) {
      leaveOut(levels, kept, places, cells);
      places = places(levels, kept);
    }
    if (places.length == 0) {
      throw new IllegalArgumentException("no cell of the grid has a finite value");
    }
    return new FullPart(kept, places);
  }

  /** Numbers of levels that are left. */
  public int[] levels() {
    return Arrays.stream(kept).mapToInt(k -> k.length).toArray();
  }

  /** The values of the cells that are left. */
  public double[] of(double... values) {
    return Arrays.stream(cells).mapToDouble(c -> values[c]).toArray();
  }

  private static void leaveOut(int[] levels, int[][] kept, int[] places, double... cells) {
    int parameter = 0;
    int level = 0;
    double most = -1;
    for (int p = 0; p < kept.length; p++) {
      for (int l : kept[p]) {
        double missing = missing(levels, places, p, l, cells);
        if (missing >= most) {
          parameter = p;
          level = l;
          most = missing;
        }
      }
    }
    int out = level;
    kept[parameter] = Arrays.stream(kept[parameter]).filter(l -> l != out).toArray();
  }

  /** The share of a level's cells that are missing. */
  private static double missing(int[] levels, int[] places, int p, int level, double... cells) {
    IntPredicate here = c -> c / stride(levels, p) % levels[p] == level;
    return Arrays.stream(places)
        .filter(here)
        .mapToDouble(c -> Double.isFinite(cells[c]) ? 0 : 1)
        .average()
        .orElse(0);
  }

  private static int[] places(int[] levels, int[][] kept) {
    int[] places = {0};
    for (int p = 0; p < levels.length; p++) {
      int[] own = kept[p];
      int n = levels[p];
      places = Arrays.stream(places).flatMap(c -> Arrays.stream(own).map(l -> c * n + l)).toArray();
    }
    return places;
  }

  private static int stride(int[] levels, int axis) {
    return Arrays.stream(levels, axis + 1, levels.length).reduce(1, (a, b) -> a * b);
  }
}
