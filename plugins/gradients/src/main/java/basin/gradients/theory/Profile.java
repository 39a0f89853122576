package basin.gradients.theory;

/**
 * What is looked at in each layer that sums, from the first to the last.
 *
 * @param squares mean square of the sums z, over units and rows
 * @param cosines mean cosine of the sums of two rows; NaN for a single row
 * @param signals √(mean over rows of ‖∂ℓ/∂z‖²), ℓ being the row's own loss
 * @param weights ‖∂L/∂W‖, L being the mean over the rows
 */
public record Profile(double[] squares, double[] cosines, double[] signals, double[] weights) {
  /** Of so many layers. */
  static Profile of(int layers) {
    return new Profile(
        new double[layers], new double[layers], new double[layers], new double[layers]);
  }

  /**
   * Takes down a layer.
   *
   * @param z products of the rows' sums
   * @param units how many
   */
  void forward(int layer, double[] z, int units, int rows) {
    double square = 0;
    double cosine = 0;
    for (int r = 0; r < rows; r++) {
      square += z[r * rows + r];
      for (int s = 0; s < r; s++) {
        double lengths = Math.sqrt(z[r * rows + r] * z[s * rows + s]);
        cosine += lengths > 0 ? z[r * rows + s] / lengths : 0;
      }
    }
    squares[layer] = square / units / rows;
    cosines[layer] = rows > 1 ? cosine / (rows * (rows - 1) / 2.0) : Double.NaN;
  }

  /**
   * Takes down a layer on the way back.
   *
   * @param inputs products of what came in
   * @param signal products of each row's ∂ℓ/∂z
   */
  void backward(int layer, double[] inputs, double[] signal, int rows) {
    double square = 0;
    double products = 0;
    for (int r = 0; r < rows; r++) {
      square += signal[r * rows + r];
    }
    for (int i = 0; i < signal.length; i++) {
      products += inputs[i] * signal[i];
    }
    signals[layer] = Math.sqrt(square / rows);
    weights[layer] = Math.sqrt(Math.max(0, products)) / rows;
  }

  /** Least-squares slope of log₁₀ of the signals over depth; NaN where one is zero. */
  public double slope() {
    return slope(signals);
  }

  /** The same of ‖∂L/∂W‖. */
  public double weightsSlope() {
    return slope(weights);
  }

  /** Least-squares slope of log₁₀ of norms over their places. */
  static double slope(double[] norms) {
    int n = norms.length;
    double mean = (n - 1) / 2.0;
    double above = 0;
    double below = 0;
    for (int i = 0; i < n; i++) {
      above += (i - mean) * StrictMath.log10(norms[i]);
      below += (i - mean) * (i - mean);
    }
    return above / below;
  }
}
