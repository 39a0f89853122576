package basin.gradients;

import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.TrialWorkshop;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.spi.network.Activation;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.random.RandomStream;
import basin.testkit.GivenRows;
import basin.testkit.NoFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Networks to look at. */
public final class Nets {
  /** The precision of tests. */
  public static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  private Nets() {}

  /** A network on rows given, in float64. */
  public static Landscape open(
      double[][] inputs, double[][] targets, List<Layer> layers, Loss loss, Initializer weights) {
    return new TrialWorkshop(
            new DataRoom(new NoFiles()), OptionalInt.empty(), DOUBLES, new SeededStreams(0))
        .network(new GivenRows(inputs, targets), layers, loss, weights);
  }

  /** The same with squared errors against random targets. */
  public static Landscape open(double[][] inputs, List<Layer> layers, int outputs, Initializer w) {
    RandomStream random = new SeededStreams(5).named("targets");
    return open(inputs, gaussian(inputs.length, outputs, random), layers, new Mse(), w);
  }

  /** A dense layer. */
  public static Layer dense(int units, Activation activation, Initializer bias) {
    return new Dense(units, activation, true, Optional.empty(), bias);
  }

  /** A dense layer without constants. */
  public static Layer dense(int units, Activation activation) {
    return new Dense(units, activation, false, Optional.empty(), new Constant(0));
  }

  /** Random rows. */
  public static double[][] gaussian(int rows, int columns, RandomStream random) {
    double[][] all = new double[rows][columns];
    for (double[] row : all) {
      for (int c = 0; c < columns; c++) {
        row[c] = random.gaussian();
      }
    }
    return all;
  }

  /** Where a network starts under a seed. */
  public static Vec start(Landscape net, long seed) {
    Vec point = DOUBLES.vec(net.dimension());
    net.start(point, new SeededStreams(seed));
    return point;
  }

  /** All rows up to a number. */
  public static int[] rows(int count) {
    return IntStream.range(0, count).toArray();
  }

  /** The same layer several times. */
  public static List<Layer> times(int count, Layer layer) {
    List<Layer> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(layer);
    }
    return all;
  }
}
