package basin.probes;

import static basin.probes.TruthSpectrum.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.curvature.GradientNoise;
import basin.curvature.GradientNoise.TwoBatches;
import basin.curvature.LinearMap;
import basin.curvature.Spectrum;
import basin.engine.surface.SurfaceLandscape;
import basin.problems.quadratics.Quadratic;
import basin.problems.surfaces.Rosenbrock;
import basin.spi.descent.Objective;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.testkit.Truth;
import basin.testkit.formula.FormulaSurface;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Second derivatives and gradient noise against PyTorch's and SymPy's. */
class CurvatureTruthTest {
  private static final double FIRST = 1e-11;
  private static final double SECOND = 1e-9;

  @TestFactory
  Stream<DynamicTest> networksAgree() {
    return Truth.read("curvature.json").tests("networks", "id", 9, CurvatureTruthTest::network);
  }

  @TestFactory
  Stream<DynamicTest> functionsAgree() {
    return Truth.read("curvature.json").tests("functions", "id", 6, CurvatureTruthTest::function);
  }

  private static void network(JsonNode c) {
    TruthNet net = new TruthNet(c);
    Objective objective = net.objective();
    assertEquals(SecondDerivatives.EXACT, objective.secondDerivatives());
    Vec gradient = Scenes.DOUBLES.vec(net.point().length());
    assertClose(c.required("loss_value"), objective.gradient(net.point(), gradient), FIRST, "loss");
    assertClose(Truth.numbers(c.required("gradient")), net.out(gradient), FIRST, "gradient");
    assertClose(c.required("gradient_norm"), gradient.norm(), FIRST, "norm");
    assertClose(flat(c.required("output")), net.outputs(), FIRST, "outputs");

    int n = net.point().length();
    TruthSpectrum hessian =
        new TruthSpectrum(LinearMap.hessian(objective, net.point()), n, net::in, net::out);
    hessian.check(c.required("hessian"));
    TruthSpectrum gaussNewton =
        new TruthSpectrum(LinearMap.gaussNewton(objective, net.point()), n, net::in, net::out);
    gaussNewton.check(c.required("gauss_newton"));
    checkFisher(c, gaussNewton.matrix());
    checkResidual(c, hessian.matrix(), gaussNewton.matrix());
    checkRows(c, net);
  }

  /** The Fisher matrix is that of Gauss and Newton; of squared errors, times half the outputs. */
  private static void checkFisher(JsonNode c, double[][] gaussNewton) {
    double factor =
        c.required("loss").asText().equals("mse") ? c.required("output").get(0).size() / 2.0 : 1;
    double trace = 0;
    for (int i = 0; i < gaussNewton.length; i++) {
      trace += factor * gaussNewton[i][i];
    }
    double[] values = Spectrum.of(gaussNewton).values();
    double largest = factor * values[values.length - 1];
    JsonNode fisher = c.required("fisher");
    assertClose(fisher.required("trace"), trace, SECOND, "trace of the Fisher matrix");
    assertClose(fisher.required("largest_eigenvalue"), largest, SECOND, "Fisher's largest");
  }

  private static void checkResidual(JsonNode c, double[][] hessian, double[][] gaussNewton) {
    double[][] rest = new double[hessian.length][hessian.length];
    for (int i = 0; i < rest.length; i++) {
      for (int j = 0; j < rest.length; j++) {
        rest[i][j] = hessian[i][j] - gaussNewton[i][j];
      }
    }
    JsonNode want = c.required("residual_curvature_frobenius");
    assertClose(want, TruthSpectrum.length(rest), SECOND, "what Gauss and Newton leave out");
  }

  private static void checkRows(JsonNode c, TruthNet net) {
    List<Double> losses = new ArrayList<>();
    List<Vec> rows = net.gradients(1, losses);
    double[] each = losses.stream().mapToDouble(x -> x).toArray();
    assertClose(Truth.numbers(c.required("per_example_loss")), each, FIRST, "loss of a row");
    JsonNode want = c.required("per_example");
    double[][] dots = Truth.rows(want.required("dot_products"));
    double[][] gram = new double[rows.size()][rows.size()];
    for (int i = 0; i < gram.length; i++) {
      for (int j = 0; j < gram.length; j++) {
        gram[i][j] = rows.get(i).dot(rows.get(j));
      }
      assertClose(dots[i], gram[i], FIRST, "products of rows' gradients");
      double norm = rows.get(i).norm();
      assertClose(want.required("gradient_norms").get(i), norm, FIRST, "norm of row " + i);
      if (want.has("gradients")) {
        double[] gradient = Truth.numbers(want.required("gradients").get(i));
        assertClose(gradient, net.out(rows.get(i)), FIRST, "gradient of row " + i);
      }
    }
    checkEmpirical(c.required("empirical_fisher"), net, rows, gram);
    checkNoise(c.required("noise"), net, rows);
  }

  /** (1/N)Σ g·gᵀ has the eigenvalues of the rows' products over N. */
  private static void checkEmpirical(JsonNode want, TruthNet net, List<Vec> rows, double[][] gram) {
    double trace = 0;
    Vec diagonal = Scenes.DOUBLES.vec(net.point().length());
    for (Vec row : rows) {
      trace += row.dot(row) / rows.size();
      diagonal.addProduct(row, row);
    }
    diagonal.divide(rows.size());
    double[] values = Spectrum.of(gram).values();
    assertClose(want.required("trace"), trace, FIRST, "trace of the empirical Fisher matrix");
    assertClose(Truth.numbers(want.required("diagonal")), net.out(diagonal), FIRST, "its diagonal");
    double largest = values[values.length - 1] / rows.size();
    assertClose(want.required("largest_eigenvalue"), largest, SECOND, "its largest");
  }

