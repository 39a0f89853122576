package basin.testkit.formula;

/**
 * A number with its derivatives by all coordinates.
 *
 * @param first ∂/∂xᵢ
 * @param second ∂²/∂xᵢ∂xⱼ
 */
record Jet(double value, double[] first, double[][] second) {
  /** One that no coordinate changes. */
  static Jet constant(double value, int dimension) {
    return new Jet(value, new double[dimension], new double[dimension][dimension]);
  }

  /** The coordinate i itself. */
  static Jet coordinate(double[] x, int i) {
    Jet jet = constant(x[i], x.length);
    jet.first[i] = 1;
    return jet;
  }

  /** this + factor·y. */
  Jet plus(Jet y, double factor) {
    return of(value + factor * y.value, this, 1, y, factor, 0, 0);
  }

  /** this·y. */
  Jet times(Jet y) {
    return of(value * y.value, this, y.value, y, value, 0, 1);
  }

  /** thisᵖ. */
  Jet power(double p) {
    return map(
        StrictMath.pow(value, p),
        p * StrictMath.pow(value, p - 1),
        p == 1 ? 0 : p * (p - 1) * StrictMath.pow(value, p - 2));
  }

  /** f(this), of which f, f′ and f″ at its value are known. */
  Jet map(double result, double slope, double curvature) {
    return of(result, this, slope, this, 0, curvature, 0);
  }

  /** a·x + b·y + (c/2)·x² + d·x·y about the values of x and y, which have the value given. */
  private static Jet of(double value, Jet x, double a, Jet y, double b, double c, double d) {
    int n = x.first.length;
    Jet jet = constant(value, n);
    for (int i = 0; i < n; i++) {
      jet.first[i] = a * x.first[i] + b * y.first[i];
      for (int j = 0; j < n; j++) {
        jet.second[i][j] =
            a * x.second[i][j]
                + b * y.second[i][j]
                + c * x.first[i] * x.first[j]
                + d * (x.first[i] * y.first[j] + x.first[j] * y.first[i]);
      }
    }
    return jet;
  }
}
