package basin.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Tanh;
import basin.engine.random.SeededStreams;
import basin.initializers.Constant;
import basin.initializers.Normal;
import basin.layers.composition.Repeat;
import basin.layers.composition.Residual;
import basin.layers.normalization.BatchNorm;
import basin.spi.network.Layer;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Crossing;
import basin.spi.problem.Landscape;
import basin.spi.problem.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {
  private static final int ROWS = 6;
  private static final double[][] INPUTS =
      Nets.gaussian(ROWS, 3, new SeededStreams(1).named("rows"));

  private static final List<Layer> LAYERS =
      List.of(
          Nets.dense(4, new Tanh(), new Normal(0, 0.3)),
          new Repeat(2, List.of(Nets.dense(4, new Relu()))),
          new Residual(List.of(Nets.dense(4, new Tanh())), List.of(), new Identity()),
          Nets.dense(2, new Identity()));

  private static Landscape net() {
    return Nets.open(INPUTS, LAYERS, 2, new Normal(0, 0.7));
  }

  @Test
  void itsGradientIsThatOfTheObjective() {
    Landscape net = net();
    Vec point = Nets.start(net, 3);
    Vec gradient = Nets.DOUBLES.vec(net.dimension());
    double loss = net.whole().gradient(point, gradient);
    Passage passage = net.passage(point, Pass.EVALUATION, Nets.rows(ROWS)).orElseThrow();
    assertEquals(loss, passage.loss());
    assertArrayEquals(gradient.toArray(), passage.gradient().toArray());
  }

  @Test
  void layersInsideOthersAreSeenAndFeedEachOther() {
    Landscape net = net();
    List<Crossing> layers =
        net.passage(Nets.start(net, 3), Pass.TRAINING, Nets.rows(ROWS)).orElseThrow().layers();
    assertEquals(
        List.of(
            "dense1",
            "repeat1",
            "repeat1.dense1",
            "repeat1.dense2",
            "residual1",
            "residual1.dense1",
            "dense2"),
        layers.stream().map(Crossing::path).toList());
    assertSame(layers.get(0).outputs(), layers.get(2).inputs());
    assertSame(layers.get(2).outputs(), layers.get(3).inputs());
    assertSame(layers.get(1).outputs(), layers.get(3).outputs());
    assertSame(layers.get(4).outputs(), layers.get(6).inputs());
  }

  @Test
  void activationsAreThoseOfTheSums() {
    Landscape net = net();
    Crossing first =
        net.passage(Nets.start(net, 3), Pass.TRAINING, Nets.rows(ROWS))
            .orElseThrow()
            .layers()
            .get(0);
    Matrix z = first.sums().orElseThrow();
    for (int i = 0; i < z.all().length(); i++) {
      assertEquals(StrictMath.tanh(z.all().get(i)), first.outputs().all().get(i), 1e-14);
      double slope = 1 - Math.pow(first.outputs().all().get(i), 2);
      assertEquals(
          first.outputsGradient().orElseThrow().all().get(i) * slope,
          first.signal().orElseThrow().all().get(i),
          1e-14);
    }
  }

  @Test
  void rowsMayBePickedAndRepeated() {
    Landscape net = net();
    Vec point = Nets.start(net, 3);
    double fourth = net.passage(point, Pass.EVALUATION, 4).orElseThrow().loss();
    double second = net.passage(point, Pass.EVALUATION, 2).orElseThrow().loss();
    assertEquals(
        (fourth + 2 * second) / 3,
        net.passage(point, Pass.EVALUATION, 2, 4, 2).orElseThrow().loss(),
        1e-14);
  }

  @Test
  void theJacobianIsThatOfDifferences() {
    Landscape net = net();
    Vec point = Nets.start(net, 3);
    Matrix jacobian = net.jacobian(point, 1).orElseThrow();
    double step = 1e-6;
    for (int in = 0; in < 3; in++) {
      double[][] up = {INPUTS[1].clone()};
      double[][] down = {INPUTS[1].clone()};
      up[0][in] += step;
      down[0][in] -= step;
      for (int out = 0; out < 2; out++) {
        double slope = (output(up, point, out) - output(down, point, out)) / (2 * step);
        assertEquals(slope, jacobian.get(out, in), 1e-7);
      }
    }
  }

  private static double output(double[][] row, Vec point, int out) {
    Landscape net = Nets.open(row, LAYERS, 2, new Normal(0, 0.7));
    return net.predictions(point).orElseThrow().outputs().get(0, out);
  }

  @Test
  void whatLayersRememberStays() {
    List<Layer> layers =
        List.of(
            Nets.dense(4, new Tanh()),
            new BatchNorm(p -> 0.1, 1e-5, true, new Constant(1), new Constant(0)),
            Nets.dense(2, new Identity()));
    Landscape net = Nets.open(INPUTS, layers, 2, new Normal(0, 0.7));
    Vec point = Nets.start(net, 3);
    double before = net.whole().value(point);
    net.passage(point, Pass.TRAINING, Nets.rows(ROWS));
    assertEquals(before, net.whole().value(point));
  }
}
