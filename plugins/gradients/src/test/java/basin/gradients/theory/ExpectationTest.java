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
import basin.layers.activation.ActivationLayer;
import basin.layers.composition.Residual;
import basin.layers.normalization.BatchNorm;
import basin.layers.normalization.GroupNorm;
import basin.layers.normalization.LayerNorm;
import basin.layers.normalization.RmsNorm;
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
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  private static final int NETS = Integer.getInteger("basin.nets", 200);
  private static final int DRAWS = Integer.getInteger("basin.draws", 39);

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

  private static final Initializer UNLIKE = new Normal(1, 0.3);

  /** What a layer of a network is made of. */
  private interface Kind {
    List<Layer> of(int width, Activation activation, Initializer bias);
  }

  private static final List<Kind> NORMALISED =
      List.of(
          (w, phi, b) -> behind(w, b, new LayerNorm(1e-3, true, UNLIKE, b), phi),
          (w, phi, b) -> behind(w, b, new BatchNorm(step -> 0.1, 0.1, true, UNLIKE, b), phi),
          (w, phi, b) -> List.of(Nets.dense(w, phi, b), new RmsNorm(1e-6, true, UNLIKE)),
          (w, phi, b) -> List.of(Nets.dense(w, phi, b), new GroupNorm(2, 1e-3, false, b, b)),
          (w, phi, b) -> List.of(around(Nets.dense(w, phi, b))),
          (w, phi, b) ->
              List.of(
                  around(
                      new LayerNorm(1e-3, true, UNLIKE, b),
                      Nets.dense(w, phi, b),
                      Nets.dense(w, new Identity(), b))));

  private static List<Layer> behind(int width, Initializer bias, Layer norm, Activation phi) {
    return List.of(Nets.dense(width, new Identity(), bias), norm, new ActivationLayer(phi));
  }

  private static Layer around(Layer... layers) {
    return new Residual(List.of(layers), List.of(), new Identity());
  }

  /** Random activation, σ_w, σ_b, depth and width: what is measured is one draw more. */
  @Test
  void measuredNetworksLieWithin95PercentAsOftenAsThat() {
    assertHeld(3, 15, random -> (w, phi, b) -> List.of(Nets.dense(w, phi, b)));
  }

  /** The same of networks that normalise rows or batches, or have ways around their layers. */
  @Test
  void soDoThoseThatNormaliseOrHaveWaysAround() {
    assertHeld(4, 8, random -> NORMALISED.get(random.below(NORMALISED.size())));
  }

  private static void assertHeld(int rows, int depths, Function<RandomStream, Kind> kinds) {
    Map<String, int[]> held = new LinkedHashMap<>();
    for (int seed = 0; seed < NETS; seed++) {
      RandomStream random = new SeededStreams(seed).named("net");
      Activation activation = ACTIVATIONS.get(random.below(ACTIVATIONS.size()));
      int depth = 2 + random.below(depths);
      int width = 8 + 2 * random.below(30);
      double weight = 0.5 + 2 * random.uniform();
      Initializer bias = new Normal(0, random.uniform() / 2);
      List<Layer> layers = new ArrayList<>();
      layers.add(Nets.dense(width, activation, bias));
      Kind kind = kinds.apply(random);
      for (int l = 1; l < depth; l++) {
        layers.addAll(kind.of(width, activation, bias));
      }
      layers.add(Nets.dense(4, new Identity(), bias));
      Measurement measured = measured(layers, rows, weight, seed);
      Expectation expected = measured.expectation(DRAWS, random);
      int last = measured.paths().size() - 1;
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

  private static Measurement measured(List<Layer> layers, int rows, double weight, long seed) {
    RandomStream random = new SeededStreams(seed).named("rows");
    Initializer weights =
        (block, fan, stream) ->
            new Normal(0, weight / Math.sqrt(fan.in())).fill(block, fan, stream);
    Landscape net = Nets.open(Nets.gaussian(rows, 10, random), layers, 4, weights);
    Vec point = Nets.start(net, seed);
    return Measurement.of(
        net.passage(point, Pass.TRAINING, Nets.rows(rows)).orElseThrow(),
        point,
        Nets.DOUBLES.vec(4096));
  }
}
