package basin.problems.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Tanh;
import basin.datasets.generated.RandomRows;
import basin.datasets.rows.Encoding;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.engine.training.Ending;
import basin.engine.training.Trainer;
import basin.engine.training.TrialWorkshop;
import basin.initializers.GlorotUniform;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.optimizers.newton.LevenbergMarquardt;
import basin.spi.descent.Descent;
import basin.spi.descent.Progress;
import basin.spi.network.Loss;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.run.Effort;
import basin.testkit.FlatSpace;
import basin.testkit.NoFiles;
import basin.testkit.Squares;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A network under the mean square of its errors, taken apart. */
class LeastSquaresTest {
  private static final int ROWS = 11;
  private static final int OUTPUTS = 2;

  private static Network network(Loss loss) {
    return new Network(
        new RandomRows(
            ROWS,
            3,
            0,
            OUTPUTS,
            RandomRows.Values.UNIFORM,
            0,
            Encoding.ONE_HOT,
            Optional.of(4L),
            Split.of(0, 0),
            Scale.NONE),
        List.of(
            new Dense(5, new Tanh(), true, Optional.empty(), new GlorotUniform(1)),
            new Dense(OUTPUTS, new Tanh(), true, Optional.empty(), new GlorotUniform(1))),
        loss,
        new GlorotUniform(1));
  }

  private static Landscape open(OptionalInt batch) {
    return network(new Mse())
        .open(
            new TrialWorkshop(
                new DataRoom(new NoFiles()),
                batch,
                Arithmetic.of(Precision.FLOAT64),
                new SeededStreams(3)));
  }

  @Test
  void residualsOfAMiniBatchAreThoseOfItsRows() {
    Landscape landscape = open(OptionalInt.of(4));
    Vec point = Arithmetic.of(Precision.FLOAT64).vec(landscape.dimension());
    landscape.start(point, new SeededStreams(3));
    landscape.shuffle(new SeededStreams(3), 0);
    for (int i = 0; i < 3; i++) {
      var batch = landscape.batch(i);
      var residuals = batch.residuals().orElseThrow();
      assertEquals(OUTPUTS * (i < 2 ? 4 : 3), residuals.count());
      Squares.assertAgree(batch, residuals, point);
    }
  }

  /** 22 residuals and 32 parameters; targets near 1 are far out on tanh. */
  @Test
  void levenbergMarquardtFitsWhatCanBeFitted() {
    Landscape landscape = open(OptionalInt.empty());
    FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), landscape.dimension());
    Vec point = space.vector();
    landscape.start(point, new SeededStreams(3));
    Descent descent =
        new LevenbergMarquardt(1e-2, 10, 10, LevenbergMarquardt.Scaling.LEVENBERG, 1e-10)
            .start(space);
    double before = landscape.whole().value(point);
    for (int t = 0; t < 100; t++) {
      descent.step(point, space.vector(), landscape.batch(0), Progress.of(t, 100, 1));
    }
    double after = landscape.whole().value(point);
    assertTrue(after < 1e-3 * before, () -> "from " + before + " to " + after);
  }

  @Test
  void levenbergMarquardtTrainsANetworkAndItsEffortIsCounted() {
    LevenbergMarquardt optimizer =
        new LevenbergMarquardt(1e-2, 10, 10, LevenbergMarquardt.Scaling.LEVENBERG, 1e-10);
    Ending ending =
        new Trainer(new DataRoom(new NoFiles()))
            .train(
                new Assignment(
                    network(new Mse()),
                    optimizer,
                    Budget.ofSteps(10),
                    OptionalInt.empty(),
                    Precision.FLOAT64,
                    1,
                    List.of(),
                    List.of()));
    int parameters = 3 * 5 + 5 + 5 * OUTPUTS + OUTPUTS;
    assertEquals(
        new Effort(10 * ROWS, 10 * ROWS, 10L * ROWS * parameters),
        ending.effort(),
        "a gradient, a Jacobian and a trial in each step");
    assertEquals(20, ending.evaluations());
  }
}
