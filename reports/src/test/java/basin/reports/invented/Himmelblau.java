package basin.reports.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** f = (x² + y − 11)² + (x + y² − 7)², with what probes would record of a descent on it. */
final class Himmelblau {
  private static final int STEPS = 200;

  private Himmelblau() {}

  static void descend(InventedTrial trial, double[] start, double rate, double momentum) {
    double[] w = start.clone();
    double[] v = new double[2];
    List<double[]> path = new ArrayList<>();
    double[] losses = new double[STEPS + 1];
    for (int t = 0; t <= STEPS; t++) {
      path.add(w.clone());
      losses[t] = value(w[0], w[1]);
      double[] g = gradient(w);
      for (int i = 0; i < 2; i++) {
        v[i] = momentum * v[i] + g[i];
        w[i] -= rate * v[i];
      }
    }
    double[] end = path.get(STEPS);
    double[] spectrum = spectrum(end);
    double[] g = gradient(end);
    trial
        .rowless()
        .curve("train.loss", losses)
        .curvature(
            losses[0],
            losses[STEPS],
            Math.hypot(g[0], g[1]),
            (g[0] * g[0] + g[1] * g[1]) / 2 / Math.abs(spectrum[0]),
            spectrum[0],
            spectrum[1])
        .track("trajectory", path.toArray(double[][]::new));
    contour(trial);
  }

  private static void contour(InventedTrial trial) {
    double[] grid = IntStream.rangeClosed(0, 60).mapToDouble(i -> -5 + i / 6.0).toArray();
    double[] z = new double[grid.length * grid.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = value(grid[i % grid.length], grid[i / grid.length]);
    }
    trial.track("contour.x", grid).track("contour.y", grid).track("contour.z", z);
  }

  private static double value(double x, double y) {
    double a = x * x + y - 11;
    double b = x + y * y - 7;
    return a * a + b * b;
  }

  private static double[] gradient(double[] w) {
    double a = w[0] * w[0] + w[1] - 11;
    double b = w[0] + w[1] * w[1] - 7;
    return new double[] {4 * w[0] * a + 2 * b, 2 * a + 4 * w[1] * b};
  }

  private static double[] spectrum(double[] w) {
    double xx = 12 * w[0] * w[0] + 4 * w[1] - 42;
    double yy = 12 * w[1] * w[1] + 4 * w[0] - 26;
    double xy = 4 * (w[0] + w[1]);
    double mid = (xx + yy) / 2;
    double root = Math.hypot((xx - yy) / 2, xy);
    return new double[] {mid - root, mid + root};
  }
}
