package basin.problems.models;

/**
 * What two ReLU neurons have in common over Gaussian inputs, and its derivatives in the weights w
 * of the first:
 *
 * <pre>
 * κ(w, v) = E relu(w·x) relu(v·x) = ‖w‖‖v‖ (sin t + (π − t) cos t)/2π
 * ∂κ/∂w = (‖v‖ sin t · p + (π − t) v)/2π
 * ∂²κ/∂w∂w = ‖v‖/‖w‖ · sin t/2π · (I − ppᵀ + mmᵀ)
 * ∂²κ/∂w∂v = ((π − t) I + sin t · (pqᵀ + mrᵀ))/2π
 * </pre>
 *
 * with p and q the directions of w and v, m that of q − (p·q)p and r that of p − (p·q)q. Where they
 * are parallel, m and r are lost and sin t is 0: this form of the mixed derivative does not mind.
 */
final class NeuronPair {
  private final Neuron first;
  private final Neuron second;
  private final double angle;
  private final double sine;
  private final double cosine;

  NeuronPair(Neuron first, Neuron second) {
    this.first = first;
    this.second = second;
    this.angle = angle(first.direction(), second.direction());
    this.sine = StrictMath.sin(angle);
    this.cosine = StrictMath.cos(angle);
  }

  /** 2·atan2(‖p − q‖, ‖p + q‖), which keeps all digits near 0 and π; π/2 if one of them is 0. */
  private static double angle(double[] p, double[] q) {
    double apart = 0;
    double together = 0;
    for (int c = 0; c < p.length; c++) {
      apart += (p[c] - q[c]) * (p[c] - q[c]);
      together += (p[c] + q[c]) * (p[c] + q[c]);
    }
    return apart == 0 && together == 0
        ? Math.PI / 2
        : 2 * StrictMath.atan2(Math.sqrt(apart), Math.sqrt(together));
  }

  double kernel() {
    return first.norm() * second.norm() * (sine + (Math.PI - angle) * cosine) / (2 * Math.PI);
  }

  /** slope ← slope + sign · ∂κ/∂w. */
  void addSlope(double sign, double[] slope) {
    for (int c = 0; c < slope.length; c++) {
      double along = second.norm() * sine * first.direction()[c];
      double across = (Math.PI - angle) * second.weights()[c];
      slope[c] += sign * (along + across) / (2 * Math.PI);
    }
  }

  /** curvature ← curvature + sign · ∂²κ/∂w∂w. */
  void addCurvature(double sign, double[][] curvature) {
    if (first.norm() == 0) {
      return;
    }
    double[] p = first.direction();
    double[] m = aside(p, second.direction());
    double size = sign * sine * second.norm() / (2 * Math.PI * first.norm());
    for (int a = 0; a < p.length; a++) {
      for (int b = 0; b < p.length; b++) {
        curvature[a][b] += size * ((a == b ? 1 : 0) - p[a] * p[b] + m[a] * m[b]);
      }
    }
  }

  /** ∂²κ/∂w∂v. */
  double[][] mixedCurvature() {
    double[] p = first.direction();
    double[] q = second.direction();
    double[] m = aside(p, q);
    double[] r = aside(q, p);
    double[][] mixed = new double[p.length][p.length];
    for (int a = 0; a < p.length; a++) {
      for (int b = 0; b < p.length; b++) {
        double turning = sine * (p[a] * q[b] + m[a] * r[b]);
        mixed[a][b] = ((a == b ? Math.PI - angle : 0) + turning) / (2 * Math.PI);
      }
    }
    return mixed;
  }

  /** The direction of what of q is orthogonal to p, or 0. */
  private static double[] aside(double[] p, double[] q) {
    double share = Neuron.dot(p, q);
    double[] rest = new double[p.length];
    for (int c = 0; c < rest.length; c++) {
      rest[c] = q[c] - share * p[c];
    }
    return Neuron.direction(rest);
  }
}
