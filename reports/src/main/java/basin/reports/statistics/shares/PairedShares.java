package basin.reports.statistics.shares;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Normal;
import basin.reports.statistics.rank.Discordance;
import java.util.function.DoubleUnaryOperator;

/**
 * Two things that each happened or not in the same cases: by how much the shares differ.
 *
 * <p>Against no difference p is McNemar's, exact. Limits, and p against any other difference, are
 * those of Tango's score (1998), which keep their word for few cases and for shares near 0 and 1.
 *
 * @param first cases in which the first alone happened, b
 * @param second cases in which the second alone happened, c
 * @param cases how many, n
 */
public record PairedShares(int first, int second, int cases) {
  private static final int HALVINGS = 60;

  /** The share of the first less that of the second. */
  public double difference() {
    return (double) (first - second) / cases;
  }

  /** Two-sided p of a given difference. */
  public double p(double difference) {
    return difference == 0
        ? Discordance.of(first, second).p()
        : Math.min(1, 2 * Normal.above(Math.abs(score(difference))));
  }

  /** The difference with its limits. */
  public Interval interval(double level) {
    double bound = Normal.quantile(0.5 + level / 2);
    double seen = difference();
    double low = seen <= -1 ? -1 : root(seen, -1, d -> score(d) - bound);
    double high = seen >= 1 ? 1 : root(seen, 1, d -> -score(d) - bound);
    return new Interval(seen, low, high);
  }

  /** (b − c − nδ) / √(n·(2q + δ(1 − δ))), q the share of c that is likeliest if δ is true. */
  private double score(double delta) {
    double linear = -first - second + (2.0 * cases - first + second) * delta;
    double constant = -second * delta * (1 - delta);
    double root = Math.sqrt(Math.max(0, linear * linear - 8.0 * cases * constant));
    double q = (root - linear) / (4.0 * cases);
    double variance = cases * (2 * q + delta * (1 - delta));
    double ahead = first - second - cases * delta;
    return ahead == 0 ? 0 : ahead / Math.sqrt(Math.max(0, variance));
  }

  /** Where it rises through 0 between the difference that was seen and the outermost. */
  private static double root(double inner, double outer, DoubleUnaryOperator beyond) {
    double near = inner;
    double far = outer;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = near + (far - near) / 2;
      if (beyond.applyAsDouble(middle) > 0) {
        far = middle;
      } else {
        near = middle;
      }
    }
    return near + (far - near) / 2;
  }
}
