package basin.curvature;

import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/**
 * How many eigenvalues a symmetric matrix has where, by stochastic Lanczos quadrature (Ubaru, Chen
 * and Saad 2017): sums over all eigenvalues are
 *
 * <pre>Σ f(λ) = tr f(A) ≈ n · mean over v of Σ τⱼ²·f(θⱼ)
 * </pre>
 *
 * <p>with Ritz values θ of few steps from a vector v of random signs, and the first components τ of
 * T's eigenvectors. Squared they are the quadrature's weights; they add up to 1 for each v, so that
 * all in all there are n eigenvalues.
 *
 * @param dimension n
 * @param probes one for each v
 */
public record Density(int dimension, List<Lanczos> probes) {
  /**
   * By as many products as there are probes and steps; fewer where a probe's space is exhausted.
   *
   * @param vectors makes float64 vectors
   */
  public static Density of(
      LinearMap matrix, int probes, int steps, RandomStream random, Supplier<Vec> vectors) {
    List<Vec> signs = Signs.of(probes, random, vectors);
    int dimension = signs.get(0).length();
    int most = Math.min(steps, dimension);
    return new Density(
        dimension, signs.stream().map(v -> Lanczos.of(matrix, v, most, vectors)).toList());
  }

  /** Σ f(λ) over all eigenvalues. */
  public Estimate sum(DoubleUnaryOperator f) {
    return Estimate.of(
        probes.stream()
            .mapToDouble(
                probe -> {
                  double sum = 0;
                  for (int j = 0; j < probe.weights().length; j++) {
                    sum += probe.weights()[j] * f.applyAsDouble(probe.ritzValues()[j]);
                  }
                  return dimension * sum;
                })
            .toArray());
  }

  /** How many eigenvalues lie from one number to before another. */
  public Estimate count(double from, double to) {
    return sum(value -> value >= from && value < to ? 1 : 0);
  }

  /** The size of the largest Ritz value to either side of zero; NaN if one is not a number. */
  public double largest() {
    return probes.stream()
        .flatMapToDouble(probe -> Arrays.stream(probe.ritzValues()))
        .map(Math::abs)
        .reduce(0, Math::max);
  }

  /** tr Aᵏ/n; exact for each probe up to twice as many as steps, less one. */
  public Estimate moment(int k) {
    Estimate sum = sum(value -> power(value, k));
    return new Estimate(sum.mean() / dimension, sum.half() / dimension);
  }

  private static double power(double value, int k) {
    double power = 1;
    for (int i = 0; i < k; i++) {
      power *= value;
    }
    return power;
  }
}
