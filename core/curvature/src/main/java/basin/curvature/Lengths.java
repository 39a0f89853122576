package basin.curvature;

import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import java.util.Arrays;
import java.util.List;

/**
 * How far apart values of each parameter are told apart: what steps are measured by, so that
 * nothing depends on the unit of a parameter.
 *
 * <p>A parameter's own length is the larger of |x| and |x − start|. One that has none is measured
 * by its block, a block by the whole point, and a point of zeros that never moved by 1.
 *
 * @param own of each parameter; may be 0
 * @param block root mean square over the block of each parameter; may be 0
 * @param whole root mean square over all
 */
public record Lengths(double[] own, double[] block, double whole) {
  private static final double STRETCH = 0x1p4;
  private static final double FURTHEST = 0x1p80;

  /** A share of the whole that is none, half of the digits below it. */
  private static final double DECAYED = 0x1p-26;

  /** Those of a point that a run from a start has come to. */
  public static Lengths of(Vec point, Vec start, List<Block> blocks) {
    double[] own = new double[point.length()];
    for (int j = 0; j < own.length; j++) {
      own[j] = Math.max(Math.abs(point.get(j)), Math.abs(point.get(j) - start.get(j)));
    }
    double[] block = new double[own.length];
    for (Block b : blocks) {
      double mean = rootMeanSquare(own, b.offset(), b.length());
      Arrays.fill(block, b.offset(), b.offset() + b.length(), mean);
    }
    double whole = rootMeanSquare(own, 0, own.length);
    return new Lengths(own, block, whole > 0 ? whole : 1);
  }

  /**
   * The same, or all of them stretched: where a run has hardly moved from a start at zero, steps by
   * its lengths change the last digits of the gradient alone.
   *
   * @param here the gradient at the point
   * @param there room for a point
   * @param answer room for a gradient
   */
  public Lengths heard(Objective objective, Vec point, Vec here, Vec there, Vec answer) {
    double size = largestChange(here.toArray());
    for (double stretch = 1; stretch <= FURTHEST; stretch *= STRETCH) {
      there.set(point);
      for (int j = 0; j < own.length; j++) {
        there.set(j, there.get(j) + Hessian.STEP * stretch * at(j));
      }
      objective.gradient(there, answer);
      double change = largestChange(answer.subtract(here).toArray());
      if (change >= Differences.SILENT * size) {
        return stretch == 1 ? this : stretched(stretch);
      }
    }
    return this;
  }

  private Lengths stretched(double factor) {
    return new Lengths(
        Arrays.stream(own).map(x -> factor * x).toArray(),
        Arrays.stream(block).map(x -> factor * x).toArray(),
        factor * whole);
  }

  /** The shortest there is. */
  public double at(int j) {
    return own[j] > 0 ? own[j] : block[j] > 0 ? block[j] : whole;
  }

  /**
   * That of its block for each parameter, or of all where the block has none: one that began at
   * zero and has decayed to zero, but for a last digit, has no size of its own.
   */
  public double[] byBlock() {
    return Arrays.stream(block).map(at -> at > DECAYED * whole ? at : whole).toArray();
  }

  /** The next longer one, if {@code length} tells nothing apart; itself if there is none. */
  public double beyond(int j, double length) {
    return block[j] > length ? block[j] : Math.max(whole, length);
  }

  /** The largest change of the objective that a component of a gradient makes over its length. */
  public double largestChange(double[] gradient) {
    double largest = 0;
    for (int i = 0; i < gradient.length; i++) {
      largest = Math.max(largest, Math.abs(gradient[i]) * at(i));
    }
    return largest;
  }

  /** The difference of a gradient's differences to either side, as such a change. */
  public double bend(Vec forward, Vec backward, Vec here) {
    double[] bend = new double[own.length];
    for (int i = 0; i < bend.length; i++) {
      bend[i] = (forward.get(i) - here.get(i)) - (here.get(i) - backward.get(i));
    }
    return largestChange(bend);
  }

  private static double rootMeanSquare(double[] values, int from, int n) {
    double largest = 0;
    for (int i = from; i < from + n; i++) {
      largest = Math.max(largest, values[i]);
    }
    if (largest == 0) {
      return 0;
    }
    double sum = 0;
    for (int i = from; i < from + n; i++) {
      sum += (values[i] / largest) * (values[i] / largest);
    }
    return largest * Math.sqrt(sum / n);
  }
}
