package basin.gradients.theory;

import basin.spi.network.Normalization;
import java.util.Arrays;
import java.util.List;

/** A step of a random network. */
sealed interface Stage {
  /**
   * Sums with random weights.
   *
   * @param path of the layer
   * @param inputs of a unit
   * @param units how many
   * @param variance of a weight
   * @param bias what is added to each unit's sum; empty if nothing
   * @param orthogonal whether weights are a random rotation, rather than independent
   */
  record Sums(
      String path, int inputs, int units, double variance, double[] bias, boolean orthogonal)
      implements Stage {
    /** σ_w². */
    double weight() {
      return variance * inputs;
    }

    /** σ_b², the mean square. */
    double biasSquare() {
      double square = 0;
      for (double b : bias) {
        square += b * b;
      }
      return bias.length == 0 ? 0 : square / bias.length;
    }
  }

  /** An elementwise activation. */
  record Bend(Nonlinearity phi) implements Stage {}

  /**
   * Numbers are normalised, scaled and shifted.
   *
   * @param how they are normalised
   * @param scale γ of each unit; empty for 1
   * @param shift β of each unit; empty for 0
   */
  record Norm(Normalization how, double[] scale, double[] shift) implements Stage {
    /** Of a unit. */
    double gamma(int unit) {
      return scale.length == 0 ? 1 : scale[unit];
    }

    /** Of a unit. */
    double beta(int unit) {
      return shift.length == 0 ? 0 : shift[unit];
    }

    /** Mean of γ². */
    double scaleSquare() {
      return mean(scale, scale, 1);
    }

    /** Mean of β². */
    double shiftSquare() {
      return mean(shift, shift, 0);
    }

    /** Mean of γ·β. */
    double scaleShift() {
      return shift.length == 0 ? 0 : scale.length == 0 ? shiftMean() : mean(scale, shift, 0);
    }

    /** Mean of γ. */
    double scaleMean() {
      return Arrays.stream(scale).average().orElse(1);
    }

    /** Mean of β. */
    double shiftMean() {
      return Arrays.stream(shift).average().orElse(0);
    }

    private static double mean(double[] a, double[] b, double none) {
      double sum = 0;
      for (int i = 0; i < a.length; i++) {
        sum += a[i] * b[i];
      }
      return a.length == 0 ? none : sum / a.length;
    }

    /** Whether all units are scaled alike, and none is shifted. */
    boolean plain() {
      return Arrays.stream(shift).allMatch(b -> b == 0)
          && Arrays.stream(scale).allMatch(g -> g == scale[0]);
    }
  }

  /** Stages to whose outputs what came in is added. */
  record Around(List<Stage> stages) implements Stage {}
}
