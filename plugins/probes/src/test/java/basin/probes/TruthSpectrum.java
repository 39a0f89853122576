package basin.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.curvature.Density;
import basin.curvature.EigenPair;
import basin.curvature.Ends;
import basin.curvature.Estimate;
import basin.curvature.Lanczos;
import basin.curvature.LinearMap;
import basin.curvature.PowerIteration;
import basin.curvature.Spectrum;
import basin.curvature.Trace;
import basin.curvature.Wanted;
import basin.engine.random.SeededStreams;
import basin.spi.number.Vec;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** All that the reference values say of one symmetric matrix, which is known by its products. */
final class TruthSpectrum {
  private static final double PRODUCT = 1e-9;
  private static final double KRYLOV = 1e-7;
  private static final double NEAR_ZERO = 1e-9;

  private final LinearMap map;
  private final Function<double[], Vec> in;
  private final Function<Vec, double[]> out;
  private final Supplier<Vec> vectors;
  private final double[][] matrix;

  /**
   * Makes the matrix by its products.
   *
   * @param in brings numbers into the map's order, and {@code out} back
   */
  TruthSpectrum(LinearMap map, int n, Function<double[], Vec> in, Function<Vec, double[]> out) {
    this.map = map;
    this.in = in;
    this.out = out;
    this.vectors = () -> Scenes.DOUBLES.vec(n);
    this.matrix = new double[n][];
    for (int j = 0; j < n; j++) {
      double[] axis = new double[n];
      axis[j] = 1;
      matrix[j] = times(axis);
    }
  }

  double[][] matrix() {
    return matrix;
  }

  void check(JsonNode want) {
    checkEntries(want);
    checkEigenvalues(want);
    checkEnds(want);
    checkDensity(want);
    want.required("products").forEach(this::checkProduct);
    if (want.has("rademacher")) {
      checkTrace(want);
    }
    if (want.has("lanczos")) {
      checkKrylov(want);
    }
  }

  private double[] times(double[] x) {
    Vec product = vectors.get();
    map.apply(in.apply(x), product);
    return out.apply(product);
  }

  private void checkEntries(JsonNode want) {
    if (want.has("matrix")) {
      double[][] rows = Truth.rows(want.required("matrix"));
      for (int i = 0; i < rows.length; i++) {
        assertClose(rows[i], matrix[i], PRODUCT, "row " + i);
      }
    }
    double[] diagonal = new double[matrix.length];
    Arrays.setAll(diagonal, i -> matrix[i][i]);
    assertClose(Truth.numbers(want.required("diagonal")), diagonal, PRODUCT, "diagonal");
    assertClose(want.required("trace"), Arrays.stream(diagonal).sum(), PRODUCT, "trace");
    assertClose(want.required("frobenius"), length(matrix), PRODUCT, "Frobenius norm");
    double[][] power = matrix;
    JsonNode moments = want.required("spectral_moments");
    for (int k = 0; k < moments.size(); k++) {
      double trace = 0;
      for (int i = 0; i < power.length; i++) {
        trace += power[i][i];
      }
      assertClose(moments.get(k), trace / power.length, PRODUCT, "moment " + (k + 1));
      power = product(power, matrix);
    }
  }

  private void checkEigenvalues(JsonNode want) {
    double[] eigenvalues = Truth.numbers(want.required("eigenvalues"));
    double[] got = Spectrum.of(matrix).values();
    double largest = largestModulus(eigenvalues);
    for (int i = 0; i < eigenvalues.length; i++) {
      assertEquals(eigenvalues[i], got[i], PRODUCT * (1 + largest), "eigenvalue " + i);
    }
    double zero = NEAR_ZERO * (1 + largestModulus(got));
    JsonNode counts = want.required("counts");
    assertEquals(
        counts.required("positive").asLong(), Arrays.stream(got).filter(l -> l > zero).count());
    assertEquals(
        counts.required("negative").asLong(), Arrays.stream(got).filter(l -> l < -zero).count());
    JsonNode rate = want.required("largest_stable_gradient_descent_rate");
    if (!rate.isNull()) {
      assertClose(rate, 2 / got[got.length - 1], PRODUCT, "largest stable rate");
    }
  }

  /** The outermost two by products, inside their bounds and to eight digits. */
  private void checkEnds(JsonNode want) {
    double[] eigenvalues = Truth.numbers(want.required("eigenvalues"));
    int n = eigenvalues.length;
    double largest = largestModulus(eigenvalues);
    double given = PRODUCT * (1 + largest) / 10; // what the reference values are good to
    Ends ends =
        Ends.of(map, Wanted.both(2, 1e-8, 1000), new SeededStreams(n).named("ends"), vectors);
    for (int i = 0; i < Math.min(2, n); i++) {
      assertEnd(eigenvalues[n - 1 - i], ends.highest().get(i), given);
      assertEnd(eigenvalues[i], ends.lowest().get(i), given);
    }
  }

