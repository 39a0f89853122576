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
 * @param doubts how far differences can be trusted: |Hᵢⱼ − Hⱼᵢ|/2 before, and for a step that is
 *     not of the parameter's own length what half the step makes different
 * @param bends how far the gradient is from a straight line between x − hⱼeⱼ and x + hⱼeⱼ, over 2hⱼ
 *     and the lengths, for each j: of the size of h unless a kink lies between
 * @param lengths what each hⱼ is 2⁻¹⁷ of
 * @param size the largest change of the objective that the gradient's terms make over the lengths
 */
record Hessian(double[][] rows, double[][] doubts, double[] bends, double[] lengths, double size) {
  static final double STEP = 0x1p-17;

  /** A longer length that is not far takes over where the answer is less than so of the terms. */
  private static final double FAINT = 0x1p-20;

  /** Any longer length does where the answer has lost half of its digits. */
  static final double SILENT = 0x1p-26;

  /** Lengths that differ by more are of different things. */
  private static final double FAR = 0x1p10;

  /** An answer that is larger beside the gradient's terms may be a jump. */
  private static final double LOUD = 0x1p-12;

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
    double size = lengths.largestChange(terms);
    Hessian hessian =
        new Hessian(new double[n][], new double[n][n], new double[n], new double[n], size);
    for (int j = 0; j < n; j++) {
      double length = lengths.at(j);
      double[] answer =
          hessian.column(objective, point, here, lengths, j, length, forward, backward);
      double longer = lengths.beyond(j, length);
      while (longer > length
          && lengths.largestChange(answer) < (longer > FAR * length ? SILENT : FAINT) * size) {
        length = longer;
        answer = hessian.column(objective, point, here, lengths, j, length, forward, backward);
        longer = lengths.beyond(j, length);
      }
    }
    return hessian.symmetrised();
  }

  /** Takes down column j by a step of a length; returns by how much the gradient changed. */
  private double[] column(
      Objective objective,
      Vec point,
      Vec here,
      Lengths all,
      int j,
      double length,
      Vec forward,
      Vec backward) {
    double width = neighbours(objective, point, j, STEP * length, forward, backward);
    double bend = bend(forward, backward, here, all);
    double[] answer = forward.subtract(backward).toArray();
    boolean beyondItsOwn = length > all.at(j);
    Arrays.fill(doubts[j], 0);
    if (beyondItsOwn || all.largestChange(answer) > LOUD * size) {
      neighbours(objective, point, j, STEP / 2 * length, forward, backward);
      double[] excess = excess(forward.subtract(backward), answer);
      bend = Math.max(bend, all.largestChange(excess));
      // Higher orders alone may answer over a length that is not the parameter's.
      Arrays.setAll(doubts[j], i -> beyondItsOwn ? Math.abs(excess[i]) / width : 0);
    }
    rows[j] = Arrays.stream(answer).map(change -> change / width).toArray();
    bends[j] = bend / width * length;
    lengths[j] = length;
    return answer;
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

  /** How much more than half the answer half the step gives: all of the other half at a jump. */
  private static double[] excess(Vec half, double[] answer) {
    double[] excess = new double[answer.length];
    Arrays.setAll(excess, i -> 2 * half.get(i) - answer[i]);
    return excess;
  }

  /** The difference of the differences to either side. */
  private static double bend(Vec forward, Vec backward, Vec here, Lengths lengths) {
    double[] bend = new double[here.length()];
    for (int i = 0; i < bend.length; i++) {
      bend[i] = (forward.get(i) - here.get(i)) - (here.get(i) - backward.get(i));
    }
    return lengths.largestChange(bend);
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
   * over the parameters' lengths; at a kink it is usually large.
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

  /** The largest bend as such a share; about 1 at a kink. */
  double bend() {
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
