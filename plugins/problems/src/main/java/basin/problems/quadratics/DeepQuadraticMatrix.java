package basin.problems.quadratics;

/**
 * The matrix of DeepOBS' {@code quadratic_deep}: 90 eigenvalues in (0, 1), 10 in (30, 60), turned
 * by a random rotation that is made up of reflections (Stewart 1980).
 */
final class DeepQuadraticMatrix {
  static final int SIZE = 100;

  private static final int SEED = 42;
  private static final int FLAT = 90;

  private DeepQuadraticMatrix() {}

  /** The matrix that the {@code instance}-th problem of a process gets; 1 is the first. */
  static double[][] of(int instance) {
    MersenneTwister random = new MersenneTwister(SEED);
    for (int before = 1; before < instance; before++) {
      draw(random);
    }
    return draw(random);
  }

  private static double[][] draw(MersenneTwister random) {
    double[] eigenvalues = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      eigenvalues[i] = i < FLAT ? random.uniform(0, 1) : random.uniform(30, 60);
    }
    return turned(eigenvalues, rotation(random));
  }

  /** Rᵀ·diag(λ)·R; the sign of R does not matter. */
  private static double[][] turned(double[] eigenvalues, double[][] r) {
    double[][] matrix = new double[SIZE][SIZE];
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < SIZE; k++) {
          sum += r[k][i] * eigenvalues[k] * r[k][j];
        }
        matrix[i][j] = sum;
        matrix[j][i] = sum;
      }
    }
    return matrix;
  }

  private static double[][] rotation(MersenneTwister random) {
    double angle = 2 * Math.PI * random.uniform();
    double c = StrictMath.cos(angle);
    double s = StrictMath.sin(angle);
    double[][] r = {{c, s}, {-s, c}};
    while (r.length < SIZE) {
      r = grown(r, random);
    }
    return r;
  }

  /** One axis more: B − 2x(xᵀB) with B = diag(1, R) and x normal to the mirror. */
  private static double[][] grown(double[][] r, MersenneTwister random) {
    int n = r.length + 1;
    double[] x = mirror(n, random);
    double[] row = new double[n]; // xᵀB
    row[0] = x[0];
    for (int i = 1; i < n; i++) {
      for (int j = 1; j < n; j++) {
        row[j] += x[i] * r[i - 1][j - 1];
      }
    }
    double[][] larger = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double before = i == 0 || j == 0 ? (i == j ? 1 : 0) : r[i - 1][j - 1];
        larger[i][j] = before - 2 * x[i] * row[j];
      }
    }
    return larger;
  }

  /** (e₁ − v)/‖e₁ − v‖ for a random direction v. */
  private static double[] mirror(int n, MersenneTwister random) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = random.normal();
    }
    double length = norm(x);
    for (int i = 0; i < n; i++) {
      x[i] = (i == 0 ? 1 : 0) - x[i] / length;
    }
    double distance = norm(x);
    for (int i = 0; i < n; i++) {
      x[i] /= distance;
    }
    return x;
  }

  private static double norm(double[] x) {
    double sum = 0;
    for (double each : x) {
      sum += each * each;
    }
    return Math.sqrt(sum);
  }
}
