package basin.reports.simulation;

import basin.reports.statistics.Paired;
import basin.reports.statistics.power.DrawnPower;
import basin.reports.statistics.power.PairedPower;
import basin.reports.statistics.random.Draws;
import java.util.function.IntToDoubleFunction;

/**
 * How often a true difference is supported, beside how often that was foretold: means of the power
 * with the pairs that a sweep has.
 *
 * @param formula by the noncentral t, for the true effect; NaN of times, which are far from normal
 * @param drawn by draws from the law of the differences
 * @param seen the share of sweeps that support the difference
 */
record PowerSeen(double formula, double drawn, double seen) {
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
    return count(sweep, new double[] {Math.log(factor), 0}, n -> Double.NaN, sweeps);
  }

  private static PowerSeen count(
      Sweep sweep, double[] means, IntToDoubleFunction formula, int sweeps) {
    Draws draws = Draws.of("power " + sweep.words(), sweep.seeds(), sweeps);
    double[] by = table(sweep, formula);
    DrawnPower law = law(sweep, means);
    double[] drawn = table(sweep, n -> law.at(n, LEVEL, DRAWS, draws));
    double byFormula = 0;
    double byDraws = 0;
    int seen = 0;
    for (int i = 0; i < sweeps; i++) {
      double[][] values = sweep.draw(means, draws);
      Paired paired = sweep.compare(values[0], values[1]);
      byFormula += by[paired.pairs()];
      byDraws += drawn[paired.pairs()];
      seen += paired.above(paired.p(), LEVEL) ? 1 : 0;
    }
    return new PowerSeen(byFormula / sweeps, byDraws / sweeps, (double) seen / sweeps);
  }

  /** Power by the number of pairs. */
  private static double[] table(Sweep sweep, IntToDoubleFunction power) {
    double[] at = new double[sweep.seeds() + 1];
    for (int n = sweep.missing() > 0 ? 2 : sweep.seeds(); n < at.length; n++) {
      at[n] = power.applyAsDouble(n);
    }
    return at;
  }

  private static DrawnPower law(Sweep sweep, double... means) {
    Sweep many = new Sweep(sweep.noise(), MANY, 0, sweep.late());
    double[][] drawn = many.draw(means, Draws.of("law of differences", sweep.seeds()));
    return new DrawnPower(
        many.telling(drawn[0], drawn[1]), many.compare(drawn[0], drawn[1]).differences().values());
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
