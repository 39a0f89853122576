package basin.curvature;

import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A Hessian by central differences of the gradient, for objectives that know no second derivatives:
 *
 * <pre>H·eⱼ ≈ (∇f(x + hⱼeⱼ) − ∇f(x − hⱼeⱼ)) / 2hⱼ    hⱼ = 2⁻¹⁷ · the parameter's own length</pre>
 *
 * <p>In float64 the truncation h²/6 · f⁗ ≈ 10⁻¹¹ · f⁗ and the rounding 10⁻¹⁶/h ≈ 10⁻¹¹ balance at
 * this step, so entries are good to about 10⁻¹⁰. A scheme of fourth order would be closer by two
 * digits for twice the gradients and a wider step, which more often straddles a kink. Where the
 * gradient answers a step with its last digits alone, the next longer {@link Lengths} is taken.
 */
final class Differences {
  /** A longer length that is not far takes over where the answer is less than so of the terms. */
  private static final double FAINT = 0x1p-20;

  /** Any longer length does where the answer has lost half of its digits. */
  static final double SILENT = 0x1p-26;

  /** Lengths that differ by more are of different things. */
  private static final double FAR = 0x1p10;

  /** An answer that is larger beside the gradient's terms may be a jump. */
  private static final double LOUD = 0x1p-12;

  private final Objective objective;
  private final Vec point;
  private final Vec here;
  private final Lengths lengths;
  private final Vec forward;
  private final Vec backward;

  Differences(Objective objective, Vec point, Vec here, Lengths lengths, Supplier<Vec> vectors) {
    this.objective = objective;
    this.point = point;
    this.here = here;
    this.lengths = lengths;
    this.forward = vectors.get();
    this.backward = vectors.get();
  }

  /** By 2n gradients or a few more. */
  Hessian hessian(double[] terms) {
    int n = point.length();
    double size = lengths.largestChange(terms);
    Hessian hessian =
        new Hessian(new double[n][n], new double[n][n], new double[n], new double[n], size, false);
    for (int j = 0; j < n; j++) {
      double length = lengths.at(j);
      double[] answer = column(hessian, j, length);
      double longer = lengths.beyond(j, length);
      while (longer > length
          && lengths.largestChange(answer) < (longer > FAR * length ? SILENT : FAINT) * size) {
        length = longer;
        answer = column(hessian, j, length);
        longer = lengths.beyond(j, length);
      }
    }
    return hessian;
  }

  /** Takes down column j by a step of a length; returns by how much the gradient changed. */
  private double[] column(Hessian hessian, int j, double length) {
    double width = neighbours(j, Hessian.STEP * length);
    double bend = lengths.bend(forward, backward, here);
    double[] answer = forward.subtract(backward).toArray();
    boolean beyondItsOwn = length > lengths.at(j);
    double[] doubts = hessian.doubts()[j];
    Arrays.fill(doubts, 0);
    if (beyondItsOwn || lengths.largestChange(answer) > LOUD * hessian.size()) {
      neighbours(j, Hessian.STEP / 2 * length);
      double[] excess = excess(forward.subtract(backward), answer);
      bend = Math.max(bend, lengths.largestChange(excess));
      // Higher orders alone may answer over a length that is not the parameter's.
      Arrays.setAll(doubts, i -> beyondItsOwn ? Math.abs(excess[i]) / width : 0);
    }
    hessian.rows()[j] = Arrays.stream(answer).map(change -> change / width).toArray();
    hessian.bends()[j] = bend / width * length;
    hessian.lengths()[j] = length;
    return answer;
  }

  /** ∇f(x ± heⱼ); returns 2h as the point could represent it. */
  private double neighbours(int j, double h) {
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
}
