package basin.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.spi.number.Matrix;
import basin.spi.problem.Landscape;
import basin.spi.problem.Signal;
import basin.testkit.EmptyState;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Probes that record sizes of gradients, steps and losses. */
class NormsTest {
  private static final Landscape LINE =
      Scenes.network(
          new double[][] {{1, 2}, {3, 4}},
          new double[][] {{1}, {2}},
          List.of(new Dense(1, new Identity(), true, Optional.empty(), new Constant(0))),
          new Mse());

  @Test
  void gradientsAreMeasuredWholeByBlockAndByLayer() {
    Matrix signal = Scenes.DOUBLES.matrix(2, 2);
    signal.all().set(new double[] {1, 2, 3, 4});
    Notebook notebook = new Notebook();
    new GradientNorms()
        .attach(LINE, EmptyState.make())
        .observe(
            StillSnapshot.of(LINE, Scenes.vec(0, 0, 0))
                .gradient(Scenes.vec(3, 4, 12))
                .signal(new Signal("dense1", signal)),
            notebook);
    assertEquals(
        List.of(
            "gradient-norm",
            "gradient-norm.dense1.bias",
            "gradient-norm.dense1.weights",
            "signal-norm.dense1"),
        notebook.names());
    assertEquals(13, notebook.numbers("gradient-norm").get(0));
    assertEquals(5, notebook.numbers("gradient-norm.dense1.weights").get(0));
    assertEquals(12, notebook.numbers("gradient-norm.dense1.bias").get(0));
    // Row by row the gradients are twice the batch's: √((‖(2,4)‖² + ‖(6,8)‖²)/2).
    assertEquals(Math.sqrt(60), notebook.numbers("signal-norm.dense1").get(0), 1e-14);
  }

  @Test
  void weightsOfZeroAreTheReasonForASignalOfZero() {
    Landscape deep =
        Scenes.network(
            new double[][] {{1}, {2}},
            new double[][] {{1}, {3}},
            List.of(
                new Dense(1, new Identity(), true, Optional.empty(), new Constant(0)),
                new Dense(1, new Identity(), true, Optional.empty(), new Constant(0))),
            new Mse());
    Matrix nothing = Scenes.DOUBLES.matrix(2, 1);
    for (double before : new double[] {0, 0.5}) {
      Notebook notebook = new Notebook();
      new GradientNorms()
          .attach(deep, EmptyState.make())
          .observe(
              StillSnapshot.of(deep, Scenes.vec(0.3, 0, before + 0.25, 1))
                  .gradient(Scenes.vec(0, 0, 1, 1))
                  .update(Scenes.vec(0, 0, 0.25, 0.1))
                  .signal(new Signal("dense1", nothing)),
              notebook);
      assertEquals(before == 0, notebook.names().contains("zero-weights.dense2"));
      assertFalse(notebook.names().contains("zero-weights.dense1"));
    }
  }

  @Test
  void signalsDoNotDependOnHowOftenARowStandsInTheBatch() {
    double once = signalNorm(1);
    assertEquals(once, signalNorm(7), 1e-12);
    assertTrue(once > 0);
  }

  @Test
  void nothingIsRecordedBeforeTheFirstStep() {
    Notebook notebook = new Notebook();
    StillSnapshot start = StillSnapshot.of(LINE, Scenes.vec(0, 0, 0));
    new GradientNorms().attach(LINE, EmptyState.make()).observe(start, notebook);
    new UpdateRatio().attach(LINE, EmptyState.make()).observe(start, notebook);
    assertEquals(List.of(), notebook.names());
  }

  @Test
  void updatesAreMeasuredAgainstWhereTheBlockStands() {
    Notebook notebook = new Notebook();
    new UpdateRatio()
        .attach(LINE, EmptyState.make())
        .observe(
            StillSnapshot.of(LINE, Scenes.vec(30, 40, 0)).update(Scenes.vec(0.3, 0.4, 0)),
            notebook);
    assertEquals(0.01, notebook.numbers("update-ratio.dense1.weights").get(0), 1e-15);
    assertEquals(0, notebook.numbers("update-ratio.dense1.bias").get(0));
  }

  @Test
  void aBlockThatCameToZeroMovedInfinitelyFar() {
    Notebook notebook = new Notebook();
    new UpdateRatio()
        .attach(LINE, EmptyState.make())
        .observe(StillSnapshot.of(LINE, Scenes.vec(1, 0, 0)).update(Scenes.vec(0, 0, 2)), notebook);
    assertEquals(Double.POSITIVE_INFINITY, notebook.numbers("update-ratio.dense1.bias").get(0));
  }

  @Test
  void metricsAreTakenDownAsTheyAre() {
    Notebook notebook = new Notebook();
    new Metrics(List.of())
        .attach(LINE, EmptyState.make())
        .observe(
            StillSnapshot.of(LINE, Scenes.vec(0, 0, 0))
                .metrics(Map.of("train.loss", 0.5, "test.accuracy", 1.0)),
            notebook);
    assertEquals(List.of("test.accuracy", "train.loss"), notebook.names());
    assertEquals(List.of(0.5), notebook.numbers("train.loss"));
  }

  private static double signalNorm(int copies) {
    double[][] inputs = new double[2 * copies][];
    double[][] targets = new double[2 * copies][];
    for (int r = 0; r < inputs.length; r++) {
      inputs[r] = new double[] {r % 2, 1 - 2 * (r % 2)};
      targets[r] = new double[] {3 * (r % 2) + 1};
    }
    Landscape network =
        Scenes.network(
            inputs,
            targets,
            List.of(new Dense(1, new Identity(), true, Optional.empty(), new Constant(0))),
            new Mse());
    var gradient = Scenes.vec(0, 0, 0);
    network.batch(0).gradient(Scenes.vec(0, 0, 0), gradient);
    StillSnapshot snapshot = StillSnapshot.of(network, Scenes.vec(0, 0, 0)).gradient(gradient);
    network.signals().forEach(snapshot::signal);
    Notebook notebook = new Notebook();
    new GradientNorms().attach(network, EmptyState.make()).observe(snapshot, notebook);
    return notebook.numbers("signal-norm.dense1").get(0);
  }
}
