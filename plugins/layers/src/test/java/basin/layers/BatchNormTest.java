package basin.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import basin.activations.Identity;
import basin.engine.network.NetworkLandscape;
import basin.engine.random.SeededStreams;
import basin.initializers.Constant;
import basin.layers.given.GivenLayers;
import basin.layers.given.GivenRows;
import basin.layers.given.TestContext;
import basin.layers.normalization.BatchNorm;
import basin.losses.Mse;
import basin.spi.descent.Block;
import basin.spi.descent.Role;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchNormTest {
  private static final BatchNorm NORM =
      new BatchNorm(progress -> 0.25, 1e-5, true, new Constant(1), new Constant(0));

  @Test
  void runningStatisticsAreThoseOfALoopOverBatches() {
    TestContext context = new TestContext(NORM, 2, 4);
    ActiveLayer layer = NORM.start(context);
    double[][][] batches = {
      {{1, -2}, {3, 5}, {2, 2}, {-4, 0}}, {{0.5, 1}, {7, -3}}, {{1, 1}, {2, 4}, {4, 9}}
    };
    double[] mean = {0, 0};
    double[] variance = {1, 1};
    for (double[][] batch : batches) {
      layer.forward(matrix(batch), Pass.TRAINING);
      for (int c = 0; c < 2; c++) {
        double m = 0;
        for (double[] row : batch) {
          m += row[c] / batch.length;
        }
        double squares = 0;
        for (double[] row : batch) {
          squares += (row[c] - m) * (row[c] - m);
        }
        mean[c] = 0.75 * mean[c] + 0.25 * m;
        variance[c] = 0.75 * variance[c] + 0.25 * squares / (batch.length - 1);
      }
      assertArrayEquals(mean, context.remembered("mean").toArray(), 1e-14);
      assertArrayEquals(variance, context.remembered("variance").toArray(), 1e-14);
    }
  }

  @Test
  void anEvaluationChangesNothingThatIsRemembered() {
    TestContext context = new TestContext(NORM, 2, 4);
    ActiveLayer layer = NORM.start(context);
    layer.forward(matrix(new double[][] {{1, 2}, {3, 4}}), Pass.EVALUATION);
    assertArrayEquals(new double[] {0, 0}, context.remembered("mean").toArray());
    assertArrayEquals(new double[] {1, 1}, context.remembered("variance").toArray());
  }

  @Test
  void aBatchOfOneNumberLeavesTheStatisticsAndComesOutAsTheShift() {
    TestContext context = new TestContext(NORM, 2, 1);
    context.value("gamma").all().fill(3);
    context.value("beta").row(0).set(new double[] {0.5, -0.5});
    ActiveLayer layer = NORM.start(context);
    Matrix y = layer.forward(matrix(new double[][] {{1, 2}}), Pass.TRAINING);
    assertArrayEquals(new double[] {0.5, -0.5}, y.all().toArray());
    assertArrayEquals(new double[] {0, 0}, context.remembered("mean").toArray());
    assertArrayEquals(new double[] {1, 1}, context.remembered("variance").toArray());
  }

  @Test
  void aStepThatEvaluatesTwiceCountsItsBatchOnce() {
    double[][] rows = {{0.3, -0.7}, {0.9, 0.4}, {-2, 1}};
    NetworkLandscape twice = network(rows);
    NetworkLandscape once = network(rows);
    Vec point = GivenRows.DOUBLES.vec(7).fill(0.8);
    for (int step = 0; step < 3; step++) {
      twice.beginStep();
      twice.batch(0).value(point);
      twice.batch(0).value(point);
      twice.endStep();
      once.beginStep();
      once.batch(0).value(point);
      once.endStep();
      assertEquals(once.whole().value(point), twice.whole().value(point));
    }
    assertNotEquals(network(rows).whole().value(point), once.whole().value(point));
  }

  @Test
  void scaleAndShiftBeginAtOneAndZeroWhateverTheInitializer() {
    NetworkLandscape network = network(new double[][] {{1, 2}, {3, 5}});
    Block scale = network.blocks().get(0);
    Block shift = network.blocks().get(1);
    assertEquals(
        List.of("batch-norm1.gamma", "batch-norm1.beta"), List.of(scale.name(), shift.name()));
    assertEquals(List.of(Role.NORM, Role.NORM), List.of(scale.role(), shift.role()));
    Vec point = GivenRows.DOUBLES.vec(7).fill(9);
    network.start(point, new SeededStreams(0));
    assertArrayEquals(new double[] {1, 1, 0, 0}, point.slice(0, 4).toArray());
  }

  @Test
  void picturesHaveOneScalePerChannel() {
    assertEquals(3, NORM.plan(Shape.of(3, 4, 5)).parameters().get(0).columns());
    assertEquals(3, NORM.plan(Shape.of(3, 7)).parameters().get(0).columns());
    assertEquals(6, NORM.plan(Shape.of(6)).parameters().get(0).columns());
  }

  private static NetworkLandscape network(double[][] rows) {
    double[][] targets = new double[rows.length][1];
    targets[0][0] = 1;
    return (NetworkLandscape)
        new GivenRows(rows, targets)
            .network(List.of(NORM, GivenLayers.dense(1, new Identity(), true)), new Mse());
  }

  private static Matrix matrix(double[][] rows) {
    Matrix matrix = GivenRows.DOUBLES.matrix(rows.length, rows[0].length);
    for (int r = 0; r < rows.length; r++) {
      matrix.row(r).set(rows[r]);
    }
    return matrix;
  }
}