  private static void checkNoise(JsonNode want, TruthNet net, List<Vec> rows) {
    int n = net.point().length();
    GradientNoise noise = GradientNoise.of(rows, () -> Scenes.DOUBLES.vec(n));
    assertClose(
        want.required("mean_gradient_squared_norm"), noise.squaredNormOfMean(), FIRST, "|g|²");
    assertClose(
        want.required("mean_squared_per_example_norm"),
        noise.meanSquaredNorm(),
        FIRST,
        "mean |g|²");
    assertClose(want.required("covariance_trace_unbiased"), noise.covarianceTrace(), FIRST, "tr Σ");
    assertClose(
        want.required("unbiased_squared_gradient_norm"),
        noise.unbiasedSquaredNorm(),
        FIRST,
        "unbiased |g|²");
    assertScale(want.required("simple_noise_scale"), noise.noiseScale(), "noise scale");
    assertScale(
        want.required("simple_noise_scale_unbiased"), noise.unbiasedNoiseScale(), "unbiased scale");
    assertScale(want.required("gradient_diversity"), noise.diversity(), "diversity");
    checkBatches(want.required("batch_1_against_all"), net, 1);
    checkBatches(want.required("batch_2_against_all"), net, 2);
    double[] shares = new double[n];
    double sum = 0;
    int varying = 0;
    for (int i = 0; i < n; i++) {
      shares[i] = noise.signalToNoise(i).orElse(Double.NaN);
      sum += noise.signalToNoise(i).orElse(0);
      varying += noise.signalToNoise(i).isPresent() ? 1 : 0;
    }
    double[] wanted = Truth.numbers(want.required("gsnr_per_parameter"));
    assertClose(wanted, net.out(shares), SECOND, "signal to noise");
    if (!want.required("gsnr_mean").isNull()) {
      assertClose(want.required("gsnr_mean"), sum / varying, SECOND, "mean of signal to noise");
    }
  }

  private static void checkBatches(JsonNode want, TruthNet net, int small) {
    List<Vec> parts = net.gradients(small, new ArrayList<>());
    int n = net.point().length();
    GradientNoise noise = GradientNoise.of(parts, () -> Scenes.DOUBLES.vec(n));
    int big = want.required("B_big").asInt();
    assertEquals(big, small * parts.size());
    TwoBatches got = TwoBatches.of(small, noise.meanSquaredNorm(), big, noise.squaredNormOfMean());
    assertClose(want.required("mean_squared_norm_small"), noise.meanSquaredNorm(), FIRST, "small");
    assertClose(want.required("squared_norm_big"), noise.squaredNormOfMean(), FIRST, "big");
    assertClose(want.required("G2_estimate"), got.squaredNorm(), SECOND, "estimate of |g|²");
    assertClose(want.required("S_estimate"), got.covarianceTrace(), SECOND, "estimate of tr Σ");
  }

  private static void assertScale(JsonNode want, OptionalDouble got, String what) {
    assertEquals(want.isNull(), got.isEmpty(), what);
    got.ifPresent(number -> TruthSpectrum.assertClose(want, number, SECOND, what));
  }

  private static double[] flat(JsonNode rows) {
    return Stream.of(Truth.rows(rows)).flatMapToDouble(Arrays::stream).toArray();
  }

  private static void function(JsonNode c) {
    double[] point = Truth.numbers(c.required("point"));
    checkSurface(c, new FormulaSurface(c.required("formula").asText(), point.length), point);
    Surface own =
        switch (c.required("id").asText()) {
          case "indefinite-quadratic" ->
              quadratic(
                  List.of(
                      List.of(4.0, 1.0, 0.0), List.of(1.0, -6.0, -1.0), List.of(0.0, -1.0, 1.0)));
          case "equal-moduli" ->
              quadratic(
                  List.of(List.of(4.0, 0.0, 0.0), List.of(0.0, -4.0, 0.0), List.of(0.0, 0.0, 2.0)));
          case "rosenbrock-chain-5" -> new Rosenbrock(1, 100, 5, List.of(0.0));
          default -> null;
        };
    if (own != null) {
      checkSurface(c, own, point);
    }
  }

  private static Surface quadratic(List<List<Double>> rows) {
    return new Quadratic(1, 1, 0, rows, List.of(), List.of(0.0));
  }

  private static void checkSurface(JsonNode c, Surface surface, double[] at) {
    Objective objective = new SurfaceLandscape(surface).whole();
    assertEquals(SecondDerivatives.EXACT, objective.secondDerivatives());
    Vec point = Scenes.vec(at);
    Vec gradient = Scenes.DOUBLES.vec(at.length);
    assertClose(c.required("value"), objective.gradient(point, gradient), FIRST, "value");
    assertClose(Truth.numbers(c.required("gradient")), gradient.toArray(), FIRST, "gradient");
    new TruthSpectrum(LinearMap.hessian(objective, point), at.length, Scenes::vec, Vec::toArray)
        .check(c.required("hessian"));
  }
}
