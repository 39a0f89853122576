package basin.benchmarks;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Tanh;
import basin.curvature.EigenPair;
import basin.curvature.Ends;
import basin.curvature.LinearMap;
import basin.curvature.PowerIteration;
import basin.curvature.Wanted;
import basin.datasets.generated.RandomRows;
import basin.datasets.images.Mnist;
import basin.datasets.rows.Encoding;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.datasets.shipped.Digits;
import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.TrialWorkshop;
import basin.initializers.Constant;
import basin.initializers.GlorotUniform;
import basin.layers.dense.Dense;
import basin.losses.SoftmaxCrossEntropy;
import basin.spi.data.Dataset;
import basin.spi.data.Shelf;
import basin.spi.descent.Objective;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.random.RandomStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What curvature costs beside gradients, in turn with them, so that a machine's moods fall on both:
 * medians of some rounds, without JMH. The folder with MNIST is the argument; without one,
 * generated rows stand in for it.
 */
public final class CurvatureTimes {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 15;
  private static final double STEP = 0x1p-17;

  private CurvatureTimes() {}

  /** Times everything and prints it. */
  public static void main(String[] arguments) {
    Dataset mnist = arguments.length == 0 ? generated() : new Mnist(0, 4096, Optional.empty());
    Shelf shelf = arguments.length == 0 ? new NoFiles() : new Folder(Path.of(arguments[0]));
    print("kernels: %s", DOUBLES.kernels());
    large(open(mnist, shelf, 128, new Relu()));
    Dataset rows = arguments.length == 0 ? mnist : new Mnist(0, 10000, Optional.empty());
    top(open(rows, shelf, 128, new Relu()));
    full(open(new Digits(Split.of(0, 0), Scale.NONE), new NoFiles(), 6, new Tanh()));
  }

  /** 784-128-10 over 4 096 rows. */
  private static void large(Landscape network) {
    Objective objective = network.whole();
    Vec point = start(network);
    Vec gradient = DOUBLES.vec(point.length());
    Vec product = DOUBLES.vec(point.length());
    Vec direction = DOUBLES.vec(point.length()).set(point);
    double[] gradients = new double[ROUNDS];
    double[] products = new double[ROUNDS];
    double[] gaussNewton = new double[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      int round = Math.max(0, i);
      gradients[round] = seconds(() -> objective.gradient(point, gradient));
      products[round] = seconds(() -> objective.hessianProduct(point, direction, product));
      gaussNewton[round] = seconds(() -> objective.gaussNewtonProduct(point, direction, product));
    }
    double gradientTime = median(gradients);
    print("784-128-10 over 4096 rows, float64: a gradient %.1f ms", 1e3 * gradientTime);
    print("  H·v %.2f gradients", median(products) / gradientTime);
    print("  G·v %.2f gradients", median(gaussNewton) / gradientTime);
    double power =
        seconds(
            () ->
                PowerIteration.of(
                    LinearMap.hessian(objective, point),
                    direction,
                    30,
                    () -> DOUBLES.vec(point.length())));
    print("  the largest eigenvalue by 30 products %.0f gradients", power / gradientTime);
  }

  /** The five largest eigenvalues of 784-128-10 to 1 %, three times from other vectors. */
  private static void top(Landscape network) {
    Objective objective = network.whole();
    Vec point = start(network);
    Vec gradient = DOUBLES.vec(point.length());
    for (int round = 0; round < 3; round++) {
      double[] gradients = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        gradients[i] = seconds(() -> objective.gradient(point, gradient));
      }
      List<Ends> found = new ArrayList<>();
      RandomStream random = new SeededStreams(round).named("ends");
      double time =
          seconds(
              () ->
                  found.add(
                      Ends.of(
                          LinearMap.hessian(objective, point),
                          Wanted.highest(5, 0.01, 400),
                          random,
                          () -> DOUBLES.vec(point.length()))));
      Ends ends = found.get(0);
      double widest = 0;
      for (EigenPair pair : ends.highest()) {
        widest = Math.max(widest, pair.bound() / pair.value());
      }
      print(
          "784-128-10 over %d rows: top 5 within %.2f %% by %d products, %.0f gradients of %.1f ms",
          objective.rows(),
          100 * widest,
          ends.products(),
          time / median(gradients),
          1e3 * median(gradients));
    }
  }

  /** 64-6-10 over the digits, all columns of its Hessian. */
  private static void full(Landscape network) {
    Objective objective = network.whole();
    Vec point = start(network);
    int n = point.length();
    List<Vec> axes = new ArrayList<>();
    List<Vec> columns = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      axes.add(DOUBLES.vec(n).set(i, 1));
      columns.add(DOUBLES.vec(n));
    }
    int rounds = ROUNDS / 3;
    double[] exact = new double[rounds];
    double[] differences = new double[rounds];
    for (int i = -1; i < rounds; i++) {
      int round = Math.max(0, i);
      differences[round] = seconds(() -> differences(objective, point, columns));
      exact[round] = seconds(() -> objective.hessianProducts(point, axes, columns));
    }
    print("64-6-10 over the digits, %d parameters: full Hessian", n);
    print("  by differences of gradients %.3f s", median(differences));
    print("  exact %.3f s, %.1f times as fast", median(exact), median(differences) / median(exact));
  }

  private static void differences(Objective objective, Vec point, List<Vec> columns) {
    Vec backward = DOUBLES.vec(point.length());
    for (int j = 0; j < columns.size(); j++) {
      double x = point.get(j);
      objective.gradient(point.set(j, x + STEP), columns.get(j));
      objective.gradient(point.set(j, x - STEP), backward);
      columns.get(j).subtract(backward).divide(2 * STEP);
      point.set(j, x);
    }
  }

  private static Landscape open(Dataset data, Shelf shelf, int hidden, Activation activation) {
    return new TrialWorkshop(
            new DataRoom(shelf), OptionalInt.empty(), DOUBLES, new SeededStreams(1))
        .network(
            data,
            List.of(dense(hidden, activation), dense(10, new Identity())),
            new SoftmaxCrossEntropy(0),
            new GlorotUniform(1));
  }

  private static Layer dense(int units, Activation activation) {
    return new Dense(units, activation, true, Optional.empty(), new Constant(0));
  }

  private static Dataset generated() {
    return new RandomRows(
        4096,
        784,
        10,
        1,
        RandomRows.Values.UNIFORM,
        0.8,
        Encoding.ONE_HOT,
        Optional.of(1L),
        Split.of(0, 0),
        Scale.NONE);
  }

  private static Vec start(Landscape network) {
    Vec point = DOUBLES.vec(network.dimension());
    network.start(point, new SeededStreams(1));
    return point;
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) * 1e-9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
