package basin.reports.statistics.power;

import basin.reports.statistics.Sample;
import basin.reports.statistics.random.Draws;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The fewest pairs with which the paired t test finds a difference like the one seen.
 *
 * <p>Ten differences and more show what law they follow, and are drawn from: {@link DrawnPower}
 * keeps its word whatever the law, where the formula is up to 6 percent off for long tails. They
 * are stretched by √(n/(n−1)) about their mean, since what is drawn from n numbers spreads less
 * than what they were drawn from. Fewer tell their mean and spread at best; {@link PairedPower}
 * takes them as normal.
 *
 * @param differences two or more, finite, not all the same
 * @param alpha level of the test that looks both ways, in (0, 1)
 * @param power wanted, in (0, 1)
 */
public record PairsNeeded(Sample differences, double alpha, double power) {
  /** From so many differences on they are drawn from. */
  public static final int PILOT = 10;

  /** What is beyond is left to the formula: means of many pairs are normal whatever their law. */
  private static final int FAR = 200;

  private static final int DRAWS = 4_000;

  /** Empty if it takes more than {@link PairedPower#MOST}, as without any difference. */
  public OptionalInt count() {
    double effect = Math.abs(differences.mean()) / differences.deviation();
    OptionalInt normal = PairedPower.twoSided(effect, alpha).pairs(power);
    boolean drawn = differences.size() >= PILOT && normal.orElse(FAR) < FAR;
    return drawn ? OptionalInt.of(drawn(normal.getAsInt())) : normal;
  }

  /** Sought on both sides of what the formula says. */
  private int drawn(int normal) {
    DrawnPower law = new DrawnPower(stretched());
    int high = normal;
    while (high < FAR && at(law, high) < power) {
      high = Math.min(FAR, high + 1 + high / 4);
    }
    int low = 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      boolean enough = at(law, middle) >= power;
      high = enough ? middle : high;
      low = enough ? low : middle;
    }
    return high;
  }

  private double at(DrawnPower law, int pairs) {
    return law.at(pairs, alpha, DRAWS, Draws.of("pairs needed", pairs));
  }

  private double[] stretched() {
    double mean = differences.mean();
    double n = differences.size();
    double stretch = Math.sqrt(n / (n - 1));
    return Arrays.stream(differences.values()).map(d -> mean + stretch * (d - mean)).toArray();
  }
}
