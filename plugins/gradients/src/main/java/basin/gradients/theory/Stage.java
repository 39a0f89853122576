package basin.gradients.theory;

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

  /** Stages to whose outputs what came in is added. */
  record Around(List<Stage> stages) implements Stage {}
}
