package basin.reports.statistics.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Searches the largest part of a grid without a missing cell, by branch and bound: of a cell that
 * is missing one of its levels has to go, the last parameter's first, and what would be smaller
 * than the best part so far is not looked at. Of the levels of a cell, those that were let go
 * before stay in the branches after, so that no part is found twice.
 *
 * <p>Finding the largest is hard in general. Grids are small and their gaps mostly at one end;
 * after {@link #MOST} branches the best part so far will do.
 */
final class LargestPart {
  private static final int MOST = 20_000;

  private final int[] levels;
  private final int[] strides;
  private final boolean[] missing;
  private int[][] best;
  private long bestCells;
  private int bestVarying;
  private int branches;

  LargestPart(int[] levels, boolean... missing) {
    this.levels = levels;
    this.missing = missing;
    this.strides = new int[levels.length];
    int stride = 1;
    for (int p = levels.length - 1; p >= 0; p--) {
      strides[p] = stride;
      stride *= levels[p];
    }
    this.best = new int[levels.length][0];
    BitSet[] all =
        IntStream.of(levels)
            .mapToObj(
                n -> {
                  BitSet set = new BitSet();
                  set.set(0, n);
                  return set;
                })
            .toArray(BitSet[]::new);
    search(all, Stream.generate(BitSet::new).limit(levels.length).toArray(BitSet[]::new));
  }

  /** Parameter × levels, rising; nothing where every cell is missing. */
  int[][] kept() {
    return best;
  }

  /**
   * Looks at all parts of one part.
   *
   * @param kept levels that are left
   * @param held those of them that have to stay
   */
  private void search(BitSet[] kept, BitSet[] held) {
    long cells = cells(kept);
    int varying = varying(kept);
    if (cells < bestCells || cells == bestCells && varying <= bestVarying) {
      return;
    }
    int gap = gap(kept);
    if (gap < 0) {
      best = Stream.of(kept).map(set -> set.stream().toArray()).toArray(int[][]::new);
      bestCells = cells;
      bestVarying = varying;
      return;
    }
    BitSet[] stay = copy(held);
    for (int p = levels.length - 1; p >= 0 && branches < MOST; p--) {
      int level = gap / strides[p] % levels[p];
      if (!stay[p].get(level)) {
        branches++;
        BitSet[] rest = copy(kept);
        rest[p].clear(level);
        search(rest, stay);
        stay = copy(stay);
        stay[p].set(level);
      }
    }
  }

  /** The missing cell whose levels lack most of their cells; −1 if none is missing. */
  private int gap(BitSet... kept) {
    int[][] lacking = new int[levels.length][];
    Arrays.setAll(lacking, p -> new int[levels[p]]);
    for (int c = 0; c < missing.length; c++) {
      if (missing[c] && isIn(kept, c)) {
        for (int p = 0; p < levels.length; p++) {
          lacking[p][c / strides[p] % levels[p]]++;
        }
      }
    }
    int worst = -1;
    double most = -1;
    for (int c = 0; c < missing.length; c++) {
      if (missing[c] && isIn(kept, c)) {
        double share = 0;
        for (int p = 0; p < levels.length; p++) {
          share = Math.max(share, lacking[p][c / strides[p] % levels[p]] * kept[p].cardinality());
        }
        if (share > most) {
          worst = c;
          most = share;
        }
      }
    }
    return worst;
  }

  private boolean isIn(BitSet[] kept, int cell) {
    for (int p = 0; p < levels.length; p++) {
      if (!kept[p].get(cell / strides[p] % levels[p])) {
        return false;
      }
    }
    return true;
  }

  private static long cells(BitSet... kept) {
    long cells = 1;
    for (BitSet levels : kept) {
      cells *= levels.cardinality();
    }
    return cells;
  }

  private static int varying(BitSet... kept) {
    return (int) Stream.of(kept).filter(levels -> levels.cardinality() > 1).count();
  }

  private static BitSet[] copy(BitSet... sets) {
    return Stream.of(sets).map(set -> (BitSet) set.clone()).toArray(BitSet[]::new);
  }
}
