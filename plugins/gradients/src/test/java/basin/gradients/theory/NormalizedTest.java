package basin.gradients.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.activations.Identity;
import basin.activations.Tanh;
import basin.engine.random.SeededStreams;
import basin.gradients.Nets;
import basin.initializers.Normal;
import basin.layers.normalization.BatchNorm;
import basin.layers.normalization.GroupNorm;
import basin.layers.normalization.LayerNorm;
import basin.layers.normalization.RmsNorm;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Crossing;
import basin.spi.problem.Landscape;
import basin.spi.problem.Passage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NormalizedTest {
  private static final int ROWS = 5;
  private static final Initializer ANY = new Normal(0.5, 0.7);

  /** With random γ and β, numbers and gradients are those of the layers themselves. */
  @TestFactory
  Stream<DynamicTest> numbersAndGradientsAreThoseOfTheLayers() {
    return Stream.of(
            new LayerNorm(0.1, true, ANY, ANY),
            new LayerNorm(1e-5, false, ANY, ANY),
            new RmsNorm(0.2, true, ANY),
            new GroupNorm(3, 0.01, true, ANY, ANY),
            new BatchNorm(step -> 0.1, 0.3, true, ANY, ANY))
        .map(layer -> DynamicTest.dynamicTest(layer.label(), () -> agrees(layer)));
  }

  private static void agrees(Layer norm) {
    List<Layer> layers = List.of(Nets.dense(6, new Identity()), norm, Nets.dense(2, new Tanh()));
    double[][] inputs = Nets.gaussian(ROWS, 4, new SeededStreams(2).named("rows"));
    Landscape net = Nets.open(inputs, layers, 2, new Normal(0, 1));
    Vec point = Nets.start(net, 3);
    Passage passage = net.passage(point, Pass.TRAINING, Nets.rows(ROWS)).orElseThrow();
    Anatomy anatomy = Anatomy.of(passage, point, Nets.DOUBLES.vec(4096));
    Crossing layer = passage.layers().get(1);
    Stage.Norm stage = (Stage.Norm) anatomy.stages().get(1);
    Normalized normalized = new Normalized(stage, units(layer.inputs()), ROWS);
    assertAlike(layer.outputs(), normalized.outputs());
    assertAlike(
        passage.layers().get(0).signal().orElseThrow(),
        normalized.back(units(layer.outputsGradient().orElseThrow())));
  }

  private static void assertAlike(Matrix want, double[] got) {
    double[] all = units(want);
    for (int i = 0; i < all.length; i++) {
      assertEquals(all[i], got[i], 1e-12);
    }
  }

  private static double[] units(Matrix matrix) {
    double[] units = new double[matrix.columns() * ROWS];
    for (int i = 0; i < units.length; i++) {
      units[i] = matrix.get(i % ROWS, i / ROWS);
    }
    return units;
  }
}
