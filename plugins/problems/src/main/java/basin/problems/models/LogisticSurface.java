package basin.problems.models;

import basin.problems.surfaces.StartPoint;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Box;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import java.util.List;
import java.util.Optional;

/** A {@link LogisticRegression} with its rows. */
final class LogisticSurface implements Surface {
  private static final double REACH = 5;

  private final double[][] inputs;
  private final double[] targets;
  private final double decay;
  private final List<Double> start;

  LogisticSurface(double[][] inputs, double[] targets, double decay, List<Double> start) {
    this.inputs = inputs;
    this.targets = targets;
    this.decay = decay;
    this.start = start;
  }

  /** 1/(1 + e⁻ᶻ). */
  static double sigmoid(double z) {
    double small = StrictMath.exp(-Math.abs(z));
    return (z >= 0 ? 1 : small) / (1 + small);
  }

  @Override
  public int dimension() {
    return inputs[0].length;
  }

  @Override
  public double value(Vec point) {
    double[] w = point.toArray();
    double sum = 0;
    for (int r = 0; r < inputs.length; r++) {
      double z = Neuron.dot(w, inputs[r]);
      double softplus = Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
      sum += softplus - targets[r] * z;
    }
    return sum / inputs.length + decay / 2 * Neuron.dot(w, w);
  }

  @Override
  public void gradient(Vec point, Vec gradient) {
    double[] w = point.toArray();
    double[] slope = new double[w.length];
    for (int r = 0; r < inputs.length; r++) {
      double error = sigmoid(Neuron.dot(w, inputs[r])) - targets[r];
      for (int c = 0; c < slope.length; c++) {
        slope[c] += error * inputs[r][c];
      }
    }
    for (int c = 0; c < slope.length; c++) {
      slope[c] = slope[c] / inputs.length + decay * w[c];
    }
    gradient.set(slope);
  }

  @Override
  public boolean hessian(Vec point, Matrix hessian) {
    double[] w = point.toArray();
    double[][] sum = new double[w.length][w.length];
    for (double[] x : inputs) {
      double z = Neuron.dot(w, x);
      double weight = sigmoid(z) * sigmoid(-z);
      for (int a = 0; a < w.length; a++) {
        for (int b = 0; b < w.length; b++) {
          sum[a][b] += weight * x[a] * x[b];
        }
      }
    }
    for (int a = 0; a < w.length; a++) {
      for (int b = 0; b < w.length; b++) {
        hessian.set(a, b, sum[a][b] / inputs.length + (a == b ? decay : 0));
      }
    }
    return true;
  }

  @Override
  public void start(Vec x, RandomStream random) {
    StartPoint.fill(x, start, random);
  }

  @Override
  public Optional<Box> view() {
    double reach = start.stream().mapToDouble(s -> 1.5 * Math.abs(s)).reduce(REACH, Math::max);
    return dimension() == 2 ? Optional.of(new Box(-reach, reach, -reach, reach)) : Optional.empty();
  }
}
