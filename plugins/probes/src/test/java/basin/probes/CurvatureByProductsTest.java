package basin.probes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.activations.Tanh;
import basin.curvature.EigenPair;
import basin.curvature.Ends;
import basin.curvature.LinearMap;
import basin.curvature.Spectrum;
import basin.curvature.Wanted;
import basin.engine.random.SeededStreams;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.SoftmaxCrossEntropy;
import basin.spi.descent.Block;
import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.problem.Landscape;
import basin.spi.random.RandomStream;
import basin.testkit.EmptyState;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What probes tell of a network's curvature by products, against its whole Hessian. */
class CurvatureByProductsTest {
  private static final int PARAMETERS = 5 * 6 + 6 + 6 * 3 + 3;

  private final Landscape network = network(40, 5, 6, 3);
  private final Vec point = drawn(PARAMETERS);
  private final double[][] hessian = matrix(LinearMap.hessian(network.whole(), point), PARAMETERS);

  @Test
  void aTraceIsTheSumOfTheDiagonal() {
    Notebook exact = observed(new CurvatureTrace(3 * PARAMETERS + 3));
    assertEquals(trace(hessian), only(exact, "curvature-trace"), 1e-12);
    assertEquals(0, only(exact, "curvature-trace.half"), 1e-12);
    Notebook estimated = observed(new CurvatureTrace(60));
    double half = only(estimated, "curvature-trace.half");
    assertEquals(trace(hessian), only(estimated, "curvature-trace"), 2 * half);
    assertTrue(half > 0 && half < 0.2 * trace(hessian), "half " + half);
  }

  @Test
  void densitiesAreOfAllParameters() {
    Notebook notebook = observed(new CurvatureDensity(40, PARAMETERS));
    double[] edges = notebook.vectors("curvature-density.edges").get(0);
    double[] counts = notebook.vectors("curvature-density.count").get(0);
    double[] halves = notebook.vectors("curvature-density.half").get(0);
    assertEquals(edges.length, counts.length + 1);
    assertEquals(PARAMETERS, Arrays.stream(counts).sum(), 1e-10 * PARAMETERS);
    double[] values = Spectrum.values(hessian);
    int outside = 0;
    for (int i = 0; i < counts.length; i++) {
      double from = edges[i];
      double to = edges[i + 1];
      double want = Arrays.stream(values).filter(x -> x >= from && x < to).count();
      outside += Math.abs(counts[i] - want) > halves[i] + 1e-9 ? 1 : 0;
    }
    assertTrue(outside <= 12, outside + " of " + counts.length + " intervals of 95 % missed");
  }

  @Test
  void blocksHaveTheirOwnEndsAndTraces() {
    Notebook notebook = observed(new CurvatureBlocks(1e-9, 500, 40));
    for (Block block : network.blocks()) {
      int from = block.offset();
      double[][] own = new double[block.length()][];
      Arrays.setAll(own, i -> Arrays.copyOfRange(hessian[from + i], from, from + block.length()));
      double[] values = Spectrum.values(own);
      String name = block.name();
      assertEquals(
          values[own.length - 1],
          only(notebook, "curvature-blocks.largest." + name),
          only(notebook, "curvature-blocks.largest-bound." + name));
      assertEquals(
          values[0],
          only(notebook, "curvature-blocks.smallest." + name),
          only(notebook, "curvature-blocks.smallest-bound." + name));
      assertEquals(trace(own), only(notebook, "curvature-blocks.trace." + name), 1e-12);
    }
  }

  @Test
  void theGaussNewtonMatrixAndItsRestAreTheHessian() {
    Notebook notebook = observed(new GaussNewton(2, 1e-9, 3 * PARAMETERS + 3));
    double[][] gaussNewton = matrix(LinearMap.gaussNewton(network.whole(), point), PARAMETERS);
    double[] values = Spectrum.values(gaussNewton);
    assertArrayEquals(
        new double[] {values[PARAMETERS - 1], values[PARAMETERS - 2]},
        notebook.vectors("gauss-newton.top").get(0),
        1e-11);
    assertEquals(trace(gaussNewton), only(notebook, "gauss-newton.trace"), 1e-12);
    double[][] rest = new double[PARAMETERS][PARAMETERS];
    for (int i = 0; i < PARAMETERS; i++) {
      int row = i;
      Arrays.setAll(rest[i], j -> hessian[row][j] - gaussNewton[row][j]);
    }
    double[] left = Spectrum.values(rest);
    assertEquals(left[PARAMETERS - 1], only(notebook, "gauss-newton.rest.largest"), 1e-11);
    assertEquals(left[0], only(notebook, "gauss-newton.rest.smallest"), 1e-11);
  }