  private static void assertEnd(double want, EigenPair got, double given) {
    assertEquals(want, got.value(), got.bound() + given, "an eigenvalue within its bound");
    assertEquals(want, got.value(), KRYLOV * Math.abs(want) / 10 + given, "to eight digits");
  }

  private void checkDensity(JsonNode want) {
    int n = matrix.length;
    Density density = Density.of(map, 5, n, new SeededStreams(n).named("density"), vectors);
    assertEquals(n, density.sum(value -> 1).mean(), 1e-12 * n, "as many as parameters");
    if (want.has("spectral_moments") && n > 1) {
      Estimate first = density.moment(1);
      double mean = want.required("spectral_moments").get(0).asDouble();
      double size = 1 + largestModulus(Truth.numbers(want.required("eigenvalues")));
      assertEquals(mean, first.mean(), 2 * first.half() + PRODUCT * size, "mean eigenvalue");
    }
  }

  private void checkProduct(JsonNode product) {
    double[] vector = Truth.numbers(product.required("vector"));
    double[] got = times(vector);
    double[] want = Truth.numbers(product.required("matrix_times_vector"));
    assertClose(want, got, PRODUCT, "matrix times vector");
    assertClose(product.required("quadratic_form"), dot(vector, got), PRODUCT, "quadratic form");
  }

  private void checkTrace(JsonNode want) {
    List<Vec> signs = new ArrayList<>();
    want.required("rademacher")
        .forEach(one -> signs.add(in.apply(Truth.numbers(one.required("vector")))));
    Trace trace = Trace.of(map, signs, vectors);
    for (int i = 0; i < signs.size(); i++) {
      JsonNode form = want.required("rademacher").get(i).required("quadratic_form");
      assertClose(form, trace.forms()[i], PRODUCT, "form of signs " + i);
    }
    assertClose(want.required("rademacher_mean"), trace.mean(), PRODUCT, "estimate of the trace");
  }

  private void checkKrylov(JsonNode want) {
    Vec start = in.apply(Truth.numbers(want.required("products").get(0).required("vector")));
    JsonNode lanczos = want.required("lanczos");
    int steps = lanczos.required("steps").asInt();
    Lanczos got = Lanczos.of(map, start, steps, vectors);
    assertClose(Truth.numbers(lanczos.required("alpha")), got.alpha(), KRYLOV, "alpha");
    assertClose(Truth.numbers(lanczos.required("beta")), got.beta(), KRYLOV, "beta");
    double[] ritz = Truth.numbers(lanczos.required("ritz_values"));
    double largest = largestModulus(Truth.numbers(want.required("eigenvalues")));
    for (int i = 0; i < ritz.length; i++) {
      assertEquals(ritz[i], got.ritzValues()[i], PRODUCT * (1 + largest), "Ritz value " + i);
    }
    double[] weights = Truth.numbers(lanczos.required("quadrature_weights"));
    assertClose(weights, got.weights(), KRYLOV, "weight");
    double[] quotients = Truth.numbers(want.required("power_iteration_rayleigh_quotients"));
    PowerIteration power = PowerIteration.of(map, start, quotients.length, vectors);
    assertClose(quotients, power.quotients(), PRODUCT * (1 + largest), "Rayleigh quotient");
  }

  static double largestModulus(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }

  static double length(double[][] matrix) {
    return Math.sqrt(Arrays.stream(matrix).mapToDouble(row -> dot(row, row)).sum());
  }

  static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum = Math.fma(x[i], y[i], sum);
    }
    return sum;
  }

  private static double[][] product(double[][] a, double[][] symmetric) {
    double[][] product = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        product[i][j] = dot(a[i], symmetric[j]);
      }
    }
    return product;
  }

  static void assertClose(JsonNode want, double got, double tolerance, String what) {
    assertEquals(want.asDouble(), got, tolerance * (1 + Math.abs(want.asDouble())), what);
  }

  static void assertClose(double[] want, double[] got, double tolerance, String what) {
    assertEquals(want.length, got.length, what);
    for (int i = 0; i < want.length; i++) {
      double near = Double.isNaN(want[i]) ? tolerance : tolerance * (1 + Math.abs(want[i]));
      assertEquals(want[i], got[i], near, what + ", entry " + i);
    }
  }
}
