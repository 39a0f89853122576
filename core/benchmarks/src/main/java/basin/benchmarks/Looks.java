package basin.benchmarks;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.datasets.images.Mnist;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.datasets.shipped.Digits;
import basin.engine.data.DataRoom;
import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.engine.training.Observation;
import basin.engine.training.Trainer;
import basin.gradients.Detail;
import basin.gradients.Signals;
import basin.initializers.Constant;
import basin.initializers.FanMode;
import basin.initializers.HeNormal;
import basin.layers.dense.Dense;
import basin.losses.SoftmaxCrossEntropy;
import basin.spi.data.Dataset;
import basin.spi.data.Shelf;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import basin.spi.number.Precision;
import basin.spi.probe.Probe;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Workshop;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What looks of {@code signals} add to training: processor seconds of a trial without them, in turn
 * with those of the same trial with each bundle, there and back, after two rounds to warm up. The
 * folder with MNIST is the first argument, the number of rounds the second.
 */
public final class Looks {
  private static final int WARM_UP = 2;

  private Looks() {}

  /** A network on its data. */
  private record Network(Dataset data, int layers, int units) implements Problem {
    @Override
    public Landscape open(Workshop workshop) {
      List<Layer> all = new ArrayList<>();
      for (int i = 0; i < layers; i++) {
        all.add(dense(units, new Relu()));
      }
      all.add(dense(10, new Identity()));
      return workshop.network(
          data, all, new SoftmaxCrossEntropy(0), new HeNormal(Math.sqrt(2), FanMode.FAN_IN));
    }

    @Override
    public Precision precision() {
      return Precision.FLOAT32;
    }

    private static Layer dense(int units, Activation activation) {
      return new Dense(units, activation, true, Optional.empty(), new Constant(0));
    }
  }

  /** Measures and prints. */
  public static void main(String[] arguments) {
    Shelf shelf = new Folder(Path.of(arguments[0]));
    int rounds = Integer.parseInt(arguments[1]);
    Dataset mnist = new Mnist(0, 60_000, Optional.empty());
    Dataset digits = new Digits(Split.of(0.4, 0.12), Scale.NONE);
    measure("784-128-10, one epoch of MNIST", new Network(mnist, 1, 128), 1, shelf, rounds);
    measure("30 layers of 64, one epoch of MNIST", new Network(mnist, 30, 64), 1, shelf, rounds);
    measure(
        "30 layers of 64, ten epochs of digits", new Network(digits, 30, 64), 10, shelf, rounds);
  }

  private static void measure(String name, Problem problem, int epochs, Shelf shelf, int rounds) {
    List<List<Probe>> bundles = new ArrayList<>(List.of(List.of()));
    for (Detail detail : Detail.values()) {
      bundles.add(List.of(new Signals(detail, 64)));
    }
    Trainer trainer = new Trainer(new DataRoom(shelf));
    double[][] seconds = new double[bundles.size()][rounds];
    for (int round = -WARM_UP; round < rounds; round++) {
      for (int i = 0; i < bundles.size(); i++) {
        int bundle = round % 2 == 0 ? i : bundles.size() - 1 - i;
        double spent = seconds(trainer, trial(problem, epochs, bundles.get(bundle), round));
        seconds[bundle][Math.max(0, round)] = spent;
      }
    }
    System.out.printf(Locale.ROOT, "%s: %s without%n", name, spread(seconds[0]));
    for (int bundle = 1; bundle < bundles.size(); bundle++) {
      double[] ratios = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        ratios[round] = seconds[bundle][round] / seconds[0][round];
      }
      String detail = Detail.values()[bundle - 1].name().toLowerCase(Locale.ROOT);
      System.out.printf(
          Locale.ROOT, "  %-8s %s, ratio %s%n", detail, spread(seconds[bundle]), spread(ratios));
    }
  }

  private static Assignment trial(Problem problem, int epochs, List<Probe> probes, long seed) {
    return new Assignment(
        problem,
        Named.optimizer("adam"),
        Budget.ofEpochs(epochs),
        OptionalInt.of(32),
        Precision.FLOAT32,
        seed,
        probes.stream().map(Observation::of).toList(),
        List.of());
  }

  private static double seconds(Trainer trainer, Assignment trial) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    trainer.train(trial);
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
  }

  /** The median, and between which two a quarter lies below and above. */
  private static String spread(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return String.format(
        Locale.ROOT, "%.2f [%.2f to %.2f]", sorted[n / 2], sorted[n / 4], sorted[3 * n / 4]);
  }
}
