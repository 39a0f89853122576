package basin.reports.simulation;

import basin.reports.statistics.Paired;
import basin.reports.statistics.power.DrawnPower;
import basin.reports.statistics.power.PairedPower;
import basin.reports.statistics.random.Draws;
import java.util.function.IntToDoubleFunction;

/**
 * How often a true difference is supported, beside how often that was foretold.
 *
 * @param stated the mean of the power with the pairs that a sweep has: of values by the noncentral
 *     t, of times by draws from their law, since up to a budget they are far from normal
 * @param seen the share of sweeps that support the difference
 */
record PowerSeen(double stated, double seen) {
  private static final double LEVEL = 0.05;
  private static final int MANY = 50_000;
  private static final int DRAWS = 10_000;

  /**
   * Of one claim.
   *
   * @param effect true difference over the true standard deviation of the differences
   */
  static PowerSeen of(Sweep sweep, double effect, int sweeps) {
    double[] means = {effect * sweep.noise().deviation(), 0};
    return count(sweep, means, PairedPower.twoSided(effect, LEVEL)::at, sweeps);
  }

  /**
   * Of the claim that times to a target are longer by a factor.
   *
   * @param factor by which the first is slower
   */
  static PowerSeen ofTimes(Sweep sweep, double factor, int sweeps) {
    double[] means = {Math.log(factor), 0};
    Sweep many = new Sweep(sweep.noise(), MANY, 0, sweep.late());
    Draws draws = Draws.of("law of times", sweep.seeds());
    double[][] times = many.draw(means, draws);
    DrawnPower power = new DrawnPower(many.compare(times[0], times[1]).differences().values());
    return count(sweep, means, n -> power.at(n, LEVEL, DRAWS, draws), sweeps);
  }

  private static PowerSeen count(
      Sweep sweep, double[] means, IntToDoubleFunction power, int sweeps) {
    Draws draws = Draws.of("power " + sweep.words(), sweep.seeds(), sweeps);
    double[] at = new double[sweep.seeds() + 1];
    for (int n = 2; n < at.length; n++) {
      at[n] = power.applyAsDouble(n);
    }
    double stated = 0;
    int seen = 0;
    for (int i = 0; i < sweeps; i++) {
      double[][] values = sweep.draw(means, draws);
      Paired paired = sweep.compare(values[0], values[1]);
      stated += at[paired.pairs()];
      seen += paired.above(paired.p(), LEVEL) ? 1 : 0;
    }
    return new PowerSeen(stated / sweeps, (double) seen / sweeps);
  }

  /** The effect that all seeds together find with this power. */
  static double effect(int seeds, double power) {
    double low = 0;
    double high = 1;
    while (PairedPower.twoSided(high, LEVEL).at(seeds) < power) {
      high *= 2;
    }
    for (int i = 0; i < 50; i++) {
      double middle = (low + high) / 2;
      boolean enough = PairedPower.twoSided(middle, LEVEL).at(seeds) >= power;
      high = enough ? middle : high;
      low = enough ? low : middle;
    }
    return high;
  }
}
