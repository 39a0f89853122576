package basin.reports.statistics;

import basin.reports.statistics.samples.Student;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Gamma;

/**
 * How far the mean of the best of k lies from the truth.
 *
 * <p>Of k samples of n normal values with one mean μ, the best has the highest mean x̄, and
 *
 * <pre>
 * T = (x̄ − μ) / (s/√n) = Z/S,   Z = √ρ·B + √(1−ρ)·E₍ₖ₎, E₍ₖ₎ the largest of k standard normal numbers,
 *                               S = √(χ²₍ₙ₋₁₎/(n−1)) independent of it
 * </pre>
 *
 * <p>leans upwards: it was picked for being high. What a seed does to all samples alike, the share
 * ρ of the variance, is luck that was not picked. The interval [x̄ − c·s/√n, x̄ + t·s/√n] with
 * Student's t covers μ in 95 % of cases if P(T &gt; c) + P(T &lt; −t) = 0.05, which gives c(k, n,
 * ρ), never taken below t. It is Student's own for k = 1, and covers at least as often where the
 * means differ, because then there is less to pick from.
 *
 * @param of k, from how many the best was picked; at least 1
 * @param shared ρ in [0, 1), as {@link Agreement} estimates it
 * @param highest whether the highest mean was picked, not the lowest
 */
public record Best(int of, double shared, boolean highest) {
  /** Of what nobody picked. */
  public static final Best ONLY = new Best(1, 0, false);

  private static final double STEP = 0.05;
  private static final int CUTS = 400;
  private static final double TAIL = 12;
  private static final int HALVINGS = 60;
  private static final Map<String, Double> KNOWN = new ConcurrentHashMap<>();

  /** The limits of the mean of a sample that was picked so. */
  public Interval mean(Sample sample) {
    Interval plain = Interval.ofMean(sample);
    if (of < 2 || !plain.known()) {
      return plain;
    }
    double wide = factor(sample.size()) * sample.standardError();
    return highest
        ? new Interval(plain.center(), plain.center() - wide, plain.high())
        : new Interval(plain.center(), plain.low(), plain.center() + wide);
  }

  /**
   * c(k, n, ρ), in standard errors; ρ is rounded down to twentieths, which is on the safe side.
   *
   * @param size n, at least 2
   */
  public double factor(int size) {
    double rounded = Math.min(1 - STEP, STEP * Math.floor(shared / STEP + 1e-9));
    return of == 1
        ? Student.quantile(size - 1, Interval.LEVEL)
        : KNOWN.computeIfAbsent(of + " " + size + " " + rounded, k -> solve(of, size - 1, rounded));
  }

  private static double solve(int of, int freedom, double shared) {
    Highest law = Highest.of(of, shared);
    double t = Student.quantile(freedom, Interval.LEVEL);
    double allowed = 1 - Interval.LEVEL - spread(freedom, s -> law.below(-t * s));
    DoubleUnaryOperator above = c -> spread(freedom, s -> 1 - law.below(c * s));
    if (above.applyAsDouble(t) <= allowed) {
      return t;
    }
    double low = t;
    double high = 2 * t;
    while (above.applyAsDouble(high) > allowed) {
      low = high;
      high *= 2;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      boolean more = above.applyAsDouble(middle) > allowed;
      low = more ? middle : low;
      high = more ? high : middle;
    }
    return (low + high) / 2;
  }

  /** The mean of a function of S = √(χ²₍ᵥ₎/ν), by Simpson's rule over its density. */
  private static double spread(int freedom, DoubleUnaryOperator f) {
    double half = TAIL / Math.sqrt(2.0 * freedom);
    double from = Math.max(0, 1 - half);
    double width = (1 + half - from) / CUTS;
    double sum = 0;
    for (int i = 0; i <= CUTS; i++) {
      double s = from + i * width;
      int weight = i == 0 || i == CUTS ? 1 : i % 2 == 1 ? 4 : 2;
      double density = density(s, freedom);
      sum += density == 0 ? 0 : weight * density * f.applyAsDouble(s);
    }
    return sum * width / 3;
  }

  /** 2·(ν/2)^(ν/2)·s^(ν−1)·exp(−νs²/2)/Γ(ν/2). */
  private static double density(double s, int freedom) {
    if (s == 0) {
      return freedom == 1 ? Math.sqrt(2 / Math.PI) : 0;
    }
    double half = freedom / 2.0;
    double log =
        Math.log(2)
            + half * Math.log(half)
            + (freedom - 1) * Math.log(s)
            - half * s * s
            - Gamma.logGamma(half);
    return Math.exp(log);
  }
}
