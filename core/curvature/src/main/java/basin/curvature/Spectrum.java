package basin.curvature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Eigenvalues in rising order with their eigenvectors, of a symmetric matrix.
 *
 * <p>By reduction to three diagonals and implicit QL, which may go round in circles where entries
 * differ by many orders of magnitude; then by {@link Jacobi}'s rotations, which take longer and
 * never do.
 *
 * @param values rising
 * @param vectors one row for each value, of length 1
 */
public record Spectrum(double[] values, double[][] vectors) {
  public static Spectrum of(double[][] symmetric) {
    int n = symmetric.length;
    if (n == 0) {
      return new Spectrum(new double[0], new double[0][]);
    }
    double unit = unit(symmetric);
    double[][] scaled = new double[n][];
    for (int i = 0; i < n; i++) {
      scaled[i] = Arrays.stream(symmetric[i]).map(x -> x / unit).toArray();
    }
    return quick(scaled).orElseGet(() -> Jacobi.spectrum(scaled)).times(unit).rising();
  }

  private static Optional<Spectrum> quick(double[][] symmetric) {
    try {
      var decomposition = new EigenDecomposition(new Array2DRowRealMatrix(symmetric, true));
      return Optional.of(
              new Spectrum(decomposition.getRealEigenvalues(), decomposition.getVT().getData()))
          .filter(Spectrum::finite);
    } catch (MaxCountExceededException circles) {
      return Optional.empty();
    }
  }

  private boolean finite() {
    return Arrays.stream(values).allMatch(Double::isFinite)
        && Arrays.stream(vectors).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
  }

  /** A power of two near the largest entry: dividing by it changes no digit. */
  private static double unit(double[][] matrix) {
    double largest = 0;
    for (double[] row : matrix) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    return largest == 0 ? 1 : Math.scalb(1, Math.max(Math.getExponent(largest), -1021));
  }

  private Spectrum times(double unit) {
    return new Spectrum(Arrays.stream(values).map(x -> x * unit).toArray(), vectors);
  }

  private Spectrum rising() {
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
