package basin.designs;

/** What published priors have in common. */
final class Prior {
  private Prior() {}

  /** A number whose log₁₀ is normal. */
  static double magnitude(double location, double scale, double share) {
    return StrictMath.pow(10, location + scale * Normal.quantile(share));
  }
}
