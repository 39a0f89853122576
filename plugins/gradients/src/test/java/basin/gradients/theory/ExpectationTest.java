package basin.gradients.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.activations.Elu;
import basin.activations.Gelu;
import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Sigmoid;
import basin.activations.Softplus;
import basin.activations.Tanh;
import basin.engine.random.SeededStreams;
import basin.gradients.Nets;
import basin.initializers.Normal;
import basin.spi.network.Activation;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Pass;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.random.RandomStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  private static final int NETS = Integer.getInteger("basin.nets", 200);
  private static final int DRAWS = Integer.getInteger("basin.draws", 39);
  private static final int ROWS = 3;

  /**
   * Of 200 networks, 95 ± 3 % hold with a probability of 95 % what 95 % of all do: 1.96 · 1.54 %.
   */
  private static final double ALLOWANCE = 0.03;

  private static final List<Activation> ACTIVATIONS =
      List.of(
          new Tanh(),
          new Relu(),
          new Sigmoid(),
          new Gelu(),
          new Elu(1),
          new Softplus(),
          new Identity());

  /** Random activation, σ_w, σ_b, depth and width: what is measured is one draw more. */
  @Test
  void measuredNetworksLieWithin95PercentAsOftenAsThat() {
    Map<String, int[]> held = new LinkedHashMap<>();
    for (int seed = 0; seed < NETS; seed++) {
      RandomStream random = new SeededStreams(seed).named("net");
      Activation activation = ACTIVATIONS.get(random.below(ACTIVATIONS.size()));
      int depth = 2 + random.below(15);
      int width = 8 + random.below(60);
      double weight = 0.5 + 2 * random.uniform();
      double bias = random.uniform() / 2;
      Measurement measured = measured(activation, depth, width, weight, bias, seed);
      Expectation expected = measured.expectation(DRAWS, random);
      int last = depth;
      count(held, "slope", expected, measured, Profile::slope);
      count(held, "first signal", expected, measured, p -> p.signals()[0]);
      count(held, "last variance", expected, measured, p -> p.squares()[last]);
      count(held, "middle cosine", expected, measured, p -> p.cosines()[last / 2]);
      count(held, "first ∂L/∂W", expected, measured, p -> p.weights()[0]);
    }
    held.forEach(
        (what, n) ->
            assertEquals(0.95, n[0] / (double) NETS, ALLOWANCE, what + " is held so often"));
  }

  private static void count(
      Map<String, int[]> held,
      String what,
      Expectation expected,
      Measurement measured,
      ToDoubleFunction<Profile> number) {
    boolean inside = expected.of(number).holds(number.applyAsDouble(measured.profile()));
    held.computeIfAbsent(what, any -> new int[1])[0] += inside ? 1 : 0;
  }

  private static Measurement measured(
      Activation activation, int depth, int width, double weight, double bias, long seed) {
    RandomStream random = new SeededStreams(seed).named("rows");
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < depth; l++) {
      layers.add(Nets.dense(width, activation, new Normal(0, bias)));
    }
    layers.add(Nets.dense(4, new Identity(), new Normal(0, bias)));
    Initializer weights =
        (block, fan, stream) ->
            new Normal(0, weight / Math.sqrt(fan.in())).fill(block, fan, stream);
    Landscape net = Nets.open(Nets.gaussian(ROWS, 10, random), layers, 4, weights);
    Vec point = Nets.start(net, seed);
    return Measurement.of(
        net.passage(point, Pass.TRAINING, Nets.rows(ROWS)).orElseThrow(),
        point,
        Nets.DOUBLES.vec(4096));
  }
}
