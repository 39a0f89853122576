package basin.reports.rates;

/** The recurrence xₖ₊₁ = t·xₖ − p·xₖ₋₁. */
final class Recurrence {
  private Recurrence() {}

  /** The larger size of the roots of z² − tz + p. */
  static double radius(double t, double p) {
    double discriminant = t * t - 4 * p;
    return discriminant < 0 ? Math.sqrt(p) : (Math.abs(t) + Math.sqrt(discriminant)) / 2;
  }
}