  @Test
  void whereNothingIsFiniteItIsSaid() {
    Vec broken = Scenes.DOUBLES.vec(PARAMETERS).set(3, Double.NaN);
    for (Probe probe :
        List.of(
            new CurvatureTrace(12),
            new CurvatureDensity(2, 3),
            new CurvatureBlocks(0.01, 20, 2),
            new GaussNewton(1, 0.01, 12))) {
      Notebook notebook = new Notebook();
      probe.attach(network, EmptyState.make()).observe(StillSnapshot.of(network, broken), notebook);
      assertEquals(List.of(), notebook.names());
      assertEquals(1, notebook.remarks().size());
    }
  }

  /** 2 000 parameters: all eigenvalues from the whole Hessian, those at the ends by products. */
  @Test
  void endsByProductsAreThoseOfTheWholeHessian() {
    Landscape wide = network(30, 40, 37, 13);
    int n = wide.dimension();
    assertEquals(2011, n);
    Vec there = drawn(n);
    LinearMap map = LinearMap.hessian(wide.whole(), there);
    double[] all = Spectrum.values(matrix(map, n));
    RandomStream random = new SeededStreams(5).named("ends");
    Ends ends = Ends.of(map, Wanted.both(4, 1e-8, 3000), random, () -> Scenes.DOUBLES.vec(n));
    assertTrue(ends.reached());
    double rounding = Spectrum.rounding(all);
    for (int i = 0; i < 4; i++) {
      assertEnd(all[n - 1 - i], ends.highest().get(i), rounding);
      assertEnd(all[i], ends.lowest().get(i), rounding);
    }
  }

  private static void assertEnd(double want, EigenPair got, double rounding) {
    assertEquals(want, got.value(), 1e-8 * Math.abs(want));
    assertEquals(want, got.value(), got.bound() + rounding);
    assertTrue(got.bound() <= 1.1e-8 * Math.abs(want));
  }

  private Notebook observed(Probe probe) {
    Notebook notebook = new Notebook();
    probe.attach(network, EmptyState.make()).observe(StillSnapshot.of(network, point), notebook);
    return notebook;
  }

  private static double only(Notebook notebook, String name) {
    List<Double> numbers = notebook.numbers(name);
    assertEquals(1, numbers.size(), name);
    return numbers.get(0);
  }

  private static double trace(double[][] matrix) {
    double trace = 0;
    for (int i = 0; i < matrix.length; i++) {
      trace += matrix[i][i];
    }
    return trace;
  }

  private static double[][] matrix(LinearMap map, int n) {
    List<Vec> axes = new ArrayList<>();
    List<Vec> columns = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      axes.add(Scenes.DOUBLES.vec(n).set(i, 1));
      columns.add(Scenes.DOUBLES.vec(n));
    }
    map.apply(axes, columns);
    double[][] rows = columns.stream().map(Vec::toArray).toArray(double[][]::new);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        rows[i][j] = (rows[i][j] + rows[j][i]) / 2;
        rows[j][i] = rows[i][j];
      }
    }
    return rows;
  }

  private static Landscape network(int rows, int inputs, int hidden, int outputs) {
    RandomStream random = new SeededStreams(11).named("rows");
    double[][] x = new double[rows][inputs];
    double[][] y = new double[rows][outputs];
    for (int r = 0; r < rows; r++) {
      Arrays.setAll(x[r], i -> random.gaussian());
      y[r][random.below(outputs)] = 1;
    }
    return Scenes.network(
        x,
        y,
        List.of(dense(hidden, new Tanh()), dense(outputs, new Identity())),
        new SoftmaxCrossEntropy(0));
  }

  private static Dense dense(int units, Activation activation) {
    return new Dense(units, activation, true, Optional.empty(), new Constant(0));
  }

  private static Vec drawn(int n) {
    RandomStream random = new SeededStreams(12).named("point");
    Vec drawn = Scenes.DOUBLES.vec(n);
    for (int i = 0; i < n; i++) {
      drawn.set(i, random.gaussian() / 2);
    }
    return drawn;
  }
}
