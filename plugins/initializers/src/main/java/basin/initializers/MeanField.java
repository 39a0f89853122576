package basin.initializers;

import basin.spi.network.Activation;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;

/**
 * What wide random layers do to the variance q of their sums: expectations over normal sums, by the
 * midpoint rule from −10 to 10 deviations.
 */
final class MeanField {
  private static final int POINTS = 4000;
  private static final double END = 10;
  private static final double ROUNDING = 1e-9;
  private static final int HALVINGS = 80;

  private final Activation activation;
  private final Vec places;
  private final Vec weights;
  private final Vec z;
  private final Vec a;
  private final Vec slope;
  private final Vec scratch;

  /**
   * Of layers with an activation.
   *
   * @throws IllegalArgumentException if the activation couples the numbers of a row
   */
  MeanField(Activation activation, Scratch doubles) {
    if (activation.rowwise()) {
      throw new IllegalArgumentException(
          "edge-of-chaos is for activations of single numbers, and this one couples those of a"
              + " row");
    }
    this.activation = activation;
    this.places = doubles.vector(POINTS);
    this.weights = doubles.vector(POINTS);
    this.z = doubles.vector(POINTS);
    this.a = doubles.vector(POINTS);
    this.slope = doubles.vector(POINTS);
    this.scratch = doubles.vector(POINTS);
    double width = 2 * END / POINTS;
    for (int i = 0; i < POINTS; i++) {
      double place = (i + 0.5) * width - END;
      places.set(i, place);
      weights.set(i, StrictMath.exp(-place * place / 2) * width / Math.sqrt(2 * Math.PI));
    }
  }

  /**
   * σ_w on the edge of chaos.
   *
   * @param bias σ_b
   * @param largest where the variance of the sums is sought
   * @throws IllegalArgumentException if there is no edge for that σ_b
   */
  double weight(double bias, double largest) {
    double wanted = bias * bias;
    double low = 0;
    double high = largest;
    look(high);
    if (surplus(high) < wanted - ROUNDING * high) {
      throw new IllegalArgumentException(
          ("there is no edge of chaos with constants of deviation %s for this activation; try a"
                  + " smaller bias, or 0")
              .formatted(bias));
    }
    for (int i = 0; i < HALVINGS && low < high; i++) {
      double middle = (low + high) / 2;
      look(middle);
      if (surplus(middle) > wanted) {
        high = middle;
      } else {
        low = middle;
      }
    }
    look(low);
    return 1 / Math.sqrt(meanSquare(slope));
  }

  /** σ_b² for which sums of variance q are on the edge. */
  private double surplus(double q) {
    return q - meanSquare(a) / meanSquare(slope);
  }

  private void look(double q) {
    z.set(places).multiply(Math.sqrt(q));
    activation.value(z, a);
    activation.slope(z, a, slope, scratch);
  }

  private double meanSquare(Vec numbers) {
    return scratch.set(numbers).square().dot(weights);
  }
}
