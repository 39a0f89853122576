package basin.reports.statistics.power;

import basin.reports.statistics.Normal;
import basin.reports.statistics.Require;
import basin.reports.statistics.samples.Student;
import java.util.OptionalInt;

/**
 * The power of the paired t test: how often it finds a difference that is there, and how many pairs
 * that takes.
 *
 * <p>With n pairs T is noncentral with δ = effect·√n and n − 1 degrees of freedom; the test finds
 * it where T &gt; t₍ₙ₋₁, ₁₋α/sides₎, or |T| where it looks both ways.
 *
 * @param effect mean difference over the standard deviation of the differences
 * @param alpha level of the test, in (0, 1); for the smallest of m p-values by Holm's steps α/m
 * @param sides 2, or 1 for a test against differences above zero
 */
public record PairedPower(double effect, double alpha, int sides) {
  /** More pairs than this nobody runs. */
  public static final int MOST = 1_000_000;

  public PairedPower {
    Require.probability("alpha", alpha);
    if (sides != 1 && sides != 2 || !Double.isFinite(effect)) {
      throw new IllegalArgumentException("effect " + effect + ", " + sides + " sides");
    }
  }

  /** Of a test that looks both ways. */
  public static PairedPower twoSided(double effect, double alpha) {
    return new PairedPower(effect, alpha, 2);
  }

  /** The chance of a find with n pairs; 0 of fewer than two, since there is no test. */
  public double at(int pairs) {
    if (pairs < 2) {
      return 0;
    }
    NoncentralT law = new NoncentralT(pairs - 1, effect * Math.sqrt(pairs));
    double critical = Student.upper(pairs - 1, alpha / sides);
    return Math.min(1, law.above(critical) + (sides == 2 ? law.below(-critical) : 0));
  }

  /**
   * The fewest pairs whose power is at least what is wanted; empty if that takes more than {@link
   * #MOST}, as without any effect. Sought from the normal distribution's number upwards, which is a
   * few less.
   *
   * @param power in (0, 1)
   */
  public OptionalInt pairs(double power) {
    Require.probability("power", power);
    int low = 1;
    int high = (int) Math.max(2, Math.min(MOST, normalPairs(power)));
    for (int step = 1; at(high) < power; step *= 2) {
      if (high >= MOST) {
        return OptionalInt.empty();
      }
      low = high;
      high = Math.min(MOST, high + step);
    }
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      boolean enough = at(middle) >= power;
      high = enough ? middle : high;
      low = enough ? low : middle;
    }
    return OptionalInt.of(high);
  }

  /** Pairs by the normal distribution, ((z₍₁₋α/sides₎ + z₍power₎)/effect)²: a little too few. */
  public double normalPairs(double power) {
    double both = Normal.quantile(1 - alpha / sides) + Normal.quantile(power);
    return Math.pow(both / effect, 2);
  }
}
