package basin.minima.slices;

import basin.activations.Identity;
import basin.activations.Tanh;
import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.TrialWorkshop;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.spi.analysis.Site;
import basin.spi.descent.Block;
import basin.spi.network.Layer;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.random.Streams;
import basin.testkit.GivenRows;
import basin.testkit.NoFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** A landscape with end points and what earlier units recorded, as a computation reads them. */
final class GivenSite implements Site {
  static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  private final Landscape landscape;
  private final List<Map<String, double[]>> vectors = new ArrayList<>();
  private final Map<String, List<double[]>> earlier = new TreeMap<>();
  private final long seed;

  private GivenSite(Landscape landscape, long seed) {
    this.landscape = landscape;
    this.seed = seed;
  }

  static GivenSite of(Problem problem) {
    return new GivenSite(problem.open(workshop()), 0);
  }

  /** Tanh layers, the last one linear, with the mean squared error. */
  static GivenSite network(double[] sizes, double[][] inputs, double[][] targets) {
    List<Layer> layers = new ArrayList<>();
    for (int l = 1; l < sizes.length; l++) {
      boolean last = l == sizes.length - 1;
      layers.add(
          new Dense(
              (int) sizes[l],
              last ? new Identity() : new Tanh(),
              true,
              Optional.empty(),
              new Constant(0)));
    }
    return new GivenSite(
        workshop()
            .network(
                new GivenRows(inputs, targets),
                layers,
                new Mse(),
                (block, fan, random) -> block.fill(0)),
        0);
  }

  private static TrialWorkshop workshop() {
    return new TrialWorkshop(
        new DataRoom(new NoFiles()), OptionalInt.empty(), DOUBLES, new SeededStreams(0));
  }

  /** One more trial, with vectors that it recorded. */
  GivenSite trial(Map<String, double[]> recorded) {
    vectors.add(recorded);
    return this;
  }

  GivenSite recorded(String track, List<double[]> values) {
    earlier.put(track, values);
    return this;
  }

  /** From the order of files whose weights are units × inputs. */
  double[] in(double[] values) {
    double[] own = new double[values.length];
    int next = 0;
    for (Block block : landscape.blocks()) {
      for (int c = 0; c < block.columns(); c++) {
        for (int r = 0; r < block.rows(); r++) {
          own[block.offset() + r * block.columns() + c] = values[next++];
        }
      }
    }
    return own;
  }

  Landscape landscape() {
    return landscape;
  }

  @Override
  public Landscape landscape(int trial) {
    return landscape;
  }

  @Override
  public Vec vector(int trial, String name) {
    return vec(vectors.get(trial).get(name));
  }

  @Override
  public List<Vec> earlier(String unit, String track) {
    return earlier.get(track).stream().map(GivenSite::vec).toList();
  }

  @Override
  public Vec vector(int length) {
    return DOUBLES.vec(length);
  }

  @Override
  public Streams streams() {
    return new SeededStreams(seed);
  }

  static Vec vec(double... values) {
    return DOUBLES.vec(values.length).set(values);
  }
}
