package basin.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Tanh;
import basin.engine.random.SeededStreams;
import basin.initializers.Constant;
import basin.layers.composition.Repeat;
import basin.layers.composition.Residual;
import basin.layers.dense.Dense;
import basin.layers.given.GivenLayers;
import basin.layers.given.GivenRows;
import basin.layers.given.TestContext;
import basin.layers.normalization.GroupNorm;
import basin.losses.Mse;
import basin.spi.descent.Block;
import basin.spi.network.Layer;
import basin.spi.network.ShapeMismatch;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Layers within layers: {@code repeat} and {@code residual}. */
class NestingTest {
  private static final double[][] INPUTS = {{0.3, -0.7}, {0.9, 0.4}, {-2, 1}};
  private static final double[][] TARGETS = {{1}, {0}, {2}};

  private static Dense dense(int units) {
    return GivenLayers.dense(units, new Tanh(), true);
  }

  private static Landscape network(Layer... layers) {
    return new GivenRows(INPUTS, TARGETS).network(List.of(layers), new Mse());
  }

  @Test
  void blocksOfRepeatedLayersCountThrough() {
    Landscape network = network(new Repeat(2, List.of(dense(3), dense(2))), dense(1));
    assertEquals(
        List.of(
            "repeat1.dense1.weights",
            "repeat1.dense1.bias",
            "repeat1.dense2.weights",
            "repeat1.dense2.bias",
            "repeat1.dense3.weights",
            "repeat1.dense3.bias",
            "repeat1.dense4.weights",
            "repeat1.dense4.bias",
            "dense1.weights",
            "dense1.bias"),
        network.blocks().stream().map(Block::name).toList());
  }

  @Test
  void layersOnAShortcutCountOnBehindTheOthers() {
    Landscape network =
        network(new Residual(List.of(dense(3)), List.of(dense(3)), new Relu()), dense(1));
    assertEquals(
        List.of("residual1.dense1.weights", "residual1.dense2.weights", "dense1.weights"),
        network.blocks().stream()
            .map(Block::name)
            .filter(name -> name.endsWith("weights"))
            .toList());
  }

  @Test
  void repeatedLayersAreTheSameLayersWrittenOut() {
    Landscape repeated = network(new Repeat(3, List.of(dense(2))), dense(1));
    Landscape written = network(dense(2), dense(2), dense(2), dense(1));
    Vec point = GivenRows.DOUBLES.vec(written.dimension());
    TestContext.fill(
        GivenRows.DOUBLES.view(point, 0, 1, point.length()), new SeededStreams(0).named("w"));
    Vec one = GivenRows.DOUBLES.vec(point.length());
    Vec other = GivenRows.DOUBLES.vec(point.length());
    assertEquals(written.whole().gradient(point, one), repeated.whole().gradient(point, other));
    assertArrayEquals(one.toArray(), other.toArray());
  }

  @Test
  void signalsOfLayersInsideAreShownInOrder() {
    Landscape network =
        network(
            dense(2), new Repeat(2, List.of(GivenLayers.residual(List.of(dense(2))))), dense(1));
    Vec point = GivenRows.DOUBLES.vec(network.dimension()).fill(0.1);
    network.whole().gradient(point, GivenRows.DOUBLES.vec(network.dimension()));
    assertEquals(
        List.of("dense1", "repeat1.residual1.dense1", "repeat1.residual2.dense1", "dense2"),
        network.signals().stream().map(Signal::layer).distinct().toList());
  }

  @Test
  void aResidualOfLayersThatPutOutZeroHandsOnWhatComesIn() {
    Landscape plain = network(GivenLayers.dense(1, new Identity(), false));
    Landscape skipped =
        network(
            GivenLayers.residual(List.of(dense(2))), GivenLayers.dense(1, new Identity(), false));
    Vec weights = GivenRows.DOUBLES.vec(2).set(new double[] {0.4, -1.2});
    Vec point = GivenRows.DOUBLES.vec(skipped.dimension());
    point.slice(6, 2).set(weights);
    assertEquals(plain.whole().value(weights), skipped.whole().value(point), 1e-15);
  }

  @Test
  void aResidualSaysWhichShapesDoNotMeet() {
    ShapeMismatch mismatch =
        assertThrows(
            ShapeMismatch.class, () -> GivenLayers.residual(List.of(dense(3))).plan(Shape.of(2)));
    assertEquals(
        "residual wants rows of shape [3], which its layers put out, or layers as its 'shortcut',"
            + " but what comes in has the shape [2]",
        mismatch.getMessage());
  }

  @Test
  void aShortcutThatPutsOutAnotherShapeIsRefused() {
    Residual residual = new Residual(List.of(dense(3)), List.of(dense(4)), new Identity());
    assertEquals(
        "residual wants a shortcut that puts out [3], as its layers do, where it puts out [4], but"
            + " what comes in has the shape [2]",
        assertThrows(ShapeMismatch.class, () -> residual.plan(Shape.of(2))).getMessage());
  }

  @Test
  void aMisfitDeepInsideNamesTheLayerThere() {
    GroupNorm four = new GroupNorm(4, 1e-5, true, new Constant(1), new Constant(0));
    Repeat repeat = new Repeat(2, List.of(GivenLayers.residual(List.of(four))));
    ShapeMismatch mismatch = assertThrows(ShapeMismatch.class, () -> repeat.plan(Shape.of(6)));
    assertEquals(four, mismatch.layer());
  }
}
