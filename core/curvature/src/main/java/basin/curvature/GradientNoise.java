package basin.curvature;

import basin.spi.number.Vec;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * How far the gradients of single rows, or of small batches, are from their mean.
 *
 * @param count how many gradients N
 * @param meanSquaredNorm the mean of ‖gₙ‖²
 * @param squaredNormOfMean ‖g‖² of their mean g
 * @param mean g, component by component
 * @param variance of each component over the gradients, with divisor N − 1
 */
public record GradientNoise(
    int count, double meanSquaredNorm, double squaredNormOfMean, double[] mean, double[] variance) {
  /** A mean gradient of this squared length is rounding: the rows are interpolated. */
  private static final double ROUNDING = 1e-25;

  /**
   * Of two gradients or more, of batches of equal size.
   *
   * @param vectors makes float64 vectors like them
   */
  public static GradientNoise of(List<Vec> gradients, Supplier<Vec> vectors) {
    int n = gradients.size();
    Vec mean = vectors.get();
    double squares = 0;
    for (Vec gradient : gradients) {
      mean.add(gradient);
      squares += gradient.dot(gradient);
    }
    mean.divide(n);
    Vec variance = vectors.get();
    Vec off = vectors.get();
    for (Vec gradient : gradients) {
      off.set(gradient).subtract(mean);
      variance.addProduct(off, off);
    }
    variance.divide(n - 1);
    return new GradientNoise(n, squares / n, mean.dot(mean), mean.toArray(), variance.toArray());
  }

  /** The trace of the gradients' covariance, with divisor N − 1. */
  public double covarianceTrace() {
    return (meanSquaredNorm - squaredNormOfMean) / (1 - 1.0 / count);
  }

  /** ‖∇L‖² of the distribution the rows are drawn from, without bias; it may be negative. */
  public double unbiasedSquaredNorm() {
    return (count * squaredNormOfMean - meanSquaredNorm) / (count - 1);
  }

  /**
   * tr Σ/‖g‖², the batch at which noise and gradient are of a size (McCandlish et al. 2018,
   * equation 2.9); empty where the mean is rounding.
   */
  public OptionalDouble noiseScale() {
    return interpolated()
        ? OptionalDouble.empty()
        : OptionalDouble.of(covarianceTrace() / squaredNormOfMean);
  }

  /** The same by estimates without bias (their appendix A.1); empty where they are not above 0. */
  public OptionalDouble unbiasedNoiseScale() {
    return interpolated() || unbiasedSquaredNorm() <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(covarianceTrace() / unbiasedSquaredNorm());
  }

  /**
   * ‖∇L‖² and tr Σ from the squared norms of gradients of two sizes of batches (appendix A.1).
   *
   * @param squaredNorm (B₂‖g₂‖² − B₁‖g₁‖²)/(B₂ − B₁)
   * @param covarianceTrace (‖g₁‖² − ‖g₂‖²)/(1/B₁ − 1/B₂)
   */
  public record TwoBatches(double squaredNorm, double covarianceTrace) {
    /** From batches of {@code small} and of {@code big} rows. */
    public static TwoBatches of(int small, double squaredSmall, int big, double squaredBig) {
      return new TwoBatches(
          (big * squaredBig - small * squaredSmall) / (big - small),
          (squaredSmall - squaredBig) / (1.0 / small - 1.0 / big));
    }
  }

  /** Σ‖gₙ‖²/‖Σgₙ‖² (Yin et al. 2018); empty where the mean is rounding. */
  public OptionalDouble diversity() {
    return interpolated()
        ? OptionalDouble.empty()
        : OptionalDouble.of(meanSquaredNorm / (count * squaredNormOfMean));
  }

  /** mean²/variance of a component (Liu et al. 2020); empty where it does not vary. */
  public OptionalDouble signalToNoise(int component) {
    double varies = variance[component];
    return varies < ROUNDING
        ? OptionalDouble.empty()
        : OptionalDouble.of(mean[component] * mean[component] / varies);
  }

  private boolean interpolated() {
    return squaredNormOfMean < ROUNDING;
  }
}
