package basin.problems;

import basin.engine.data.DataRoom;
import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.engine.training.Cadence;
import basin.engine.training.Ending;
import basin.engine.training.Observation;
import basin.engine.training.Trainer;
import basin.spi.descent.Optimizer;
import basin.spi.number.Precision;
import basin.spi.probe.Probe;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.run.Outcome;
import basin.spi.state.State;
import basin.testkit.NoFiles;
import java.util.List;
import java.util.OptionalInt;

/**
 * A run by the engine's own loop, in float64 and with seed 0: where it went, and how high it was.
 */
public record Trail(Ending ending, int every) {
  /** Looks after each step. */
  public static Trail of(Problem problem, Optimizer optimizer, long steps) {
    return of(problem, optimizer, Budget.ofSteps(steps), 0, Cadence.everySteps(1), 1);
  }

  /** Looks after every so many steps. */
  public static Trail every(int steps, Problem problem, Optimizer optimizer, long budget) {
    Cadence cadence = Cadence.everySteps(steps);
    return of(problem, optimizer, Budget.ofSteps(budget), 0, cadence, steps);
  }

  /** Looks after each epoch. */
  public static Trail ofEpochs(Problem problem, Optimizer optimizer, long epochs, long seed) {
    return of(problem, optimizer, Budget.ofEpochs(epochs), seed, Cadence.everyEpochs(1), 1);
  }

  private static Trail of(
      Problem problem, Optimizer optimizer, Budget budget, long seed, Cadence cadence, int every) {
    Assignment assignment =
        new Assignment(
            problem,
            optimizer,
            budget,
            OptionalInt.empty(),
            Precision.FLOAT64,
            seed,
            List.of(new Observation(new Looking(), cadence)),
            List.of());
    return new Trail(new Trainer(new DataRoom(new NoFiles())).train(assignment), every);
  }

  public boolean diverged() {
    return ending.outcome() == Outcome.DIVERGED;
  }

  /** The point after so many steps, or epochs. */
  public double[] point(int after) {
    return points()[after / every];
  }

  public double[] lastPoint() {
    return points()[points().length - 1];
  }

  double[][] points() {
    return ending.tracks().get(0).values();
  }

  /** The loss of a split over all its rows after so many steps, or epochs. */
  public double loss(String split, int after) {
    return losses(split)[after / every];
  }

  double[] losses(String split) {
    return ending.curves().stream()
        .filter(curve -> curve.name().equals(split + ".loss"))
        .findFirst()
        .orElseThrow()
        .values();
  }

  private record Looking() implements Probe {
    @Override
    public Timing timing() {
      return Timing.STEP;
    }

    @Override
    public Watch attach(Landscape landscape, State state) {
      return (snapshot, recorder) -> {
        recorder.record("point", snapshot.point().toArray());
        snapshot.metrics().forEach(recorder::record);
      };
    }
  }
}
