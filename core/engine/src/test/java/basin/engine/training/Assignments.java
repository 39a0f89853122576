package basin.engine.training;

import basin.engine.data.DataRoom;
import basin.engine.example.Affine;
import basin.engine.example.Bowl;
import basin.engine.example.Drawn;
import basin.engine.example.EmptyShelf;
import basin.engine.example.Looking;
import basin.engine.example.Net;
import basin.engine.example.Plain;
import basin.spi.descent.Optimizer;
import basin.spi.number.Precision;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.problem.Problem;
import basin.spi.run.Track;
import basin.spi.stop.StoppingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/** Assignments in the making, for tests. */
record Assignments(
    Problem problem,
    Optimizer optimizer,
    Budget budget,
    OptionalInt batch,
    Precision precision,
    long seed,
    List<Observation> observations,
    List<StoppingRule> rules) {

  static Assignments bowl() {
    return new Assignments(
        new Bowl(3),
        new Plain(0.5),
        Budget.ofSteps(6),
        OptionalInt.empty(),
        Precision.FLOAT64,
        0,
        List.of(),
        List.of());
  }

  /** 10 rows in batches of 4: three steps an epoch, the last of two rows. */
  static Assignments network() {
    Net net = new Net(Drawn.numbers(10, 3, 2), List.of(Affine.tanh(4), Affine.linear(2)));
    return new Assignments(
        net,
        new Plain(0.1),
        Budget.ofEpochs(3),
        OptionalInt.of(4),
        Precision.FLOAT32,
        0,
        List.of(),
        List.of());
  }

  Assignments problem(Problem other) {
    return new Assignments(other, optimizer, budget, batch, precision, seed, observations, rules);
  }

  Assignments batch(int rows) {
    return new Assignments(
        problem, optimizer, budget, OptionalInt.of(rows), precision, seed, observations, rules);
  }

  Assignments optimizer(Optimizer other) {
    return new Assignments(problem, other, budget, batch, precision, seed, observations, rules);
  }

  Assignments budget(Budget other) {
    return new Assignments(problem, optimizer, other, batch, precision, seed, observations, rules);
  }

  Assignments precision(Precision other) {
    return new Assignments(problem, optimizer, budget, batch, other, seed, observations, rules);
  }

  Assignments seed(long other) {
    return new Assignments(
        problem, optimizer, budget, batch, precision, other, observations, rules);
  }

  Assignments stop(StoppingRule... others) {
    return new Assignments(
        problem, optimizer, budget, batch, precision, seed, observations, List.of(others));
  }

  Assignments look(Cadence cadence, BiConsumer<Snapshot, Recorder> look) {
    List<Observation> more = new ArrayList<>(observations);
    more.add(new Observation(new Looking(look), cadence));
    return new Assignments(problem, optimizer, budget, batch, precision, seed, more, rules);
  }

  /** Records the point after every step, as the track {@code path}. */
  Assignments withPath() {
    return look(
        Cadence.everySteps(1),
        (snapshot, recorder) -> recorder.record("path", snapshot.point().toArray()));
  }

  Ending train() {
    return train(new Trainer(new DataRoom(new EmptyShelf())));
  }

  Ending train(Trainer trainer) {
    return trainer.train(made());
  }

  Assignment made() {
    return new Assignment(problem, optimizer, budget, batch, precision, seed, observations, rules);
  }

  static double[][] path(Ending ending) {
    return track(ending, "path").values();
  }

  static Track track(Ending ending, String name) {
    return ending.tracks().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }
}
