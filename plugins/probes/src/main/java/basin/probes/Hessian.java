package basin.probes;

import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import java.util.Arrays;

/**
 * The matrix of second derivatives, by central differences of the gradient:
 *
 * <pre>H·eⱼ ≈ (∇f(x + hⱼeⱼ) − ∇f(x − hⱼeⱼ)) / 2hⱼ    hⱼ = 2⁻¹⁷ · the parameter's own length</pre>
 *
 * <p>In float64 the truncation h²/6 · f⁗ ≈ 10⁻¹¹ · f⁗ and the rounding 10⁻¹⁶/h ≈ 10⁻¹¹ balance at
 * this step, so entries are good to about 10⁻¹⁰. A scheme of fourth order would be closer by two
 * digits for twice the gradients and a wider step, which more often straddles a kink of ReLU. Where
 * the gradient answers a step with its last digits alone, the next longer {@link Lengths} is taken.
 *
 * @param rows the symmetrised matrix (H + Hᵀ)/2
 * @param doubts |Hᵢⱼ − Hⱼᵢ|/2 before: how far differences can be trusted
 * @param bends largest |∇f(x + hⱼeⱼ) + ∇f(x − hⱼeⱼ) − 2∇f(x)|/2hⱼ over the lengths, for each j: the
 *     difference of the two one-sided differences, of the size of h unless a kink lies between
 * @param lengths what each hⱼ is 2⁻¹⁷ of
 */
record Hessian(double[][] rows, double[][] doubts, double[] bends, double[] lengths) {
  static final double STEP = 0x1p-17;

  /** A block answers for a parameter that answers less than so beside the gradient's terms. */
  private static final double FAINT = 0x1p-20;

  /** The whole point does for a block: the answer has lost half of its digits. */
  static final double SILENT = 0x1p-26;

  /**
   * At a point, by 2n gradients or a few more; the point is back where it was afterwards.
   *
   * @param here the gradient at the point
   * @param terms how large the terms are that each component of the gradient is summed from
   * @param forward room for a gradient
   * @param backward room for another
   */
  static Hessian of(
      Objective objective,
      Vec point,
      Vec here,
      Lengths lengths,
      double[] terms,
      Vec forward,
      Vec backward) {
    int n = point.length();
    double[][] rows = new double[n][];
    double[] bends = new double[n];
    double[] taken = new double[n];
    double size = lengths.largestChange(terms);
    for (int j = 0; j < n; j++) {
      double length = 0;
      double longer = lengths.at(j);
      double faint = FAINT;
      double[] answer = null;
      while (longer > length && (answer == null || lengths.largestChange(answer) < faint * size)) {
        faint = longer < lengths.block()[j] ? FAINT : SILENT;
        length = longer;
        double width = neighbours(objective, point, j, STEP * length, forward, backward);
        bends[j] = bend(forward, backward, here, lengths) / width * length;
        answer = forward.subtract(backward).toArray();
        rows[j] = forward.divide(width).toArray();
        longer = lengths.beyond(j, length);
      }
      taken[j] = length;
    }
    return symmetrised(rows, bends, taken);
  }

  /** ∇f(x ± heⱼ); returns 2h as the point could represent it. */
  private static double neighbours(
      Objective objective, Vec point, int j, double h, Vec forward, Vec backward) {
    double x = point.get(j);
    objective.gradient(point.set(j, x + h), forward);
    objective.gradient(point.set(j, x - h), backward);
    point.set(j, x);
    return (x + h) - (x - h);
  }

  private static double bend(Vec forward, Vec backward, Vec here, Lengths lengths) {
    double[] bend = new double[here.length()];
    for (int i = 0; i < bend.length; i++) {
      bend[i] = (forward.get(i) - here.get(i)) - (here.get(i) - backward.get(i));
    }
    return lengths.largestChange(bend);
  }

  private static Hessian symmetrised(double[][] rows, double[] bends, double[] lengths) {
    double[][] doubts = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        double doubt = Math.abs(rows[i][j] - rows[j][i]) / 2;
        double mean = rows[i][j] / 2 + rows[j][i] / 2;
        doubts[i][j] = doubt;
        doubts[j][i] = doubt;
        rows[i][j] = mean;
        rows[j][i] = mean;
      }
    }
    return new Hessian(rows, doubts, bends, lengths);
  }

  /**
   * The largest |Hᵢⱼ − Hⱼᵢ| as a share of the largest |Hᵢⱼ|, each measured over the parameters'
   * lengths; at a kink it is usually large.
   */
  double asymmetry() {
    double doubt = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        doubt = Math.max(doubt, 2 * doubts[i][j] * lengths[i] * lengths[j]);
      }
    }
    return doubt == 0 ? 0 : doubt / Math.max(largest(), doubt / 2);
  }

  /** The largest bend as a share of the largest |Hᵢⱼ|; about 1 at a kink. */
  double bend() {
    double bend = Arrays.stream(bends).max().orElse(0);
    return bend == 0 ? 0 : bend / Math.max(largest(), bend / 2);
  }

  private double largest() {
    double largest = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j <= i; j++) {
        largest = Math.max(largest, Math.abs(rows[i][j]) * lengths[i] * lengths[j]);
      }
    }
    return largest;
  }

  /** Whether every entry is a number. */
  boolean finite() {
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
