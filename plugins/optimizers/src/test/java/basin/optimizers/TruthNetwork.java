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

  @Override
  public double[] residuals(double[] w) {
    double[] residuals = new double[inputs.length * targets[0].length];
    int i = 0;
    for (int r = 0; r < inputs.length; r++) {
      for (int k = 0; k < targets[0].length; k++) {
        residuals[i++] = new Output(w, inputs[r], k).error(targets[r][k]) / root();
      }
    }
    return residuals;
  }

  @Override
  public double[][] jacobian(double[] w) {
    double[][] jacobian = new double[inputs.length * targets[0].length][];
    int i = 0;
    for (double[] x : inputs) {
      for (int k = 0; k < targets[0].length; k++) {
        jacobian[i++] = new Output(w, x, k).slopes(1 / root());
      }
    }
    return jacobian;
  }

  /** 2Σ(∇rᵢ∇rᵢᵀ + rᵢ∇²rᵢ). */
  @Override
  public double[][] hessian(double[] w) {
    double[][] hessian = new double[w.length][w.length];
    for (double[] slopes : jacobian(w)) {
      for (int i = 0; i < w.length; i++) {
        for (int j = 0; j < w.length; j++) {
          hessian[i][j] += 2 * slopes[i] * slopes[j];
        }
      }
    }
    for (int r = 0; r < inputs.length; r++) {
      for (int k = 0; k < targets[0].length; k++) {
        Output output = new Output(w, inputs[r], k);
        output.bend(hessian, 2 * output.error(targets[r][k]) / (root() * root()));
      }
    }
    return hessian;
  }

  private double root() {
    return Math.sqrt((double) inputs.length * targets[0].length);
  }

  /** One output of one row, and its derivatives. */
  private final class Output {
    private final double[] w;
    private final double[] x;
    private final double[] hidden;
    private final int b1;
    private final int w2;
    private final int b2;

    Output(double[] w, double[] x, int k) {
      this.w = w;
      this.x = x;
      this.b1 = HIDDEN * x.length;
      this.w2 = b1 + HIDDEN + k * HIDDEN;
      this.b2 = b1 + HIDDEN + targets[0].length * HIDDEN + k;
      this.hidden = hidden(w, x, b1);
    }

    double error(double target) {
      double output = w[b2];
      for (int h = 0; h < HIDDEN; h++) {
        output += w[w2 + h] * hidden[h];
      }
      return output - target;
    }

    double[] slopes(double scale) {
      double[] slopes = new double[w.length];
      slopes[b2] = scale;
      for (int h = 0; h < HIDDEN; h++) {
        slopes[w2 + h] = scale * hidden[h];
        for (int i = 0; i <= x.length; i++) {
          slopes[inward(h, i)] = scale * w[w2 + h] * rise(h) * input(i);
        }
      }
      return slopes;
    }

    /** hessian ← hessian + scale · the second derivatives. */
    void bend(double[][] hessian, double scale) {
      for (int h = 0; h < HIDDEN; h++) {
        for (int i = 0; i <= x.length; i++) {
          double outward = scale * rise(h) * input(i);
          hessian[inward(h, i)][w2 + h] += outward;
          hessian[w2 + h][inward(h, i)] += outward;
          for (int j = 0; j <= x.length; j++) {
            hessian[inward(h, i)][inward(h, j)] +=
                scale * w[w2 + h] * -2 * hidden[h] * rise(h) * input(i) * input(j);
          }
        }
      }
    }

    /** The weight of input i, or behind them the bias, of a hidden unit. */
    private int inward(int h, int i) {
      return i < x.length ? h * x.length + i : b1 + h;
    }

    private double input(int i) {
      return i < x.length ? x[i] : 1;
    }

    private double rise(int h) {
      return 1 - hidden[h] * hidden[h];
    }
  }
}
