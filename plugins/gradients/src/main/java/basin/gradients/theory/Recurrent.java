package basin.gradients.theory;

import basin.spi.descent.Block;
import basin.spi.network.Activation;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Crossing;
import basin.spi.random.RandomStream;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plain recurrent layer at its start, of which the last state goes on, and what theory says of
 * it:
 *
 * <pre>
 * h_t = φ(z_t),  z_t = x_tᵀW + h_{t−1}ᵀU + b
 * wide          q_t = σ_u²·E[φ(√q_{t−1} z)²] + σ_w²·‖x_t‖²/n + σ_b²       ‖∂ℓ/∂z_t‖² = σ_u²·E[φ′(√q_t z)²]·‖∂ℓ/∂z_{t+1}‖²
 * finite width  weights drawn anew, normal or a rotation as these are; the same weights at every step
 * </pre>
 *
 * <p>What comes back to the last state is as it was measured: its sizes and angles between rows, in
 * directions drawn anew.
 *
 * @param phi φ
 * @param inputs of the rows: each x_t behind the one before
 * @param features numbers of an x_t
 * @param weights how W was drawn
 * @param recurrent how U was drawn
 * @param bias b
 * @param arriving products of the rows' ∂ℓ/∂h of the last step
 * @param measured ‖∂ℓ/∂z_t‖ by steps, root mean square over rows
 */
