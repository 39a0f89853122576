package basin.optimizers.algebra;

/** A sum of products in about twice the digits of a double (Ogita, Rump and Oishi 2005). */
final class LongSum {
  private double sum;
  private double rest;

  /** From a number on. */
  LongSum(double start) {
    this.sum = start;
  }

  /** Adds a product, with what its rounding and that of the sum leave out. */
  void add(double a, double b) {
    double product = a * b;
    double next = sum + product;
    double part = next - sum;
    rest += Math.fma(a, b, -product) + (sum - (next - part)) + (product - part);
    sum = next;
  }

  /** The sum, rounded once. */
  double value() {
    return sum + rest;
  }
}
