package basin.reports.statistics.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The largest part of a grid in which no cell is missing: of equals the one in which more
 * parameters still vary, then the one that {@link LargestPart} comes to first.
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
    boolean[] missing = new boolean[cells.length];
    for (int c = 0; c < cells.length; c++) {
      missing[c] = !Double.isFinite(cells[c]);
    }
    int[][] kept = new LargestPart(levels, missing).kept();
    int[] places = places(levels, kept);
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

  private static int[] places(int[] levels, int[][] kept) {
    int[] places = {0};
    for (int p = 0; p < levels.length; p++) {
      int[] own = kept[p];
      int n = levels[p];
      places = Arrays.stream(places).flatMap(c -> IntStream.of(own).map(l -> c * n + l)).toArray();
    }
    return places;
  }
}