@Source("Chen, Pennington and Schoenholz 2018, Dynamical isometry and a mean field theory of RNNs")
public record Recurrent(
    Nonlinearity phi,
    double[][] inputs,
    int features,
    Weights weights,
    Weights recurrent,
    double[] bias,
    double[] arriving,
    double[] measured) {
  private static final String RECURRENT = ".recurrent-weights";

  /**
   * Of a layer; empty if it is another, or its weights are not drawn around zero.
   *
   * @param room float64, for working out φ
   */
  public static Optional<Recurrent> of(Crossing layer, Vec point, Vec room) {
    Optional<Activation> activation = layer.layer().nonlinearity();
    Optional<Block> own = block(layer, RECURRENT);
    boolean plain =
        activation.isPresent()
            && own.isPresent()
            && own.get().rows() == own.get().columns()
            && layer.outputs().columns() == own.get().rows()
            && layer.signal().isPresent()
            && layer.outputsGradient().isPresent();
    if (!plain) {
      return Optional.empty();
    }
    Weights weights = Weights.of(point, block(layer, ".weights").orElseThrow());
    Weights recurrent = Weights.of(point, own.get());
    boolean drawn =
        weights.square() > 0
            && recurrent.square() > 0
            && !weights.offCentre()
            && !recurrent.offCentre();
    return drawn
        ? Optional.of(
            new Recurrent(
                new Nonlinearity(activation.get(), room),
                rows(layer.inputs(), 1),
                layer.shape().last(),
                weights,
                recurrent,
                bias(layer, point, own.get().rows()),
                products(rows(layer.outputsGradient().get(), layer.inputs().rows())),
                steps(layer.signal().get(), layer.shape().dimension(0))))
        : Optional.empty();
  }

  private static Optional<Block> block(Crossing layer, String name) {
    return layer.blocks().stream().filter(b -> b.name().equals(layer.path() + name)).findFirst();
  }

  private static double[] bias(Crossing layer, Vec point, int units) {
    double[] bias = new double[units];
    for (String name : new String[] {".bias", ".recurrent-bias"}) {
      Optional<Block> block = block(layer, name);
      for (int i = 0; block.isPresent() && i < units; i++) {
        bias[i] += point.get(block.get().offset() + i);
      }
    }
    return bias;
  }

  private static double[][] rows(Matrix matrix, double scale) {
    double[][] rows = new double[matrix.rows()][matrix.columns()];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].length; c++) {
        rows[r][c] = scale * matrix.get(r, c);
      }
    }
    return rows;
  }

  private static double[] products(double[][] rows) {
    int n = rows.length;
    double[] products = new double[n * n];
    for (int i = 0; i < n * n; i++) {
      products[i] = dot(rows[i / n], rows[i % n]);
    }
    return products;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] steps(Matrix signal, int steps) {
    double[] norms = new double[steps];
    int width = signal.columns() / steps;
    int rows = signal.rows();
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < signal.columns(); c++) {
        double own = rows * signal.get(r, c);
        norms[c / width] += own * own / rows;
      }
    }
    for (int t = 0; t < steps; t++) {
      norms[t] = Math.sqrt(norms[t]);
    }
    return norms;
  }

  /** Slope of log₁₀ of norms over the steps, by least squares; NaN where one is zero. */
  public static double slope(double[] norms) {
    return Profile.slope(norms);
  }

  /** Products that a draw takes. */
  public double effort() {
    return 2.0 * inputs.length * measured.length * bias.length * bias.length;
  }

  /** ‖∂ℓ/∂z_t‖ by steps in an infinitely wide layer. */
  public double[] wide() {
    int steps = measured.length;
    int units = bias.length;
    MeanField field = new MeanField(phi, recurrent.square() * units, dot(bias, bias) / units);
    double[] norms = new double[steps];
    for (int r = 0; r < inputs.length; r++) {
      double[] factors = new double[steps];
      double state = 0;
      for (int t = 0; t < steps; t++) {
        double came = 0;
        for (int f = 0; f < features; f++) {
          came += inputs[r][t * features + f] * inputs[r][t * features + f];
        }
        Moments moments =
            field.moments(field.weight() * state + weights.square() * came + field.bias());
        state = moments.square();
        factors[t] = moments.slopeSquare();
      }
      double back = arriving[r * inputs.length + r];
      for (int t = steps - 1; t >= 0; t--) {
        back *= factors[t];
        norms[t] += back / inputs.length;
        back *= field.weight();
      }
    }
    for (int t = 0; t < steps; t++) {
      norms[t] = Math.sqrt(norms[t]);
    }
    return norms;
  }

  /** The same in layers of this width with weights drawn anew, draw by draw. */
  public List<double[]> draws(int count, RandomStream random) {
    List<double[]> draws = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      draws.add(draw(random));
    }
    return draws;
  }

  private double[] draw(RandomStream random) {
    int units = bias.length;
    int rows = inputs.length;
    double[] w = drawn(features, weights, random);
    double[] u = drawn(units, recurrent, random);
    double[] arrives = Gram.normal(arriving, 1.0 / units, units, rows, random);
    double[] norms = new double[measured.length];
    for (int r = 0; r < rows; r++) {
      double[][] slopes = forward(inputs[r], w, u);
      double[] back = new double[units];
      for (int i = 0; i < units; i++) {
        back[i] = arrives[i * rows + r];
      }
      for (int t = norms.length - 1; t >= 0; t--) {
        for (int i = 0; i < units; i++) {
          back[i] *= slopes[t][i];
        }
        norms[t] += dot(back, back) / rows;
        back = before(back, u);
      }
    }
    for (int t = 0; t < norms.length; t++) {
      norms[t] = Math.sqrt(norms[t]);
    }
    return norms;
  }

  /** φ′ by steps and units. */
  private double[][] forward(double[] row, double[] w, double[] u) {
    int units = bias.length;
    double[][] slopes = new double[measured.length][units];
    double[] state = new double[units];
    for (int t = 0; t < slopes.length; t++) {
      double[] z = bias.clone();
      for (int f = 0; f < features; f++) {
        add(z, w, f, row[t * features + f]);
      }
      for (int j = 0; j < units; j++) {
        add(z, u, j, state[j]);
      }
      phi.at(z, units, state, slopes[t]);
    }
    return slopes;
  }

  /** z ← z + x·(a row of weights). */
  private static void add(double[] z, double[] weights, int row, double x) {
    for (int i = 0; x != 0 && i < z.length; i++) {
      z[i] += x * weights[row * z.length + i];
    }
  }

  private static double[] before(double[] back, double[] u) {
    int units = back.length;
    double[] before = new double[units];
    for (int j = 0; j < units; j++) {
      for (int i = 0; i < units; i++) {
        before[j] += u[j * units + i] * back[i];
      }
    }
    return before;
  }

  /** Inputs × units, independent or, if they were, orthogonal. */
  private double[] drawn(int rows, Weights like, RandomStream random) {
    int units = bias.length;
    if (like.orthogonal() && rows == units) {
      double[] identity = new double[units * units];
      for (int i = 0; i < units; i++) {
        identity[i * units + i] = 1;
      }
      return Gram.rotated(identity, like.square() * units, units, units, units, random);
    }
    double[] drawn = new double[rows * units];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = Math.sqrt(like.square()) * random.gaussian();
    }
    return drawn;
  }
}
