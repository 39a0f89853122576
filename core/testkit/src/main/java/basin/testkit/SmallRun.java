package basin.testkit;

import basin.engine.data.DataRoom;
import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.engine.training.Ending;
import basin.engine.training.Observation;
import basin.engine.training.Trainer;
import basin.spi.descent.Memory;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Rule;
import basin.spi.descent.Step;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.state.State;
import basin.spi.stop.StoppingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A short run of plain gradient descent, to try probes and stopping rules in. The path of the point
 * is always recorded, as the track {@code path}.
 */
record SmallRun(
    Problem problem, Optimizer optimizer, OptionalInt batch, Precision precision, Budget budget) {
  static SmallRun onParabola(int dimension) {
    return new SmallRun(
        new Parabola(dimension),
        new Plain(),
        OptionalInt.empty(),
        Precision.FLOAT64,
        Budget.ofSteps(20));
  }

  /** 13 rows in batches of 5: 3 steps make an epoch. */
  static SmallRun onNetwork(Precision precision) {
    return onNetwork(new SmallNetwork(List.of()), precision);
  }

  static SmallRun onNetwork(SmallNetwork network, Precision precision) {
    return new SmallRun(network, new Plain(), OptionalInt.of(5), precision, Budget.ofEpochs(4));
  }

  SmallRun withBudget(Budget other) {
    return new SmallRun(problem, optimizer, batch, precision, other);
  }

  SmallRun withOptimizer(Optimizer other) {
    return new SmallRun(problem, other, batch, precision, budget);
  }

  /** All rows in each step. */
  SmallRun withoutBatches() {
    return new SmallRun(problem, optimizer, OptionalInt.empty(), precision, budget);
  }

  Ending with(List<Probe> probes, List<StoppingRule> rules) {
    return new Trainer(new DataRoom(new NoFiles())).train(assignment(probes, rules));
  }

  /** Saved, and continued from a fresh start, it goes on to the same bits. */
  void assertContinued(List<Probe> probes, List<StoppingRule> rules) {
    Continuation.assertSame(assignment(probes, rules));
  }

  private Assignment assignment(List<Probe> probes, List<StoppingRule> rules) {
    List<Observation> observations = new ArrayList<>();
    for (Probe probe : probes) {
      observations.add(Observation.of(probe));
    }
    observations.add(Observation.of(new Path()));
    return new Assignment(problem, optimizer, budget, batch, precision, 0, observations, rules);
  }

  /** Every point of the way. */
  static double[][] path(Ending ending) {
    return ending.tracks().stream()
        .filter(track -> track.name().equals("path"))
        .findFirst()
        .orElseThrow()
        .values();
  }

  /** w ← w − g/10. */
  record Plain() implements Rule {
    @Override
    public void update(Vec w, Vec g, Memory memory, Step step) {
      w.addScaled(-0.1, g);
    }
  }

  private record Path() implements Probe {
    @Override
    public Timing timing() {
      return Timing.STEP;
    }

    @Override
    public Watch attach(Landscape landscape, State state) {
      return (snapshot, recorder) -> recorder.record("path", snapshot.trainedPoint().toArray());
    }
  }
}
