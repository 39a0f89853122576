package basin.reports.factors;

import basin.reports.statistics.Paired;
import basin.reports.study.Duel;

/**
 * Two levels of a factor compared, replicate by replicate, each averaged over the other factors.
 *
 * @param better level with the lower mean cost
 * @param worse the other
 * @param gain by how much the cost is lower
 * @param corrected p after Holm's correction for all contrasts of the design
 */
record Contrast(int better, int worse, Paired gain, double corrected) {
  /** Of mean costs by replicate. */
  static Contrast of(Balance balance, int first, double[] a, int second, double[] b) {
    double[] gains = new double[a.length];
    double sum = 0;
    for (int r = 0; r < a.length; r++) {
      gains[r] = b[r] - a[r];
      sum += gains[r];
    }
    if (sum < 0) {
      return of(balance, second, b, first, a);
    }
    Paired gain = balance.paired(gains);
    return new Contrast(first, second, gain, gain.p());
  }

  Contrast corrected(double p) {
    return new Contrast(better, worse, gain, p);
  }

  /** Whether there is no difference but rounding. */
  boolean tie() {
    return gain.tie();
  }

  /** Whether the better one is better beyond chance, whatever else was compared. */
  boolean sure() {
    return leads() && corrected <= Duel.SIGNIFICANT;
  }

  /** Whether the better one would be better beyond chance had nothing else been compared. */
  boolean likely() {
    return leads() && gain.p() <= Duel.SIGNIFICANT;
  }

  private boolean leads() {
    boolean sided = !gain.difference().known() || gain.difference().low() > 0;
    return sided && gain.pairs() > 1 && !gain.tie();
  }

  boolean of(int one, int other) {
    return better == one && worse == other || better == other && worse == one;
  }
}
