package basin.curvature;

import basin.spi.descent.Objective;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Vec;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The matrix of second derivatives at a point: exact where the objective has them, else by {@link
 * Differences} of the gradient.
 *
 * @param rows the symmetrised matrix (H + Hᵀ)/2
 * @param doubts how far entries can be trusted: |Hᵢⱼ − Hⱼᵢ|/2 before, and what else differences saw
 * @param bends how far the gradient is from a straight line between points to either side, over the
 *     step and the lengths: of the size of the step unless a kink lies between
 * @param lengths of the parameters, by which steps are measured
 * @param size the largest change of the objective that the gradient's terms make over the lengths
 * @param exact whether the second derivatives are, to rounding
 */
public record Hessian(
    double[][] rows,
    double[][] doubts,
    double[] bends,
    double[] lengths,
    double size,
    boolean exact) {
  /** Steps are such a share of the lengths. */
  static final double STEP = 0x1p-17;

  /**
   * At a point; it is back where it was afterwards.
   *
   * @param here the gradient at the point
   * @param terms how large the terms are that each component of the gradient is summed from
   * @param vectors makes vectors like the point
   */
  public static Hessian of(
      Objective objective,
      Vec point,
      Vec here,
      Lengths lengths,
      double[] terms,
      Supplier<Vec> vectors) {
    Hessian hessian =
        objective.secondDerivatives() == SecondDerivatives.EXACT
            ? new Products(objective, point, here, lengths, vectors).hessian(terms)
            : new Differences(objective, point, here, lengths, vectors).hessian(terms);
    return hessian.symmetrised();
  }

  private Hessian symmetrised() {
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j <= i; j++) {
        double doubt = Math.max(doubts[i][j], doubts[j][i]) + Math.abs(rows[i][j] - rows[j][i]) / 2;
        double mean = rows[i][j] / 2 + rows[j][i] / 2;
        doubts[i][j] = doubt;
        doubts[j][i] = doubt;
        rows[i][j] = mean;
        rows[j][i] = mean;
      }
    }
    return this;
  }

  /**
   * The largest |Hᵢⱼ − Hⱼᵢ| as a share of the largest |Hᵢⱼ| or the gradient's terms, each measured
   * over the parameters' lengths; of differences at a kink it is usually large.
   */
  public double asymmetry() {
    double doubt = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        doubt = Math.max(doubt, 2 * doubts[i][j] * lengths[i] * lengths[j]);
      }
    }
    return doubt == 0 ? 0 : doubt / Math.max(largest(), doubt / 2);
  }

  /** The largest bend as such a share; about 1 at a kink. */
  public double bend() {
    double bend = Arrays.stream(bends).max().orElse(0);
    return bend == 0 ? 0 : bend / Math.max(largest(), bend / 2);
  }

  private double largest() {
    double largest = size;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j <= i; j++) {
        largest = Math.max(largest, Math.abs(rows[i][j]) * lengths[i] * lengths[j]);
      }
    }
    return largest;
  }

  /**
   * How far an eigenvalue may be off because entries are (Weyl): the length of what is doubtful
   * about them; of differences, what they may have rounded and cut off too.
   *
   * @param terms how large the terms are that each component of the gradient is summed from
   */
  public double doubt(double[] terms) {
    return Modes.length(exact ? doubts : Modes.doubts(this, terms));
  }

  /** Whether every entry is a number. */
  public boolean finite() {
    for (double[] row : rows) {
      for (double entry : row) {
        if (!Double.isFinite(entry)) {
          return false;
        }
      }
    }
    return true;
  }
}
