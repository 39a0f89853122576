package basin.reports.statistics.evidence;

import basin.reports.statistics.Normal;

/**
 * How a claim stands by a rule of known spread.
 *
 * @param gain by how much it is better, in the unit of the metric; below 0 if worse
 * @param side the gain over √(1/n), or √(1/n₁ + 1/n₂): what is held against the bound
 * @param bound from which on the claim holds
 * @param z side/σ
 */
public record Evidence(double gain, double side, double bound, double z) {
  /** Whether the claim may be made. */
  public boolean holds() {
    return side >= bound;
  }

  /** One-sided: the chance of as much, or more, if there were nothing to it. */
  public double p() {
    return Normal.above(z);
  }
}
