package basin.minima.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.activations.Tanh;
import basin.curvature.LinearMap;
import basin.curvature.Minres;
import basin.curvature.Spectrum;
import basin.curvature.UpperEnd;
import basin.engine.random.SeededStreams;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.minima.stationary.Linear;
import basin.minima.stationary.Measured;
import basin.minima.stationary.OnwardByProducts;
import basin.minima.stationary.Shape;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole Hessians of networks too large to be looked at along curves, against what products show. Of
 * 500 parameters in every build; {@code -Dbasin.whole=2000} asks for more.
 */
class WholeHessiansTest {
  private static final int LARGEST = Integer.getInteger("basin.whole", 500);
  private static final int INPUTS = 20;
  private static final int ROWS = 40;
  private static final double DECAY = 0.02;

  @TestFactory
  Stream<DynamicTest> oneHessianAtAMinimumHasAllModes() {
    return Stream.of(500, 1000, 2000)
        .filter(n -> n <= LARGEST)
        .map(n -> DynamicTest.dynamicTest("about " + n, () -> minimum(n)));
  }

  private static void minimum(int about) {
    Given given = network(about / (INPUTS + 2));
    Measured terrain = given.terrain();
    int n = given.places().length;
    double[] end = OnwardByProducts.from(terrain, numbers(n, 0.3, 1), 3000).point();
    Finding finding =
        new CertifierByProducts(terrain, given.certifier(), u -> null, n, 200).of(end);
    assertEquals(Verdict.MINIMUM, finding.verdict());
    Shape shape = finding.shape().orElseThrow();
    assertEquals(n, shape.positive());
    double[] values = shape.eigenvalues(terrain.lengths());
    assertEnds(given, finding.polished(), values);
    assertPairs(shape.rows());
  }

  /** The largest and the smallest eigenvalue by products. */
  private static void assertEnds(Given given, double[] point, double[] values) {
    LinearMap hessian = LinearMap.hessian(given.objective(), Given.DOUBLES.vec(point));
    Vec start = Given.DOUBLES.vec(numbers(point.length, 1, 2));
    int n = values.length;
    UpperEnd top = UpperEnd.of(hessian, start, 100, 1e-10, () -> Given.DOUBLES.vec(n));
    double close = 1e-8 * values[n - 1];
    assertTrue(top.residual() <= close, "residual " + top.residual());
    assertEquals(top.value(), values[n - 1], close);
    LinearMap inverse =
        (x, product) ->
            product.set(
                Minres.solve(
                        v -> image(hessian, v), x.toArray(), 1e-13, Double.POSITIVE_INFINITY, 4 * n)
                    .x());
    UpperEnd bottom = UpperEnd.of(inverse, start, 30, 1e-8, () -> Given.DOUBLES.vec(n));
    assertEquals(1 / bottom.value(), values[0], 1e-8 * values[n - 1]);
  }

  private static double[] image(LinearMap hessian, double[] v) {
    Vec product = Given.DOUBLES.vec(v.length);
    hessian.apply(Given.DOUBLES.vec(v), product);
    return product.toArray();
  }

  /** ‖H·v − λ·v‖ of some fifty, and the sum of all. */
  private static void assertPairs(double[][] rows) {
    Spectrum spectrum = Spectrum.of(rows);
    int n = rows.length;
    double largest = spectrum.values()[n - 1];
    for (int m = 0; m < n; m += 1 + n / 50) {
      double[] v = spectrum.vectors()[m];
      double[] off = Linear.plus(Linear.times(rows, v), -spectrum.values()[m], v);
      assertTrue(Linear.norm(off) <= 1e-12 * largest, "pair " + m + ": " + Linear.norm(off));
      assertEquals(1, Linear.norm(v), 1e-12);
    }
    double trace = 0;
    for (int i = 0; i < n; i++) {
      trace += rows[i][i];
    }
    assertEquals(trace, Arrays.stream(spectrum.values()).sum(), 1e-11 * trace);
  }

  private static Given network(int units) {
    double[][] inputs = new double[ROWS][];
    double[][] targets = new double[ROWS][];
    for (int r = 0; r < ROWS; r++) {
      inputs[r] = numbers(INPUTS, 1, 100 + r);
      targets[r] = numbers(1, 1, 1000 + r);
    }
    return Given.network(
        inputs,
        targets,
        List.of(
            new Dense(units, new Tanh(), true, Optional.empty(), new Constant(0)),
            new Dense(1, new Identity(), true, Optional.empty(), new Constant(0))),
        new Mse(),
        DECAY);
  }

  private static double[] numbers(int n, double size, int seed) {
    RandomStream random = new SeededStreams(seed).named("numbers");
    double[] numbers = new double[n];
    Arrays.setAll(numbers, i -> size * random.gaussian());
    return numbers;
  }
}
