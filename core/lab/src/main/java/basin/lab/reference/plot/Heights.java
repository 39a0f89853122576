package basin.lab.reference.plot;

import basin.spi.problem.Box;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Heights over a rectangle.
 *
 * @param box the rectangle
 * @param values rows from the bottom up, columns from the left
 * @param minima points that are known to be minima, within the rectangle
 */
public record Heights(Box box, double[][] values, List<double[]> minima) implements Plot {
  /**
   * Heights that part the values into as many equal shares: what is steep does not drown what is
   * flat.
   */
  public double[] levels(int shares) {
    double[] sorted =
        Stream.of(values)
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double[] levels = new double[shares - 1];
    for (int i = 0; i < levels.length && sorted.length > 0; i++) {
      levels[i] = sorted[(int) ((long) (i + 1) * sorted.length / shares)];
    }
    return levels;
  }

  /** Which share a value is in: 0 for the lowest; the highest for what is not finite. */
  static int share(double value, double[] levels) {
    int share = 0;
    while (share < levels.length && !(value < levels[share])) {
      share++;
    }
    return share;
  }
}
