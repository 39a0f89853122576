package basin.minima.between;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Tanh;
import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.TrialWorkshop;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.minima.terrain.Terrain;
import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Interchangeable;
import basin.spi.problem.Landscape;
import basin.testkit.GivenRows;
import basin.testkit.NoFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assumptions;

/**
 * A chain of dense layers on rows given, whose weights are units × inputs there and inputs × units
 * here: points go in and come out in the order of there.
 *
 * @param landscape its own
 * @param places where each number of there is here
 */
public record GivenNetwork(Landscape landscape, int[] places) {
  static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  private static final Map<String, Activation> ACTIVATIONS =
      Map.of("identity", new Identity(), "relu", new Relu(), "tanh", new Tanh());

  /** Blocks come weights before biases, layer after layer. */
  public static GivenNetwork of(
      double[] sizes, String activation, double[][] inputs, double[][] targets) {
    Activation between = ACTIVATIONS.get(activation);
    Assumptions.assumeTrue(between != null, "no such activation");
    List<Layer> layers = new ArrayList<>();
    for (int l = 1; l < sizes.length; l++) {
      Activation behind = l + 1 < sizes.length ? between : new Identity();
      layers.add(new Dense((int) sizes[l], behind, true, Optional.empty(), new Constant(0)));
    }
    Landscape landscape =
        new TrialWorkshop(
                new DataRoom(new NoFiles()), OptionalInt.empty(), DOUBLES, new SeededStreams(0))
            .network(
                new GivenRows(inputs, targets),
                layers,
                new Mse(),
                (block, fan, random) -> block.fill(0));
    return new GivenNetwork(landscape, places(landscape));
  }

  private static int[] places(Landscape network) {
    int[] places = new int[network.dimension()];
    int next = 0;
    for (Block block : network.blocks()) {
      for (int c = 0; c < block.columns(); c++) {
        for (int r = 0; r < block.rows(); r++) {
          places[next++] = block.offset() + r * block.columns() + c;
        }
      }
    }
    return places;
  }

  public Objective whole() {
    return landscape.whole();
  }

  public List<Interchangeable> units() {
    return landscape.interchangeable();
  }

  /** The same whose units may change places alone. */
  List<Interchangeable> placesAlone() {
    return units().stream()
        .map(g -> new Interchangeable(g.name(), g.incoming(), g.outgoing(), false, false))
        .toList();
  }

  Terrain terrain() {
    return new Terrain(whole(), landscape.blocks(), this::zeros);
  }

  public Vec zeros() {
    return DOUBLES.vec(places.length);
  }

  public Vec in(double[] values) {
    Vec vec = zeros();
    for (int i = 0; i < places.length; i++) {
      vec.set(places[i], values[i]);
    }
    return vec;
  }

  double[] out(Vec vec) {
    double[] values = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      values[i] = vec.get(places[i]);
    }
    return values;
  }
}
