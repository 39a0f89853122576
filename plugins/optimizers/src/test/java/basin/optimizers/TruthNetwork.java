package basin.optimizers;

/**
 * W₂ tanh(W₁x + b₁) + b₂ under the mean square of all errors, the weights as units × inputs one
 * behind the other: W₁, b₁, W₂, b₂.
 */
record TruthNetwork(double[][] inputs, double[][] targets) implements TruthObjective {
  /** Units of the hidden layer. */
  static final int HIDDEN = 4;

  @Override
  public double at(double[] w, double[] slope) {
    double loss = 0;
    for (int r = 0; r < inputs.length; r++) {
      loss += row(w, inputs[r], targets[r], slope);
    }
    return loss;
  }

  private double row(double[] w, double[] x, double[] target, double[] slope) {
    int b1 = HIDDEN * x.length;
    int w2 = b1 + HIDDEN;
    int b2 = w2 + target.length * HIDDEN;
    double entries = (double) inputs.length * target.length;
    double[] hidden = hidden(w, x, b1);
    double[] back = new double[HIDDEN];
    double loss = 0;
    for (int k = 0; k < target.length; k++) {
      double error = w[b2 + k] - target[k];
      for (int h = 0; h < HIDDEN; h++) {
        error += w[w2 + k * HIDDEN + h] * hidden[h];
      }
      loss += error * error / entries;
      double signal = 2 * error / entries;
      slope[b2 + k] += signal;
      for (int h = 0; h < HIDDEN; h++) {
        slope[w2 + k * HIDDEN + h] += signal * hidden[h];
        back[h] += signal * w[w2 + k * HIDDEN + h];
      }
    }
    for (int h = 0; h < HIDDEN; h++) {
      double signal = back[h] * (1 - hidden[h] * hidden[h]);
      slope[b1 + h] += signal;
      for (int i = 0; i < x.length; i++) {
        slope[h * x.length + i] += signal * x[i];
      }
    }
    return loss;
  }

  private static double[] hidden(double[] w, double[] x, int b1) {
    double[] hidden = new double[HIDDEN];
    for (int h = 0; h < HIDDEN; h++) {
      double z = w[b1 + h];
      for (int i = 0; i < x.length; i++) {
        z += w[h * x.length + i] * x[i];
      }
      hidden[h] = StrictMath.tanh(z);
    }
    return hidden;
  }
}
