package basin.curvature;

import java.util.function.UnaryOperator;

/**
 * The solution of A·x = b with the least residual in the Krylov space of b, A symmetric and of any
 * signs (Paige and Saunders 1975): a Newton step by products alone. Where b has a part that A
 * cannot reach, that part is what is left.
 *
 * @param x the solution
 * @param image A·x
 * @param products that it took
 */
public record Minres(double[] x, double[] image, int products) {
  /** Where A makes so little of the residual, beside its own size, that is out of reach. */
  private static final double BEYOND = 0x1p-34;

  /**
   * Until the residual is a share of b, or as good as it gets.
   *
   * @param far a component of x that is larger ends it, too
   * @param most products
   */
  public static Minres solve(
      UnaryOperator<double[]> matrix, double[] b, double share, double far, int most) {
    int n = b.length;
    double[] x = new double[n];
    double[] image = new double[n];
    double first = norm(b);
    if (!(first > 0)) {
      return new Minres(x, image, 0);
    }
    double[] older = new double[n]; // Lanczos vectors
    double[] vector = scaled(b, 1 / first);
    double[] wayBefore = new double[n];
    double[] way = new double[n];
    double[] imageBefore = new double[n];
    double[] imageOfWay = new double[n];
    double beta = 0;
    double cosine = -1;
    double sine = 0;
    double bar = 0;
    double epsilon = 0;
    double left = first;
    double size = 0;
    int done = 0;
    while (done < most) {
      double[] product = matrix.apply(vector);
      double[] next = product.clone();
      done++;
      add(next, -beta, older);
      double alpha = dot(next, vector);
      add(next, -alpha, vector);
      double before = beta;
      beta = norm(next);
      size = Math.sqrt(size * size + alpha * alpha + beta * beta + before * before);
      double delta = cosine * bar + sine * alpha;
      double gammaBar = sine * bar - cosine * alpha;
      double outer = epsilon;
      epsilon = sine * beta;
      bar = -cosine * beta;
      double gamma = StrictMath.hypot(gammaBar, beta);
      double reach = StrictMath.hypot(gammaBar, bar); // ‖A·r‖/‖r‖ of what is left, r
      if (!(reach > BEYOND * size) || !Double.isFinite(gamma)) {
        break;
      }
      cosine = gammaBar / gamma;
      sine = beta / gamma;
      double length = cosine * left;
      left *= sine;
      double[] newest = combined(vector, -outer, wayBefore, -delta, way, 1 / gamma);
      double[] newestImage = combined(product, -outer, imageBefore, -delta, imageOfWay, 1 / gamma);
      wayBefore = way;
      way = newest;
      imageBefore = imageOfWay;
      imageOfWay = newestImage;
      add(x, length, way);
      add(image, length, imageOfWay);
      if (!(left > share * first) || !(beta > BEYOND * BEYOND * size) || largest(x) > far) {
        break;
      }
      older = vector;
      vector = scaled(next, 1 / beta);
    }
    return new Minres(x, image, done);
  }

  private static double[] combined(
      double[] a, double s, double[] b, double t, double[] c, double all) {
    double[] sum = new double[a.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (a[i] + s * b[i] + t * c[i]) * all;
    }
    return sum;
  }

  private static double[] scaled(double[] a, double factor) {
    double[] scaled = new double[a.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = factor * a[i];
    }
    return scaled;
  }

  private static void add(double[] a, double factor, double[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] = Math.fma(factor, b[i], a[i]);
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum = Math.fma(a[i], b[i], sum);
    }
    return sum;
  }

  private static double largest(double[] a) {
    double largest = 0;
    for (double x : a) {
      largest = Math.max(largest, Math.abs(x));
    }
    return largest;
  }

  private static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }
}
