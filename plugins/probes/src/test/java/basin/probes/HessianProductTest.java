package basin.probes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Tanh;
import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.surface.SurfaceLandscape;
import basin.engine.training.TrialWorkshop;
import basin.initializers.GlorotUniform;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.losses.SoftmaxCrossEntropy;
import basin.spi.descent.Objective;
import basin.spi.descent.Penalised;
import basin.spi.descent.Penalty;
import basin.spi.descent.SecondDerivatives;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import basin.testkit.GivenRows;
import basin.testkit.NoFiles;
import basin.testkit.Tangents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Products with second derivatives, whatever the rows, the batches and the precision. */
class HessianProductTest {
  private static final int INPUTS = 9;
  private static final int CLASSES = 3;

  @Test
  void rowsOfSeveralPassesWithFewNumbersOtherThanZero() {
    for (int rows : new int[] {1, 17, 1024, 2500}) {
      Landscape network = open(rows, 0.9, new Tanh(), OptionalInt.empty(), Precision.FLOAT64);
      Tangents.assertHessianProducts(network.whole(), start(network));
    }
  }

  @Test
  void miniBatchesTheLastOfWhichIsShort() {
    Landscape network = open(23, 0.8, new Tanh(), OptionalInt.of(10), Precision.FLOAT64);
    network.shuffle(new SeededStreams(4), 0);
    for (int batch = 0; batch < 3; batch++) {
      Tangents.assertHessianProducts(network.batch(batch), start(network));
    }
  }

