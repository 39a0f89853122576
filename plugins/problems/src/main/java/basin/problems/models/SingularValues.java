package basin.problems.models;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * M = Σₖ σₖ uₖ vₖᵀ with σ₁ ≥ σ₂ ≥ …, by Hestenes' one-sided Jacobi method: columns of M are turned
 * in pairs until all are orthogonal.
 *
 * @param values σ, as many as M has columns
 * @param left uₖ, as rows; zeros where σ is 0
 * @param right vₖ, as rows
 */
record SingularValues(double[] values, double[][] left, double[][] right) {
  private static final int SWEEPS = 60;
  private static final double ORTHOGONAL = 0x1p-52;

  static SingularValues of(SmallMatrix m) {
    double[][] columns = m.transposed().rows();
    double[][] turns = SmallMatrix.identity(m.columns()).rows();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean turned = false;
      for (int i = 0; i < columns.length; i++) {
        for (int j = i + 1; j < columns.length; j++) {
          turned |= turn(columns, turns, i, j);
        }
      }
      if (!turned) {
        break;
      }
    }
    return sorted(columns, turns);
  }

  /** Makes two columns orthogonal; false if they are. */
  private static boolean turn(double[][] columns, double[][] turns, int i, int j) {
    double together = dot(columns[i], columns[j]);
    double first = dot(columns[i], columns[i]);
    double second = dot(columns[j], columns[j]);
    if (Math.abs(together) <= ORTHOGONAL * Math.sqrt(first * second)) {
      return false;
    }
    double zeta = (second - first) / (2 * together);
    double tangent = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
    double cosine = 1 / Math.sqrt(1 + tangent * tangent);
    rotate(columns[i], columns[j], cosine, cosine * tangent);
    rotate(turns[i], turns[j], cosine, cosine * tangent);
    return true;
  }

  private static void rotate(double[] a, double[] b, double cosine, double sine) {
    for (int k = 0; k < a.length; k++) {
      double before = a[k];
      a[k] = cosine * before - sine * b[k];
      b[k] = sine * before + cosine * b[k];
    }
  }

  private static SingularValues sorted(double[][] columns, double[][] turns) {
    double[] lengths =
        Arrays.stream(columns).mapToDouble(column -> Math.sqrt(dot(column, column))).toArray();
    int[] order =
        IntStream.range(0, lengths.length)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> -lengths[k]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int k = 0; k < columns.length; k++) {
      for (int r = 0; r < columns[k].length && lengths[k] > 0; r++) {
        columns[k][r] /= lengths[k];
      }
    }
    return new SingularValues(
        Arrays.stream(order).mapToDouble(k -> lengths[k]).toArray(),
        Arrays.stream(order).mapToObj(k -> columns[k]).toArray(double[][]::new),
        Arrays.stream(order).mapToObj(k -> turns[k]).toArray(double[][]::new));
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
