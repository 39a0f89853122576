package basin.minima.between;

/**
 * A Bézier curve, of second order with one bend: (1 − t)²·a + 2t(1 − t)·c + t²·b.
 *
 * @param bends control points between the ends
 */
record Bezier(int bends) implements Connection {
  @Override
  public double[] weights(double t) {
    double[] weights = {1};
    for (int order = 1; order <= bends + 1; order++) {
      double[] raised = new double[order + 1];
      for (int i = 0; i < order; i++) {
        raised[i] += (1 - t) * weights[i];
        raised[i + 1] += t * weights[i];
      }
      weights = raised;
    }
    return weights;
  }
}