  @Test
  void manyDirectionsAreTheSameAsOneAfterTheOther() {
    Landscape network = open(40, 0.5, new Tanh(), OptionalInt.empty(), Precision.FLOAT64);
    Vec point = start(network);
    int n = point.length();
    List<Vec> axes = new ArrayList<>();
    List<Vec> products = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      axes.add(Scenes.DOUBLES.vec(n).set(i, 1));
      products.add(Scenes.DOUBLES.vec(n));
    }
    network.whole().hessianProducts(point, axes, products);
    Vec alone = Scenes.DOUBLES.vec(n);
    for (int i = 0; i < n; i++) {
      network.whole().hessianProduct(point, axes.get(i), alone);
      assertArrayEquals(alone.toArray(), products.get(i).toArray(), 1e-14);
      for (int j = 0; j < i; j++) {
        assertEquals(products.get(j).get(i), products.get(i).get(j), 1e-15, "symmetry");
      }
    }
  }

  @Test
  void aTrialInSinglePrecisionHasThemInDouble() {
    Landscape narrow = open(50, 0.7, new Tanh(), OptionalInt.of(20), Precision.FLOAT32);
    Landscape wide = open(50, 0.7, new Tanh(), OptionalInt.of(20), Precision.FLOAT64);
    Vec point = Arithmetic.of(Precision.FLOAT32).vec(narrow.dimension());
    narrow.start(point, new SeededStreams(0));
    Vec direction = Scenes.DOUBLES.vec(point.length()).fill(0.25);
    Vec exact = Scenes.DOUBLES.vec(point.length()).set(point);
    for (int batch = 0; batch < 3; batch++) {
      assertNear(wide.batch(batch), exact, narrow.batch(batch), point, direction);
    }
    assertNear(wide.whole(), exact, narrow.whole(), point, direction);
  }

  /** As near as single precision's inputs are; the product is rounded at the end alone. */
  private static void assertNear(
      Objective wide, Vec exact, Objective narrow, Vec point, Vec direction) {
    Vec want = Scenes.DOUBLES.vec(exact.length());
    Vec got = Scenes.DOUBLES.vec(exact.length());
    wide.hessianProduct(exact, direction, want);
    narrow.hessianProduct(point, direction, got);
    assertArrayEquals(want.toArray(), got.toArray(), 1e-7 * want.norm());
    wide.gaussNewtonProduct(exact, direction, want);
    narrow.gaussNewtonProduct(point, direction, got);
    assertArrayEquals(want.toArray(), got.toArray(), 1e-7 * want.norm());
  }

  @Test
  void gaussNewtonIsTheHessianWhereNothingIsLeftToExplain() {
    double[][] inputs = drawn(30, INPUTS, 0);
    List<Layer> layers = layers(new Tanh(), 2);
    Landscape given = Scenes.network(inputs, new double[30][2], layers, new Mse());
    Vec point = start(given);
    double[][] outputs = new double[30][];
    for (int r = 0; r < outputs.length; r++) {
      outputs[r] = given.predictions(point).orElseThrow().outputs().row(r).toArray();
    }
    Landscape explained = Scenes.network(inputs, outputs, layers, new Mse());
    Vec direction = drawn(point.length());
    Vec hessian = Scenes.DOUBLES.vec(point.length());
    Vec gaussNewton = Scenes.DOUBLES.vec(point.length());
    explained.whole().hessianProduct(point, direction, hessian);
    explained.whole().gaussNewtonProduct(point, direction, gaussNewton);
    assertArrayEquals(hessian.toArray(), gaussNewton.toArray(), 1e-14);
    given.whole().hessianProduct(point, direction, hessian);
    assertTrue(hessian.subtract(gaussNewton).norm() > 1e-3, "elsewhere they differ");
  }

  @Test
  void severalGaussNewtonProductsAreTheSameAsOneAfterTheOther() {
    Landscape network = open(1500, 0.5, new Relu(), OptionalInt.empty(), Precision.FLOAT64);
    Vec point = start(network);
    List<Vec> directions = new ArrayList<>();
    List<Vec> products = new ArrayList<>();
    for (int t = 0; t < 3; t++) {
      directions.add(drawn(point.length()).add(t));
      products.add(Scenes.DOUBLES.vec(point.length()));
    }
    network.whole().gaussNewtonProducts(point, directions, products);
    Vec alone = Scenes.DOUBLES.vec(point.length());
    for (int t = 0; t < 3; t++) {
      network.whole().gaussNewtonProduct(point, directions.get(t), alone);
      assertArrayEquals(alone.toArray(), products.get(t).toArray(), 1e-14);
      assertTrue(alone.dot(directions.get(t)) > 0, "it is positive semidefinite");
    }
  }

  @Test
  void decayAddsItself() {
    Landscape network = open(12, 0, new Tanh(), OptionalInt.empty(), Precision.FLOAT64);
    Objective sum = new Penalised(network.whole(), Penalty.decay(0.3));
    assertEquals(SecondDerivatives.EXACT, sum.secondDerivatives());
    Tangents.assertHessianProducts(sum, start(network));
  }

  @Test
  void aSurfaceThatDoesNotKnowItsHessianHasDifferencesAndSaysSo() {
    Surface quartic =
        new Surface() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double value(Vec x) {
            return StrictMath.pow(x.get(0), 4) + x.get(0) * x.get(1);
          }

          @Override
          public void gradient(Vec x, Vec gradient) {
            gradient.set(0, 4 * StrictMath.pow(x.get(0), 3) + x.get(1)).set(1, x.get(0));
          }

          @Override
          public void start(Vec x, RandomStream random) {
            x.fill(1);
          }
        };
    Objective objective = new SurfaceLandscape(quartic).whole();
    assertEquals(SecondDerivatives.DIFFERENCES, objective.secondDerivatives());
    Vec product = Scenes.vec(0, 0);
    objective.hessianProduct(Scenes.vec(2, 1), Scenes.vec(1, -1), product);
    assertArrayEquals(new double[] {47, 1}, product.toArray(), 1e-7);
    objective.hessianProduct(Scenes.vec(2, 1), Scenes.vec(0, 0), product);
    assertArrayEquals(new double[] {0, 0}, product.toArray());
  }

  private static Landscape open(
      int rows, double zeros, Activation activation, OptionalInt batch, Precision precision) {
    double[][] targets = new double[rows][CLASSES];
    for (int r = 0; r < rows; r++) {
      targets[r][r * 7 % CLASSES] = 1;
    }
    return new TrialWorkshop(
            new DataRoom(new NoFiles()), batch, Arithmetic.of(precision), new SeededStreams(0))
        .network(
            new GivenRows(drawn(rows, INPUTS, zeros), targets),
            layers(activation, CLASSES),
            new SoftmaxCrossEntropy(0),
            new GlorotUniform(1));
  }

  private static List<Layer> layers(Activation activation, int outputs) {
    return List.of(dense(5, activation), dense(outputs, new Identity()));
  }

  private static Layer dense(int units, Activation activation) {
    return new Dense(
        units, activation, true, Optional.empty(), (block, fan, random) -> block.fill(0.1));
  }

  private static Vec start(Landscape landscape) {
    return drawn(landscape.dimension());
  }

  private static Vec drawn(int length) {
    return Scenes.vec(drawn(1, length, 0)[0]).multiply(0.5);
  }

  private static double[][] drawn(int rows, int columns, double zeros) {
    RandomStream random = new SeededStreams(rows).named("rows");
    double[][] drawn = new double[rows][columns];
    for (double[] row : drawn) {
      for (int c = 0; c < columns; c++) {
        row[c] = random.uniform() < zeros ? 0 : 2 * random.uniform() - 1;
      }
    }
    return drawn;
  }
}
