package basin.gradients.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Tanh;
import basin.engine.random.SeededStreams;
import basin.gradients.Nets;
import basin.initializers.Normal;
import basin.initializers.Orthogonal;
import basin.layers.recurrent.Rnn;
import basin.layers.recurrent.Steps;
import basin.layers.shape.Reshape;
import basin.spi.network.Activation;
import basin.spi.network.Initializer;
import basin.spi.network.Pass;
import basin.spi.number.Vec;
import basin.spi.problem.Crossing;
import basin.spi.problem.Landscape;
import basin.spi.random.RandomStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecurrentTest {
  private static final int NETS = Integer.getInteger("basin.nets", 200);
  private static final int DRAWS = 39;
  private static final int FEATURES = 3;

  private static Optional<Recurrent> recurrent(
      Activation phi, int units, int steps, int rows, Initializer u, Steps outputs, long seed) {
    RandomStream random = new SeededStreams(seed).named("rows");
    Rnn rnn =
        new Rnn(units, phi, outputs, false, Optional.empty(), Optional.of(u), new Normal(0, 0.2));
    Landscape net =
        Nets.open(
            Nets.gaussian(rows, steps * FEATURES, random),
            outputs == Steps.LAST
                ? List.of(new Reshape(List.of(steps, FEATURES)), rnn, Nets.dense(2, new Identity()))
                : List.of(new Reshape(List.of(steps, FEATURES)), rnn),
            outputs == Steps.LAST ? 2 : steps * units,
            (block, fan, stream) ->
                new Normal(0, 0.5 / Math.sqrt(fan.in())).fill(block, fan, stream));
    Vec point = Nets.start(net, seed);
    Crossing layer =
        net.passage(point, Pass.TRAINING, Nets.rows(rows)).orElseThrow().layers().get(1);
    return Recurrent.of(layer, point, Nets.DOUBLES.vec(4096));
  }

  private static Initializer normal(double gain) {
    return (block, fan, stream) ->
        new Normal(0, gain / Math.sqrt(fan.in())).fill(block, fan, stream);
  }

  /** Without activation ‖Uᵏg‖² is (σ_u²)ᵏ·‖g‖² in a wide layer, and exactly so for rotations. */
  @Test
  void rotationsKeepWhatComesBackButForTheirGain() {
    Recurrent rotated =
        recurrent(new Identity(), 20, 12, 3, new Orthogonal(0.8), Steps.LAST, 1).orElseThrow();
    double slope = -StrictMath.log10(0.8);
    assertEquals(slope, Recurrent.slope(rotated.measured()), 1e-9);
    assertEquals(slope, Recurrent.slope(rotated.wide()), 1e-9);
    double[] draw = rotated.draws(1, new SeededStreams(1).named("draws")).get(0);
    assertEquals(slope, Recurrent.slope(draw), 1e-9);
  }

  @Test
  void wideLayersAreThoseOfTheMap() {
    for (Activation phi : new Activation[] {new Tanh(), new Relu()}) {
      Recurrent wide = recurrent(phi, 300, 6, 2, normal(1.3), Steps.LAST, 2).orElseThrow();
      double[] mean = new double[6];
      int draws = 40;
      for (double[] draw : wide.draws(draws, new SeededStreams(3).named("draws"))) {
        for (int t = 0; t < mean.length; t++) {
          mean[t] += draw[t] * draw[t] / draws;
        }
      }
      double[] expected = wide.wide();
      for (int t = 0; t < mean.length; t++) {
        assertEquals(1, mean[t] / expected[t] / expected[t], 0.12, phi + " at step " + t);
      }
    }
  }

  /** Random activation, σ_u, length and width: a measured layer is one draw more. */
  @Test
  void measuredLayersLieWithin95PercentAsOftenAsThat() {
    int inside = 0;
    int first = 0;
    for (int seed = 0; seed < NETS; seed++) {
      RandomStream random = new SeededStreams(seed).named("net");
      Activation phi = random.below(2) == 0 ? new Tanh() : new Relu();
      double gain = 0.5 + 1.2 * random.uniform();
      Initializer u = random.below(2) == 0 ? new Orthogonal(gain) : normal(gain);
      int units = 8 + random.below(16);
      Recurrent layer =
          recurrent(phi, units, 3 + random.below(8), 3, u, Steps.LAST, seed).orElseThrow();
      List<double[]> draws = layer.draws(DRAWS, random);
      double[] slopes = draws.stream().mapToDouble(Recurrent::slope).toArray();
      double[] firsts = draws.stream().mapToDouble(d -> d[0]).toArray();
      inside += Expectation.Interval.of(slopes).holds(Recurrent.slope(layer.measured())) ? 1 : 0;
      first += Expectation.Interval.of(firsts).holds(layer.measured()[0]) ? 1 : 0;
    }
    assertEquals(0.95, inside / (double) NETS, 0.03, "slopes");
    assertEquals(0.95, first / (double) NETS, 0.03, "first steps");
  }

  @Test
  void ofLayersThatHandOnEveryStateThereIsNone() {
    assertTrue(recurrent(new Tanh(), 4, 5, 2, normal(1), Steps.ALL, 1).isEmpty());
    assertTrue(recurrent(new Tanh(), 4, 5, 2, normal(0), Steps.LAST, 1).isEmpty());
  }
}
