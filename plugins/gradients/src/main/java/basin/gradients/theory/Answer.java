package basin.gradients.theory;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a loss makes of the last sums of a network, whichever they are.
 *
 * <p>The signal that sets out on the way back hangs on the sums that came: held fast while sums are
 * drawn anew, it would be that of no network, and intervals too narrow.
 */
@FunctionalInterface
interface Answer {
  /**
   * ∂ℓ/∂z, ℓ being each row's own loss.
   *
   * @param z last sums, units × rows
   */
  double[] to(double[] z);

  /**
   * Through the activations behind the sums; empty if one of them couples the numbers of a row.
   *
   * @param behind activations and normalisations from the last sums to the outputs
   * @param back outputs, row by row → ∂(mean loss)/∂outputs
   */
  static Optional<Answer> of(List<Stage> behind, UnaryOperator<double[]> back, int rows) {
    return behind.stream().noneMatch(s -> s instanceof Stage.Bend bend && bend.phi() == null)
        ? Optional.of(z -> through(z, behind, 0, back, rows))
        : Optional.empty();
  }

  private static double[] through(
      double[] x, List<Stage> behind, int from, UnaryOperator<double[]> back, int rows) {
    if (from == behind.size()) {
      int units = x.length / rows;
      double[] mean = back.apply(turned(x, units, rows));
      double[] own = turned(mean, rows, units);
      for (int i = 0; i < own.length; i++) {
        own[i] *= rows;
      }
      return own;
    }
    if (behind.get(from) instanceof Stage.Norm norm) {
      Normalized normalized = new Normalized(norm, x, rows);
      return normalized.back(through(normalized.outputs(), behind, from + 1, back, rows));
    }
    double[] values = new double[x.length];
    double[] slopes = new double[x.length];
    ((Stage.Bend) behind.get(from)).phi().at(x, x.length, values, slopes);
    double[] signal = through(values, behind, from + 1, back, rows);
    for (int i = 0; i < signal.length; i++) {
      signal[i] *= slopes[i];
    }
    return signal;
  }

  /** The transpose of a matrix, row-major. */
  private static double[] turned(double[] matrix, int rows, int columns) {
    double[] turned = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      turned[i % columns * rows + i / columns] = matrix[i];
    }
    return turned;
  }
}
