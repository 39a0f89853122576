package basin.gradients;

import basin.curvature.GradientNoise;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import java.util.List;
import java.util.function.Supplier;

/**
 * Numbers made of the gradients of single rows.
 *
 * @param noise how far they are from their mean g
 * @param innerVariance the variance of g_n·g, with divisor N − 1
 */
record Gauges(GradientNoise noise, double innerVariance) {
  /** Of two gradients or more, in float64. */
  static Gauges of(List<Vec> gradients, Supplier<Vec> vectors) {
    GradientNoise noise = GradientNoise.of(gradients, vectors);
    Vec mean = vectors.get().set(noise.mean());
    double variance = 0;
    for (Vec gradient : gradients) {
      double off = gradient.dot(mean) - noise.squaredNormOfMean();
      variance += off * off / (gradients.size() - 1);
    }
    return new Gauges(noise, variance);
  }

  /** tr Σ. */
  double covarianceTrace() {
    return noise.covarianceTrace();
  }

  /** tr Σ/(N‖g‖²). */
  double normTest() {
    return covarianceTrace() / (noise.count() * square());
  }

  /** Var(g_n·g)/(N‖g‖⁴). */
  double innerProductTest() {
    return innerVariance / (noise.count() * square() * square());
  }

  /** What of the norm test is not along g. */
  double orthogonalityTest() {
    return normTest() - innerProductTest();
  }

  /** Mean of g²/Σ_ii over parameters that vary; NaN if none does. */
  double signalToNoise() {
    double sum = 0;
    int varying = 0;
    for (int i = 0; i < noise.mean().length; i++) {
      sum += noise.signalToNoise(i).orElse(0);
      varying += noise.signalToNoise(i).isPresent() ? 1 : 0;
    }
    return sum / varying;
  }

  private double square() {
    return noise.squaredNormOfMean();
  }

  void record(Recorder recorder) {
    recorder.record("gauges.gradient-norm", Math.sqrt(square()));
    recorder.record("gauges.covariance-trace", covarianceTrace());
    noise.unbiasedNoiseScale().ifPresent(b -> recorder.record("gauges.noise-scale", b));
    recorder.record("gauges.signal-to-noise", signalToNoise());
    if (square() > 0) {
      recorder.record("gauges.norm-test", normTest());
      recorder.record("gauges.inner-product-test", innerProductTest());
      recorder.record("gauges.orthogonality-test", orthogonalityTest());
    }
  }
}
