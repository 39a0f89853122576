package basin.curvature;

import java.util.stream.IntStream;

/**
 * Which eigenvalues at the ends of a spectrum are looked for, and how well.
 *
 * @param lowest how many of the smallest
 * @param highest how many of the largest
 * @param share each bound is to be at most this share of its eigenvalue's size; its square of the
 *     largest one's is enough, for an eigenvalue near zero has no size of its own
 * @param products so many products at most, those of the last check aside
 */
public record Wanted(int lowest, int highest, double share, int products) {
  /** Checks that something is wanted. */
  public Wanted {
    if (lowest < 0 || highest < 0 || lowest + highest == 0) {
      throw new IllegalArgumentException("at one end at least an eigenvalue must be wanted");
    }
  }

  /** The largest ones alone. */
  public static Wanted highest(int count, double share, int products) {
    return new Wanted(0, count, share, products);
  }

  /** So many at both ends. */
  public static Wanted both(int count, double share, int products) {
    return new Wanted(count, count, share, products);
  }

  /** As many in all, in the same proportion of both ends; at least those that are wanted. */
  Wanted scaled(int all) {
    int wanted = lowest + highest;
    int times = Math.max(1, all / wanted);
    return new Wanted(times * lowest, times * highest, share, products);
  }

  /** Where they are among n values in rising order; fewer if there are fewer. */
  int[] places(int n) {
    return IntStream.range(0, n).filter(i -> i < lowest || i >= n - highest).toArray();
  }

  /** A bound need not be smaller, given the outermost eigenvalues in rising order. */
  double least(double[] rising) {
    return share * share * Math.max(Math.abs(rising[0]), Math.abs(rising[rising.length - 1]));
  }

  /** As many vectors go on at once: of a value that occurs so often, none is missed. */
  int block() {
    return Math.max(1, Math.max(lowest, highest));
  }
}
