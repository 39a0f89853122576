package basin.benchmarks;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Sigmoid;
import basin.activations.Tanh;
import basin.datasets.rows.Encoding;
import basin.datasets.generated.RandomRows;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.engine.data.DataRoom;
import basin.engine.network.Feed;
import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.engine.training.Ending;
import basin.engine.training.Run;
import basin.engine.training.Trainer;
import basin.initializers.GlorotUniform;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.losses.SoftmaxCrossEntropy;
import basin.optimizers.rules.Adam;
import basin.optimizers.rules.Momentum;
import basin.optimizers.rules.Sgd;
import basin.problems.networks.Network;
import basin.schedules.Constant;
import basin.spi.data.Dataset;
import basin.spi.descent.Optimizer;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/**
 * Whole training steps of workloads W1, W4 and W5, on generated data of their shapes, alone and in
 * lockstep. Each is a share of a run of 1 000 steps, its set-up included.
 */
public class Steps extends Timing {
  private static final int STEPS = 1000;

  private Trainer trainer;
  private Assignment w1;
  private Assignment w4;
  private Assignment w5;

  /** Makes the assignments; the first run of each loads its data. */
  @Setup
  public void assign() {
    trainer = new Trainer(new DataRoom(new NoFiles()));
    Loss classes = new SoftmaxCrossEntropy(0);
    w1 =
        assignment(
            rows(6400, 784, 10, 0.8),
            layers(List.of(128), new Relu(), 10),
            classes,
            new Adam(
                new Constant(1e-3),
                new Constant(0.9),
                new Constant(0.999),
                1e-8,
                new Constant(0),
                false),
            32);
    w4 =
        assignment(
            rows(1000, 2, 0, 0),
            layers(List.of(16, 16), new Tanh(), 1),
            new Mse(),
            new Momentum(new Constant(0.01), new Constant(0.9), new Constant(0), new Constant(0)),
            16);
    w5 =
        assignment(
            rows(1797, 64, 10, 0.5),
            layers(Collections.nCopies(30, 64), new Sigmoid(), 10),
            classes,
            new Sgd(new Constant(0.01), new Constant(0)),
            32);
  }

  /** 784-128-10 ReLU, Adam, batch 32. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public Ending w1() {
    return trainer.train(w1);
  }

  /** 2-16-16-1 tanh, momentum, batch 16. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public Ending w4() {
    return trainer.train(w4);
  }

  /** 30 hidden layers of 64, sigmoid, SGD, batch 32. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public Ending w5() {
    return trainer.train(w5);
  }

  /** W1 in turn with three others that share its batches; a step of one of them. */
  @Benchmark
  @OperationsPerInvocation(4 * STEPS)
  public Optional<Ending> w1InLockstep() {
    return inLockstep(w1);
  }

  /** W4 in turn with three others that share its batches; a step of one of them. */
  @Benchmark
  @OperationsPerInvocation(4 * STEPS)
  public Optional<Ending> w4InLockstep() {
    return inLockstep(w4);
  }

  private Optional<Ending> inLockstep(Assignment assignment) {
    Feed feed = new Feed();
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(trainer.start(assignment, feed));
    }
    Optional<Ending> ending = Optional.empty();
    while (ending.isEmpty()) {
      for (Run run : runs) {
        ending = run.advance();
      }
    }
    return ending;
  }

  private static Dataset rows(int rows, int inputs, int classes, double zeros) {
    return new RandomRows(
        rows,
        inputs,
        classes,
        1,
        RandomRows.Values.UNIFORM,
        zeros,
        Encoding.ONE_HOT,
        Optional.of(1L),
        Split.of(0, 0),
        Scale.NONE);
  }

  private static List<Layer> layers(List<Integer> hidden, Activation activation, int outputs) {
    List<Layer> layers = new ArrayList<>();
    hidden.forEach(units -> layers.add(dense(units, activation)));
    layers.add(dense(outputs, new Identity()));
    return layers;
  }

  private static Layer dense(int units, Activation activation) {
    return new Dense(units, activation, true, Optional.empty(), new basin.initializers.Constant(0));
  }

  private Assignment assignment(
      Dataset data, List<Layer> layers, Loss loss, Optimizer optimizer, int batch) {
    return new Assignment(
        new Network(data, layers, loss, new GlorotUniform(1)),
        optimizer,
        Budget.ofSteps(STEPS),
        OptionalInt.of(batch),
        precision,
        1,
        List.of(),
        List.of());
  }
}
