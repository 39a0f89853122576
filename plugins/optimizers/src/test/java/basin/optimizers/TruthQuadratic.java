package basin.optimizers;

/** ½xᵀAx − bᵀx. */
record TruthQuadratic(double[][] a, double[] b) implements TruthObjective {
  @Override
  public double at(double[] x, double[] slope) {
    double value = 0;
    for (int i = 0; i < x.length; i++) {
      double product = 0;
      for (int j = 0; j < x.length; j++) {
        product += a[i][j] * x[j];
      }
      slope[i] = product - b[i];
      value += x[i] * (0.5 * product - b[i]);
    }
    return value;
  }

  @Override
  public double[][] hessian(double[] x) {
    return a;
  }
}
