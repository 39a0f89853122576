package basin.problems.models;

/**
 * The weights of a ReLU neuron.
 *
 * @param weights w
 * @param norm ‖w‖
 * @param direction w/‖w‖, or 0
 */
record Neuron(double[] weights, double norm, double[] direction) {
  Neuron(double[] weights) {
    this(weights, norm(weights), direction(weights));
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int c = 0; c < a.length; c++) {
      sum += a[c] * b[c];
    }
    return sum;
  }

  static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  /** a/‖a‖, or 0. */
  static double[] direction(double[] a) {
    double norm = norm(a);
    double[] direction = new double[a.length];
    for (int c = 0; c < a.length && norm > 0; c++) {
      direction[c] = a[c] / norm;
    }
    return direction;
  }
}
