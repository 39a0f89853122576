package basin.gradients.theory;

import basin.spi.settings.Source;
import java.util.OptionalDouble;

/**
 * What layers of random weights do to signals and gradients if they are wide.
 *
 * <pre>
 * variance      q ← F(q) = σ_w²·E[φ(√q·z)²] + σ_b²                        z ~ N(0, 1)
 * gradients     E‖∂ℓ/∂zˡ‖² = χ·E‖∂ℓ/∂zˡ⁺¹‖²,   χ = σ_w²·E[φ′(√q·z)²]
 * two inputs    c ← (σ_w²·E[φ(u)·φ(v)] + σ_b²)/q,   u, v ~ N(0, q) with correlation c
 * depth scales  ξ_q = −1/ln |F′(q*)|,   ξ_c = −1/ln |∂c′/∂c at c*|
 * </pre>
 *
 * <p>Expectations are integrals to a relative error of about 10⁻¹¹; activations may have kinks and
 * jumps.
 *
 * @param phi φ
 * @param weight σ_w²: the variance of a weight times the number of a unit's inputs
 * @param bias σ_b²
 */
@Source("Poole et al. 2016; Schoenholz et al. 2017, Deep information propagation, equations 3 to 9")
public record MeanField(Nonlinearity phi, double weight, double bias) {
  private static final int PATIENCE = 60;
  private static final double SETTLED = 1e-12;
  private static final double CRITICAL = 1e-9;
  private static final double LARGE = 1e12;
  private static final double HIGH = 1e4;
  private static final double SMALL = 1e-14;
  private static final double NOTHING = 1e-20;
  private static final int HALVINGS = 50;

  /** Expectations under sums of a variance; at 0, their limits. */
  public Moments moments(double variance) {
    double q = Math.max(variance, NOTHING);
    double[] slopes = new double[Quadrature.points()];
    double[] all =
        Quadrature.of(
            (z, f) -> {
              phi.at(z, z.length, f[0], slopes);
              for (int i = 0; i < z.length; i++) {
                f[1][i] = f[0][i] * f[0][i];
                f[2][i] = slopes[i] * slopes[i];
                f[3][i] = f[1][i] * (z[i] * z[i] / q - 1) / 2;
              }
            },
            4,
            Math.sqrt(q));
    return new Moments(q, all[0], all[1], all[2], all[3], all[4]);
  }

  /** The variance of the next layer's sums. */
  public double next(double q) {
    return weight * moments(q).square() + bias;
  }

  /** χ at a variance: the factor of the squared norm of gradients for a layer further back. */
  public double chi(double q) {
    return weight * moments(q).slopeSquare();
  }

  /**
   * q*, where the variance ends that begins at {@code q}: 0 if it vanishes, infinite if it
   * explodes.
   */
  public double fixedPoint(double q) {
    double here = q;
    double next = next(here);
    for (int i = 0; i < PATIENCE; i++) {
      if (Math.abs(next - here) <= SETTLED * next || next < SMALL) {
        return next < SMALL ? 0 : next;
      }
      if (!(next < LARGE)) {
        return Double.POSITIVE_INFINITY;
      }
      here = next;
      next = next(here);
    }
    return next < here ? below(here) : above(here);
  }

  /** The largest fixed point below: the variance comes down to it slowly. */
  private double below(double high) {
    double low = high / 2;
    while (next(low) <= low) {
      low /= 2;
      if (low < SMALL) {
        return 0;
      }
    }
    return between(low, high);
  }

  private double above(double low) {
    double high = low * 2;
    while (next(high) >= high) {
      high *= 2;
      if (high > LARGE) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return between(low, high);
  }

  private double between(double grows, double shrinks) {
    double low = grows;
    double high = shrinks;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (next(middle) > middle) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** F′(q). */
  public double variancePull(double q) {
    Moments moments = moments(q);
    return weight * moments.growth() / moments.variance();
  }

  /**
   * ξ_q: over how many layers the variance forgets a factor e; empty if it does not come nearer.
   */
  public OptionalDouble varianceDepth(double q) {
    return depth(Math.abs(variancePull(q)));
  }

  /** c after a layer of two inputs of one variance with correlation c. */
  public double correlation(double c, double q) {
    Moments moments = moments(q);
    return (weight * pairs(moments).product(c) + bias) / (weight * moments.square() + bias);
  }

  private Pairs pairs(Moments moments) {
    return new Pairs(phi, moments.variance(), moments.square());
  }

  /** d(next c)/dc. */
  public double correlationPull(double c, double q) {
    Moments moments = moments(q);
    double next = weight * moments.square() + bias;
    return c >= 1
        ? weight * moments.slopeSquare() * moments.variance() / next
        : weight * pairs(moments).slope(c) / next;
  }

  /**
   * c*, where the correlation of two inputs ends at a fixed point of the variance: 1 in order,
   * below 1 in chaos.
   */
  public double correlationEnd(double q) {
    if (correlationPull(1, q) <= 1 + CRITICAL) {
      return 1;
    }
    Moments moments = moments(q);
    Pairs pairs = pairs(moments);
    double next = weight * moments.square() + bias;
    double low = -1;
    double high = 1 - CRITICAL;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (weight * pairs.product(middle) + bias > middle * next) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** ξ_c: over how many layers two inputs' correlation comes nearer to c* by a factor e. */
  public OptionalDouble correlationDepth(double q) {
    return depth(Math.abs(correlationPull(correlationEnd(q), q)));
  }

  /**
   * σ_w on the edge of chaos, where χ = 1 at the end of the variance under the same σ_b: there σ_b²
   * = q − E[φ²]/E[φ′²]. Empty if there is none, as where φ lets nothing through around 0 and σ_b is
   * 0.
   */
  public OptionalDouble edge() {
    double bottom = StrictMath.log(SMALL);
    double low = bottom;
    double high = StrictMath.log(HIGH);
    if (surplus(high) < bias - SETTLED * HIGH) {
      return OptionalDouble.empty();
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (surplus(middle) > bias) {
        high = middle;
      } else {
        low = middle;
      }
    }
    double slope = moments(StrictMath.exp(low)).slopeSquare();
    boolean sinking = low == bottom && !(slope > moments(HIGH * SMALL).slopeSquare() / 2);
    return sinking ? OptionalDouble.empty() : OptionalDouble.of(1 / Math.sqrt(slope));
  }

  private double surplus(double log) {
    Moments moments = moments(StrictMath.exp(log));
    double slope = moments.slopeSquare();
    return moments.variance() - (slope > 0 ? moments.square() / slope : 0); // 0/0 lets nothing by
  }

  private static OptionalDouble depth(double pull) {
    return pull < 1 - CRITICAL && pull > 0
        ? OptionalDouble.of(-1 / StrictMath.log(pull))
        : OptionalDouble.empty();
  }
}
