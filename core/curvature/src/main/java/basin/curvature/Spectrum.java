package basin.curvature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues in rising order with their eigenvectors, of a symmetric matrix, by reduction to
 * {@link Householder three diagonals} and {@link Tridiagonal implicit QL}.
 *
 * <p>Both work with orthogonal steps, so that the values belong to a matrix that is near the one
 * given (Higham 2002, section 19.3), and each of them is off by at most {@link #rounding} (Weyl).
 *
 * @param values rising
 * @param vectors one row for each value, of length 1
 */
public record Spectrum(double[] values, double[][] vectors) {
  /** With vectors; the matrix stays what it is. */
  public static Spectrum of(double[][] symmetric) {
    double unit = unit(symmetric);
    Householder reduced = Householder.of(scaled(symmetric, unit));
    return Tridiagonal.turned(reduced.diagonal(), reduced.beside(), reduced.axes()).times(unit);
  }

  /** The values alone, which takes a fraction of the time. */
  public static double[] values(double[][] symmetric) {
    double unit = unit(symmetric);
    Householder reduced = Householder.of(scaled(symmetric, unit));
    double[][] nothing = new double[symmetric.length][0];
    return Tridiagonal.turned(reduced.diagonal(), reduced.beside(), nothing).times(unit).values();
  }

  /**
   * How far any value may be off by rounding: n·2⁻⁵²·‖A‖, ‖A‖ being the root of the sum of squared
   * eigenvalues.
   */
  public double rounding() {
    return rounding(values);
  }

  /** The same of values without vectors. */
  public static double rounding(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    if (largest == 0) {
      return 0;
    }
    double sum = 0;
    for (double value : values) {
      sum += value / largest * (value / largest);
    }
    return values.length * Math.ulp(1.0) * largest * Math.sqrt(sum);
  }

  private static double[][] scaled(double[][] matrix, double unit) {
    double[][] scaled = new double[matrix.length][];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = Arrays.stream(matrix[i]).map(x -> x / unit).toArray();
    }
    return scaled;
  }

  /** A power of two near the largest entry: dividing by it changes no digit. */
  private static double unit(double[][] matrix) {
    double largest = 0;
    for (double[] row : matrix) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    return largest == 0 ? 1 : Math.scalb(1.0, Math.max(Math.getExponent(largest), -1021));
  }

  private Spectrum times(double unit) {
    return new Spectrum(Arrays.stream(values).map(x -> x * unit).toArray(), vectors);
  }

  Spectrum rising() {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Spectrum(
        Arrays.stream(order).mapToDouble(i -> values[i]).toArray(),
        Arrays.stream(order).mapToObj(i -> vectors[i]).toArray(double[][]::new));
  }
}
