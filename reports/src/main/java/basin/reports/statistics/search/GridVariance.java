package basin.reports.statistics.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Functional analysis of variance of a full grid: how much of the variance of a loss comes from
 * each parameter, and from each set of parameters beyond what its parts bring. Hooker 2007; Hutter,
 * Hoos and Leyton-Brown 2014.
 *
 * <p>Every cell has the same weight, so the parts are orthogonal and their variances add up to that
 * of the cells. With A the mean over the levels of an axis,
 *
 * <pre>
 * f_U = Π over i in U of (1 − Aᵢ) · Π over the others of Aᵢ · values,   V_U = mean of f_U²
 * </pre>
 *
 * <p>What the replicates scatter is in the cells, too, and mostly goes to sets of many parameters;
 * {@link ReplicatedGrid} gives intervals. Cells without a number are refused, since weights would
 * make the parts overlap: {@link FullPart} finds the part of a grid that has none.
 *
 * @param levels number of levels of each parameter, at least 1
 * @param mean of all cells
 * @param variances by sets of parameters, set i being that of the bits of i; 0 for the empty set
 * @param marginals parameter × level, the mean of its cells
 */
public record GridVariance(int[] levels, double mean, double[] variances, double[][] marginals) {
  private static final int MOST_PARAMETERS = 16;

  /**
   * Takes a grid apart.
   *
   * @param levels number of levels of each parameter
   * @param cells finite, the last parameter fastest
   */
  public static GridVariance of(int[] levels, double... cells) {
    check(levels, cells);
    double[] variances = new double[1 << levels.length];
    double[][] marginals = new double[levels.length][];
    double mean = part(levels, cells, 0)[0];
    for (int set = 1; set < variances.length; set++) {
      double[] part = part(levels, cells, set);
      variances[set] = Arrays.stream(part).map(x -> x * x).sum() / part.length;
      if (Integer.bitCount(set) == 1) {
        int parameter = Integer.numberOfTrailingZeros(set);
        int stride = stride(levels, parameter);
        double[] means = new double[levels[parameter]];
        Arrays.setAll(means, l -> mean + part[l * stride]);
        marginals[parameter] = means;
      }
    }
    return new GridVariance(levels.clone(), mean, variances, marginals);
  }

  /** The variance of the cells, with their number as divisor. */
  public double total() {
    return Arrays.stream(variances).sum();
  }

  /** The share of a set of parameters in the variance; 0 where all cells are the same. */
  public double importance(int... parameters) {
    int set = Arrays.stream(parameters).map(p -> 1 << p).reduce(0, (a, b) -> a | b);
    return share(variances[set]);
  }

  /** The share of all sets that a parameter is in: what its interactions bring, too. */
  public double totalEffect(int parameter) {
    return share(
        IntStream.range(0, variances.length)
            .filter(set -> (set >> parameter & 1) == 1)
            .mapToDouble(set -> variances[set])
            .sum());
  }

  /** What the sets bring of the variance, in the order of {@code variances}. */
  public double[] importances() {
    return Arrays.stream(variances).map(this::share).toArray();
  }

  private double share(double variance) {
    double total = total();
    return total == 0 ? 0 : variance / total;
  }

  /** f_U on all cells. */
  private static double[] part(int[] levels, double[] cells, int set) {
    double[] part = cells.clone();
    for (int axis = 0; axis < levels.length; axis++) {
      average(part, levels, axis, (set >> axis & 1) == 1);
    }
    return part;
  }

  /** Puts the mean over an axis in its place, or takes it away. */
  private static void average(double[] cells, int[] levels, int axis, boolean away) {
    int stride = stride(levels, axis);
    int block = stride * levels[axis];
    for (int first = 0; first < cells.length; first++) {
      if (first % block < stride) {
        double sum = 0;
        for (int l = 0; l < levels[axis]; l++) {
          sum += cells[first + l * stride];
        }
        double mean = sum / levels[axis];
        for (int l = 0; l < levels[axis]; l++) {
          int at = first + l * stride;
          cells[at] = away ? cells[at] - mean : mean;
        }
      }
    }
  }

  private static int stride(int[] levels, int axis) {
    return Arrays.stream(levels, axis + 1, levels.length).reduce(1, (a, b) -> a * b);
  }

  private static void check(int[] levels, double... cells) {
    int size = stride(levels, -1);
    if (levels.length == 0
        || levels.length > MOST_PARAMETERS
        || size != cells.length
        || size == 0) {
      throw new IllegalArgumentException(
          cells.length + " cells for a grid of " + Arrays.toString(levels) + " levels");
    }
    if (!Arrays.stream(cells).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a cell of the grid has no finite value");
    }
  }
}
