package basin.gradients.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Relu;
import basin.activations.Tanh;
import basin.engine.random.SeededStreams;
import basin.gradients.Nets;
import basin.spi.network.Activation;
import basin.spi.network.Normalization;
import basin.spi.network.Normalization.Over;
import basin.spi.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is said of infinitely wide networks, against random ones that are very wide. */
class WidePassTest {
  private static final int WIDTH = 3000;
  private static final int TIMES = 5;
  private static final int DRAWS = 12;
  private static final double[] NONE = {};
  private static final Stage RELU = bend(new Relu());
  private static final Stage TANH = bend(new Tanh());
  private static final Stage LAYER_NORM = norm(Over.ROW, true, 1e-5);
  private static final Stage RMS_NORM = norm(Over.ROW, false, 0.3);
  private static final Stage SHIFTED =
      new Stage.Norm(new Normalization(Over.ROW, 2, true, 1e-5), filled(1.5), filled(-0.5));

  @TestFactory
  Stream<DynamicTest> wideRandomNetworksAreThose() {
    Map<String, List<Stage>> blocks =
        Map.ofEntries(
            Map.entry("plain", List.of(sums(1.7), TANH)),
            Map.entry("rows normalised before φ", List.of(sums(0.4), LAYER_NORM, TANH)),
            Map.entry("rows normalised behind φ", List.of(sums(1.3), RELU, LAYER_NORM)),
            Map.entry("lengths normalised before φ", List.of(sums(2), RMS_NORM, RELU)),
            Map.entry("lengths normalised behind φ", List.of(sums(2), RELU, RMS_NORM)),
            Map.entry("groups scaled and shifted", List.of(sums(1.3), RELU, SHIFTED)),
            Map.entry("a way around sums", around(TANH, sums(0.8))),
            Map.entry("a way around φ, whose mean adds up", around(sums(0.8), RELU)),
            Map.entry("a way around normalised rows", around(LAYER_NORM, RELU, sums(0.5))),
            Map.entry("a way around all", around(sums(0.6), RMS_NORM, TANH, sums(1.2))));
    return blocks.entrySet().stream()
        .map(block -> DynamicTest.dynamicTest(block.getKey(), () -> agrees(block.getValue())));
  }

  private static void agrees(List<Stage> block) {
    List<Stage> stages = new ArrayList<>(List.of(sums(1)));
    for (int i = 0; i < TIMES; i++) {
      stages.addAll(block);
    }
    stages.add(sums(1));
    int layers = (int) stages.stream().filter(Stage.Sums.class::isInstance).count();
    layers += TIMES * inner(block);
    double[] signal = gaussian("signal");
    double[] inputs = gaussian("inputs");
    double[] square = {square(inputs) / WIDTH};
    Profile wide =
        WidePass.through(stages, layers, square, new double[1], new double[] {square(signal)});
    double[] squares = new double[layers];
    double[] signals = new double[layers];
    for (int i = 0; i < DRAWS; i++) {
      Profile draw =
          RandomPass.through(
              stages, layers, inputs, z -> signal, 1, new SeededStreams(i).named("draw"));
      for (int l = 0; l < layers; l++) {
        squares[l] += draw.squares()[l] / DRAWS;
        signals[l] += draw.signals()[l] * draw.signals()[l] / DRAWS;
      }
    }
    for (int l = 0; l < layers; l++) {
      assertEquals(1, squares[l] / wide.squares()[l], 0.08, "mean square of layer " + l);
      assertEquals(
          1, signals[l] / wide.signals()[l] / wide.signals()[l], 0.08, "signal of layer " + l);
    }
  }

  private static long inner(List<Stage> block) {
    return block.stream()
        .filter(Stage.Around.class::isInstance)
        .flatMap(stage -> ((Stage.Around) stage).stages().stream())
        .filter(Stage.Sums.class::isInstance)
        .count();
  }

  @Test
  void ofNormalisedBatchesNothingIsSaid() {
    List<Stage> stages = List.of(sums(1), norm(Over.BATCH, true, 1e-5), TANH, sums(1));
    Profile wide = WidePass.through(stages, 2, new double[] {1}, new double[1], new double[] {1});
    assertTrue(Double.isNaN(wide.squares()[1]));
    assertTrue(Double.isNaN(wide.slope()));
  }

  @Test
  void norOfAnActivationOfWhatIsNotNormal() {
    List<Stage> stages = List.of(sums(1), TANH, TANH, sums(1));
    Profile wide = WidePass.through(stages, 2, new double[] {1}, new double[1], new double[] {1});
    assertTrue(Double.isNaN(wide.squares()[1]));
  }

  /**
   * Yang et al. 2019: (B − 2)/(B − 3) per layer without activation, which sizes of weights keep.
   */
  @Test
  void normalisedBatchesExplodeWithoutActivation() {
    int rows = 8;
    List<Stage> stages = new ArrayList<>();
    for (int l = 0; l < 7; l++) {
      stages.add(sums(0.5, 250));
      stages.add(norm(Over.BATCH, true, 1e-12));
    }
    stages.add(sums(1, 250));
    assertEquals(6.0 / 5, factor(stages, rows, 250, 60), 0.03);
  }

  /** And π/(π − 1) under ReLU in the limit of many rows. */
  @Test
  void normalisedBatchesExplodeUnderRelu() {
    int rows = 48;
    List<Stage> stages = new ArrayList<>();
    for (int l = 0; l < 7; l++) {
      stages.add(sums(0.5, 200));
      stages.add(norm(Over.BATCH, true, 1e-12));
      stages.add(RELU);
    }
    stages.add(sums(1, 200));
    assertEquals(Math.PI / (Math.PI - 1), factor(stages, rows, 200, 6), 0.06);
  }

  /** Of the mean squared signal per layer, from the third layer to the second last. */
  private static double factor(List<Stage> stages, int rows, int width, int draws) {
    int layers = 8;
    double first = 0;
    double last = 0;
    for (int i = 0; i < draws; i++) {
      RandomStream random = new SeededStreams(i).named("draw");
      double[] inputs = standard(width * rows, random);
      double[] signal = standard(width * rows, random);
      Profile draw = RandomPass.through(stages, layers, inputs, z -> signal, rows, random);
      first += draw.signals()[2] * draw.signals()[2];
      last += draw.signals()[6] * draw.signals()[6];
    }
    return StrictMath.pow(first / last, 1.0 / 4);
  }

  private static double[] gaussian(String name) {
    return standard(WIDTH, new SeededStreams(1).named(name));
  }

  private static double[] standard(int count, RandomStream random) {
    double[] all = new double[count];
    for (int i = 0; i < count; i++) {
      all[i] = random.gaussian();
    }
    return all;
  }

  private static double square(double[] x) {
    double square = 0;
    for (double each : x) {
      square += each * each;
    }
    return square;
  }

  private static List<Stage> around(Stage... stages) {
    return List.of(new Stage.Around(List.of(stages)));
  }

  private static Stage sums(double weight) {
    return sums(weight, WIDTH);
  }

  private static Stage sums(double weight, int width) {
    return new Stage.Sums("layer", width, width, weight / width, NONE, false);
  }

  private static Stage bend(Activation phi) {
    return new Stage.Bend(new Nonlinearity(phi, Nets.DOUBLES.vec(4096)));
  }

  static Stage.Norm norm(Over over, boolean centred, double epsilon) {
    return new Stage.Norm(new Normalization(over, 1, centred, epsilon), NONE, NONE);
  }

  private static double[] filled(double value) {
    double[] all = new double[WIDTH];
    java.util.Arrays.fill(all, value);
    return all;
  }
}
