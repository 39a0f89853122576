package basin.reports.statistics.power;

import basin.reports.statistics.Normal;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Gamma;

/**
 * Student's t of a mean that is not 0: T = (Z + δ)/S, Z standard normal, S = √(χ²₍ᵥ₎/ν) independent
 * of it.
 *
 * <p>Given S the law is normal, so that P(T &gt; t) = ∫ (1 − Φ(t·s − δ))·f(s) ds with the density
 * f(s) = 2·(ν/2)^(ν/2)·s^(ν−1)·exp(−νs²/2)/Γ(ν/2) of S (Johnson, Kotz and Balakrishnan 1995,
 * <i>Continuous Univariate Distributions</i> 2, §31.4). Panels of Gauss and Legendre cover where f
 * lies and where Φ turns, so that it is good to 1e-11 for any t and δ, where the series of Lenth
 * 1989 (AS 243) runs out of range beyond δ = 38.
 *
 * @param freedom ν, at least 1
 * @param shift δ
 */
public record NoncentralT(double freedom, double shift) {
  private static final GaussIntegrator PANEL = new GaussIntegratorFactory().legendre(20, 0, 1);
  private static final int BROAD = 16;
  private static final int SHARP = 8;
  private static final double TAIL = 13;
  private static final double TURN = 9;
  private static final double NOTHING = 1e-20;

  /** P(T &gt; t). */
  public double above(double t) {
    return mean(t, s -> Normal.above(t * s - shift));
  }

  /** P(T ≤ t). */
  public double below(double t) {
    return mean(t, s -> Normal.below(t * s - shift));
  }

  private double mean(double t, DoubleUnaryOperator given) {
    double spread = TAIL / Math.sqrt(2 * freedom);
    double from = Math.max(0, 1 - spread);
    double to = 1 + spread;
    double turn = t == 0 ? from : shift / t;
    double width = t == 0 ? 0 : TURN / Math.abs(t);
    double[] edges =
        DoubleStream.concat(
                cuts(from, to, BROAD),
                cuts(Math.max(from, turn - width), Math.min(to, turn + width), SHARP))
            .filter(s -> s >= from && s <= to)
            .sorted()
            .distinct()
            .toArray();
    double scale = logScale();
    double sum = 0;
    for (int i = 1; i < edges.length; i++) {
      double left = edges[i - 1];
      double wide = edges[i] - left;
      sum +=
          wide
              * PANEL.integrate(
                  x -> {
                    double s = left + wide * x;
                    double density = density(s, scale);
                    return density < NOTHING ? 0 : density * given.applyAsDouble(s);
                  });
    }
    return Math.min(1, Math.max(0, sum));
  }

  private static DoubleStream cuts(double from, double to, int panels) {
    return from >= to
        ? Arrays.stream(new double[0])
        : IntStream.rangeClosed(0, panels).mapToDouble(i -> from + (to - from) * i / panels);
  }

  private double density(double s, double scale) {
    return Math.exp(scale + (freedom - 1) * Math.log(s) - freedom / 2 * s * s);
  }

  /** ln of what f has no s in: 2·(ν/2)^(ν/2)/Γ(ν/2). */
  private double logScale() {
    double half = freedom / 2;
    return Math.log(2) + half * Math.log(half) - Gamma.logGamma(half);
  }
}
