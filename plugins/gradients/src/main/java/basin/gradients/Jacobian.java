package basin.gradients;

import basin.curvature.Spectrum;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.problem.Landscape;
import java.util.Arrays;
import java.util.Optional;

/** Singular values of what changes of the inputs do to the outputs. */
final class Jacobian {
  private static final int ROWS = 8;
  private static final int MOST = 256;

  private Jacobian() {}

  /** Of the first rows looked at. */
  static void record(Landscape landscape, Vec point, int[] places, Recorder recorder) {
    int rows = Math.min(ROWS, places.length);
    double[] largest = new double[rows];
    double[] smallest = new double[rows];
    double[] size = new double[rows];
    for (int r = 0; r < rows; r++) {
      Optional<Matrix> jacobian = landscape.jacobian(point, places[r]);
      if (jacobian.isEmpty() || jacobian.get().rows() > MOST) {
        return;
      }
      double[] values = singularValues(jacobian.get());
      smallest[r] = values[0];
      largest[r] = values[values.length - 1];
      size[r] = Math.sqrt(Arrays.stream(values).map(v -> v * v).average().orElseThrow());
      if (r == 0) {
        recorder.record("signals.jacobian", values);
      }
    }
    recorder.record("signals.jacobian-largest", median(largest));
    recorder.record("signals.jacobian-smallest", median(smallest));
    recorder.record("signals.jacobian-size", median(size));
  }

  /** As many as there are outputs or inputs, whichever are fewer; rising. */
  static double[] singularValues(Matrix jacobian) {
    int outputs = jacobian.rows();
    int inputs = jacobian.columns();
    boolean wide = outputs <= inputs;
    int n = wide ? outputs : inputs;
    double[][] products = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < (wide ? inputs : outputs); k++) {
          products[i][j] +=
              wide
                  ? jacobian.get(i, k) * jacobian.get(j, k)
                  : jacobian.get(k, i) * jacobian.get(k, j);
        }
      }
    }
    return Arrays.stream(Spectrum.of(products).values())
        .map(v -> Math.sqrt(Math.max(0, v)))
        .toArray();
  }

  private static double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
