package basin.gradients.theory;

import basin.spi.random.RandomStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * One pass of some rows through a network of random weights, and back, without drawing the weights.
 *
 * <p>Given what comes in, the sums of a unit are normal over the draws of its weights, with the
 * rows' products as covariance, and independent of other units' sums: exactly for normal weights,
 * and nearly for others that are independent. So sums Z = WᵀA are drawn rather than weights W. On
 * the way back, weights are what they are known to be from Z, and drawn anew where A does not
 * reach:
 *
 * <pre>W·D = Q·(QᵀA)⁻ᵀ·ZᵀD + (1 − QQᵀ)·W′·D      Q: an orthonormal basis of A, W′ like W</pre>
 *
 * <p>So nothing is left of the assumption of mean-field theory that the weights of the way back are
 * others than those of the way forward; but for rotations, of which it is made.
 */
final class RandomPass {
  private final int rows;
  private final RandomStream random;
  private final Profile profile;
  private final Deque<Object> kept = new ArrayDeque<>();
  private int layer;

  /** What came into sums, and the sums without constants. */
  private record Forward(double[] inputs, double[] sums) {}

  private RandomPass(int rows, int layers, RandomStream random) {
    this.rows = rows;
    this.random = random;
    this.profile = Profile.of(layers);
  }

  /**
   * Through stages the last of which sums.
   *
   * @param inputs numbers × rows
   * @param answer what comes back to the last sums
   */
  static Profile through(
      List<Stage> stages,
      int layers,
      double[] inputs,
      Answer answer,
      int rows,
      RandomStream random) {
    RandomPass pass = new RandomPass(rows, layers, random);
    double[] outputs = pass.forward(stages, inputs);
    pass.backward(stages, answer.to(outputs));
    return pass.profile;
  }

  private double[] forward(List<Stage> stages, double[] inputs) {
    double[] x = inputs;
    for (Stage stage : stages) {
      x = forward(stage, x);
    }
    return x;
  }

  private double[] forward(Stage stage, double[] x) {
    if (stage instanceof Stage.Sums sums) {
      double[] z = drawn(Gram.of(x, rows), sums, sums.units());
      kept.push(new Forward(x, z.clone()));
      for (int i = 0; i < sums.bias().length * rows; i++) {
        z[i] += sums.bias()[i / rows];
      }
      profile.forward(layer, Gram.of(z, rows), sums.units(), rows);
      layer++;
      return z;
    }
    if (stage instanceof Stage.Bend bend) {
      double[] values = new double[x.length];
      double[] slopes = new double[x.length];
      bend.phi().at(x, x.length, values, slopes);
      kept.push(slopes);
      return values;
    }
    if (stage instanceof Stage.Norm norm) {
      Normalized normalized = new Normalized(norm, x, rows);
      kept.push(normalized);
      return normalized.outputs();
    }
    double[] y = forward(((Stage.Around) stage).stages(), x);
    return sum(x, y);
  }

  private double[] backward(List<Stage> stages, double[] gradient) {
    double[] back = gradient;
    for (int i = stages.size() - 1; i >= 0; i--) {
      back = backward(stages.get(i), back);
    }
    return back;
  }

  private double[] backward(Stage stage, double[] gradient) {
    if (stage instanceof Stage.Sums sums) {
      layer--;
      Forward forward = (Forward) kept.pop();
      double[] products = Gram.of(gradient, rows);
      double[] inputs = Gram.of(forward.inputs, rows);
      profile.backward(layer, inputs, products, rows);
      if (layer == 0) {
        return gradient;
      }
      double[] back = drawn(products, sums, sums.inputs());
      if (!sums.orthogonal()) {
        double[] known = Gram.between(forward.sums, gradient, rows);
        Gram.condition(back, forward.inputs, inputs, known, rows);
      }
      return back;
    }
    if (stage instanceof Stage.Bend) {
      double[] slopes = (double[]) kept.pop();
      if (layer == 0) {
        return gradient;
      }
      double[] back = new double[gradient.length];
      for (int i = 0; i < back.length; i++) {
        back[i] = gradient[i] * slopes[i];
      }
      return back;
    }
    if (stage instanceof Stage.Norm) {
      Normalized normalized = (Normalized) kept.pop();
      return layer == 0 ? gradient : normalized.back(gradient);
    }
    double[] inside = backward(((Stage.Around) stage).stages(), gradient);
    return layer == 0 ? gradient : sum(inside, gradient);
  }

  private double[] drawn(double[] products, Stage.Sums sums, int units) {
    int all = Math.max(sums.inputs(), sums.units());
    return sums.orthogonal() && all >= rows
        ? Gram.rotated(products, sums.variance() * all, all, units, rows, random)
        : Gram.normal(products, sums.variance(), units, rows, random);
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = new double[a.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = a[i] + b[i];
    }
    return sum;
  }
}
