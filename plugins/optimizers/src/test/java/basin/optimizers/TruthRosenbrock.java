package basin.optimizers;

/** (a − x)² + b(y − x²)². */
record TruthRosenbrock(double a, double b) implements TruthObjective {
  @Override
  public double at(double[] x, double[] slope) {
    double bend = x[1] - x[0] * x[0];
    slope[0] = -2 * (a - x[0]) - 4 * b * x[0] * bend;
    slope[1] = 2 * b * bend;
    return (a - x[0]) * (a - x[0]) + b * bend * bend;
  }

  @Override
  public double[][] hessian(double[] x) {
    double mixed = -4 * b * x[0];
    return new double[][] {
      {2 - 4 * b * (x[1] - 3 * x[0] * x[0]), mixed},
      {mixed, 2 * b}
    };
  }

  @Override
  public double[] residuals(double[] x) {
    return new double[] {a - x[0], Math.sqrt(b) * (x[1] - x[0] * x[0])};
  }

  @Override
  public double[][] jacobian(double[] x) {
    return new double[][] {{-1, 0}, {-2 * Math.sqrt(b) * x[0], Math.sqrt(b)}};
  }
}
