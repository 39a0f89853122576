package basin.curvature;

import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import java.util.Arrays;

/**
 * A point with its gradient and Hessian: what is left to gain there.
 *
 * @param objective what is descended
 * @param point where
 * @param gradient of the objective at the point
 * @param terms how large the terms are that each component of the gradient is summed from
 * @param hessian at the point
 */
public record Surroundings(
    Objective objective, Vec point, Vec gradient, double[] terms, Hessian hessian) {
  /** Of what a sum of many terms is off by, in units of its terms' last digit. */
  private static final double ROUNDING = 8 * Math.ulp(1.0);

  /**
   * Far from a stationary point the terms of a gradient do not cancel, so that its size there tells
   * theirs.
   */
  public static double[] terms(Vec gradient, Vec startGradient) {
    double[] terms = new double[gradient.length()];
    for (int i = 0; i < terms.length; i++) {
      double start = Math.abs(startGradient.get(i));
      terms[i] = Math.max(Math.abs(gradient.get(i)), Double.isFinite(start) ? start : 0);
    }
    return terms;
  }

  /** Records it, with room for a point and a gradient. */
  public void record(Vec there, Vec gradientThere, Recorder recorder) {
    double[] sizes = sizes();
    double[] errors = Arrays.stream(sizes).map(size -> ROUNDING * size).toArray();
    Modes modes = Modes.of(hessian, sizes);
    double[] components = modes.along(gradient.toArray());
    double[] flat = modes.flatPart(gradient.toArray(), components);
    recorder.record("curvature.gain", modes.gain(components));
    there.set(modes.newtonStep(components)).add(point);
    objective.gradient(there, gradientThere);
    recorder.record("curvature.gain-after", modes.gain(modes.along(gradientThere.toArray())));
    recorder.record("curvature.slope", overLengths(flat));
    recorder.record("curvature.rounding", modes.feigned(errors) + overLengths(errors));
    recorder.record("curvature.negative", modes.negative());
    recorder.record("curvature.zero", modes.zero());
    recorder.record("curvature.positive", modes.positive());
  }

  /** Of the terms of each component, those of a linear gradient among them. */
  public double[] sizes() {
    double[] sizes = terms.clone();
    for (int i = 0; i < sizes.length; i++) {
      for (int j = 0; j < sizes.length; j++) {
        sizes[i] = Math.max(sizes[i], Math.abs(hessian.rows()[i][j] * point.get(j)));
      }
    }
    return sizes;
  }

  /** √Σ(gᵢ·lengthᵢ)². */
  private double overLengths(double[] slopes) {
    double sum = 0;
    for (int i = 0; i < slopes.length; i++) {
      double change = slopes[i] * hessian.lengths()[i];
      sum += change * change;
    }
    return Math.sqrt(sum);
  }
}
