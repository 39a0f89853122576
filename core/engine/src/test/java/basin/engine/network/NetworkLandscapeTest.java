package basin.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.data.DataRoom;
import basin.engine.example.Affine;
import basin.engine.example.Drawn;
import basin.engine.example.EmptyShelf;
import basin.engine.example.Hits;
import basin.engine.example.Net;
import basin.engine.example.Squares;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.TrialWorkshop;
import basin.spi.data.DataException;
import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.descent.Role;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Scratch;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Predictions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkLandscapeTest {
  private final Hits hits = new Hits();
  private static final List<Layer> LAYERS =
      List.of(Affine.tanh(5), Affine.tanh(4), Affine.linear(2));
  private static final Drawn SMALL = Drawn.numbers(23, 3, 2);

  private final SeededStreams streams = new SeededStreams(3);

  @Test
  void blocksFollowTheLayersWithoutGaps() {
    assertEquals(
        List.of(
            new Block("curved1.weights", Role.WEIGHTS, 0, 3, 5),
            new Block("curved1.bias", Role.BIAS, 15, 1, 5),
            new Block("curved2.weights", Role.WEIGHTS, 20, 5, 4),
            new Block("curved2.bias", Role.BIAS, 40, 1, 4),
            new Block("straight1.weights", Role.WEIGHTS, 44, 4, 2),
            new Block("straight1.bias", Role.BIAS, 52, 1, 2)),
        open(SMALL, LAYERS, OptionalInt.empty()).blocks());
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void theLossIsTheSlowNetworks(Precision precision) {
    Landscape landscape = open(SMALL, LAYERS, OptionalInt.empty(), precision);
    Vec point = start(landscape, precision);
    double slow = slowLoss(landscape, point);
    double tolerance = precision == Precision.FLOAT32 ? 1e-5 : 1e-14;
    assertEquals(slow, landscape.whole().value(point), tolerance);
    assertEquals(slow, landscape.batch(0).value(point), tolerance);
    assertEquals(slow, landscape.measure(point).get("train.loss"), tolerance);
  }

  @Test
  void theGradientIsTheCentralDifferenceOfTheSlowNetwork() {
    Landscape landscape = open(SMALL, LAYERS, OptionalInt.empty());
    Vec point = start(landscape);
    Vec gradient = vec(landscape);
    landscape.whole().gradient(point, gradient);
    double h = 1e-5;
    for (int i = 0; i < point.length(); i++) {
      double at = point.get(i);
      double right = slowLoss(landscape, point.set(i, at + h));
      double left = slowLoss(landscape, point.set(i, at - h));
      point.set(i, at);
      assertEquals((right - left) / (2 * h), gradient.get(i), 1e-8, "parameter " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 8, 22, 23, 100})
  void gradientsOfTheBatchesAverageToTheWhole(int batch) {
    Landscape landscape = open(SMALL, LAYERS, OptionalInt.of(batch));
    Vec point = start(landscape);
    Vec whole = vec(landscape);
    double loss = landscape.whole().gradient(point, whole);
    landscape.shuffle(streams, 4);
    Vec sum = vec(landscape);
    Vec part = vec(landscape);
    double losses = 0;
    int left = 23;
    for (int i = 0; i < landscape.stepsPerEpoch(); i++) {
      int rows = Math.min(batch, left);
      losses += rows * landscape.batch(i).gradient(point, part);
      sum.addScaled(rows, part);
      left -= rows;
    }
    assertEquals(0, left, "every row is in a batch");
    assertEquals(loss, losses / 23, 1e-13);
    assertArrayEquals(whole.toArray(), sum.divide(23).toArray(), 1e-13);
  }

  @ParameterizedTest
  @ValueSource(ints = {1023, 1024, 1025, 2500})
  void aSplitOfManyChunksIsAsIfItWereOne(int rows) {
    Drawn data = Drawn.numbers(rows, 2, 1);
    List<Layer> layers = List.of(Affine.tanh(2), Affine.linear(1));
    Landscape chunked = open(data, layers, OptionalInt.empty());
    Landscape onePass = open(data, layers, OptionalInt.of(rows));
    Vec point = start(chunked);
    Vec fromChunks = vec(chunked);
    Vec fromOne = vec(chunked);
    assertEquals(
        onePass.batch(0).gradient(point, fromOne),
        chunked.batch(0).gradient(point, fromChunks),
        1e-12);
    assertArrayEquals(fromOne.toArray(), fromChunks.toArray(), 1e-12);
    assertEquals(slowLoss(chunked, point), chunked.whole().value(point), 1e-12);
  }

  @Test
  void anEpochsOrderDoesNotDependOnTheEpochsBefore() {
    Landscape straight = open(SMALL, LAYERS, OptionalInt.of(4));
    Landscape after = open(SMALL, LAYERS, OptionalInt.of(4));
    Vec point = start(straight);
    for (int epoch = 0; epoch < 3; epoch++) {
      after.shuffle(streams, epoch);
      after.batch(2);
    }
    straight.shuffle(streams, 3);
    after.shuffle(streams, 3);
    assertEquals(straight.batch(1).value(point), after.batch(1).value(point));
    after.shuffle(streams, 4);
    assertFalse(straight.batch(1).value(point) == after.batch(1).value(point));
  }

  @Test
  void anotherLayersKindDoesNotShiftTheWeights() {
    Landscape one = open(SMALL, LAYERS, OptionalInt.empty());
    Landscape other =
        open(
            SMALL,
            List.of(Affine.linear(9), Affine.tanh(5), Affine.tanh(4), Affine.linear(2)),
            OptionalInt.empty());
    Block block = block(one, "curved2.weights");
    Block same = block(other, "curved2.weights");
    assertArrayEquals(
        start(one).slice(block.offset(), block.length()).toArray(),
        start(other).slice(same.offset(), same.length()).toArray());
  }

  @Test
  void aGuestLeavesTheRunAsItWas() {
    NetworkLandscape landscape = (NetworkLandscape) open(SMALL, LAYERS, OptionalInt.of(4));
    landscape.start(landscape.point(), streams);
    Objective batch = landscape.batch(0);
    batch.gradient(landscape.point(), landscape.gradient());
    double[] point = landscape.point().toArray();
    double[] gradient = landscape.gradient().toArray();
    Vec elsewhere = vec(landscape).fill(0.3);
    Vec theirs = vec(landscape);
    landscape.whole().gradient(elsewhere, theirs);
    landscape.whole().value(elsewhere);
    batch.value(elsewhere);
    batch.gradient(elsewhere, theirs);
    landscape.measure(elsewhere);
    landscape.predictions(elsewhere);
    assertArrayEquals(point, landscape.point().toArray());
    assertArrayEquals(gradient, landscape.gradient().toArray());
    assertFalse(Arrays.equals(gradient, theirs.toArray()));
  }

  @Test
  void aViewOnTheLandscapesOwnVectorsIsNoGuest() {
    NetworkLandscape landscape = (NetworkLandscape) open(SMALL, LAYERS, OptionalInt.of(4));
    landscape.start(landscape.point(), streams);
    Vec expected = vec(landscape);
    landscape.batch(0).gradient(landscape.point(), expected);
    Vec point = landscape.point().slice(0, landscape.dimension());
    Vec gradient = landscape.gradient().slice(0, landscape.dimension());
    landscape.batch(0).gradient(point, gradient);
    assertArrayEquals(expected.toArray(), gradient.toArray());
  }

  @Test
  void signalsAreTheGradientsBehindTheActivations() {
    Landscape landscape = open(SMALL, LAYERS, OptionalInt.empty());
    Vec point = start(landscape);
    Vec gradient = vec(landscape);
    landscape.whole().gradient(point, gradient);
    assertEquals(
        List.of("curved1", "curved2", "straight1"),
        landscape.signals().stream().map(s -> s.layer()).toList());
    // ∂L/∂b is the column sum of ∂L/∂z
    landscape
        .signals()
        .forEach(
            signal -> {
              Block bias = block(landscape, signal.layer() + ".bias");
              Vec sums = Arithmetic.of(Precision.FLOAT64).vec(bias.length());
              signal.gradient().columnSums(sums);
              assertArrayEquals(
                  gradient.slice(bias.offset(), bias.length()).toArray(), sums.toArray());
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void metricsAreMeasuredOnTheRowsOfEachSplit(int outputs) {
    Drawn data = Drawn.classes(30, 3, outputs);
    Landscape landscape = open(data, List.of(Affine.linear(outputs)), OptionalInt.of(7));
    Vec point = start(landscape);
    Predictions predictions = landscape.predictions(point).orElseThrow();
    double right = 0;
    for (int r = 0; r < 30; r++) {
      right += slowClass(predictions.outputs(), r) == slowClass(predictions.targets(), r) ? 1 : 0;
    }
    Map<String, Double> metrics = landscape.measure(point);
    assertEquals(right, metrics.get("train.hits"));
    assertTrue(right > 0 && right < 30, "the case is not trivial");
    assertEquals(
        List.of("train.loss", "train.hits", "test.loss", "test.hits"),
        List.copyOf(metrics.keySet()));
  }

  /** Squares of the first half of the outputs; the others say something else. */
  private record Beside() implements Loss {
    @Override
    public int answers(int outputs) {
      return outputs / 2;
    }

    @Override
    public Optional<String> misfit(Shape outputs, Shape targets) {
      return Optional.empty();
    }

    @Override
    public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
      new Squares().losses(predictions, targets, losses, scratch);
    }

    @Override
    public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
      gradient.all().fill(0);
      new Squares().gradient(predictions, targets, gradient, scratch);
    }
  }

  @Test
  void metricsSeeTheOutputsThatAnswerForTargets() {
    Drawn data = Drawn.classes(30, 3, 4);
    Landscape plain = open(data, List.of(Affine.linear(4)), OptionalInt.empty());
    Landscape wide =
        new TrialWorkshop(
                new DataRoom(new EmptyShelf()),
                OptionalInt.empty(),
                Arithmetic.of(Precision.FLOAT64),
                streams,
                new Feed(),
                List.of(hits))
            .network(data, List.of(Affine.linear(8)), new Beside(), (b, fan, random) -> b.fill(0));
    Vec narrow = start(plain);
    Vec point = vec(wide).fill(9); // the outputs beside are larger than any answer
    for (int input = 0; input < 3; input++) {
      point.slice(8 * input, 4).set(narrow.slice(4 * input, 4));
    }
    point.slice(24, 4).set(narrow.slice(12, 4));
    assertEquals(plain.measure(narrow), wide.measure(point));
    double hitsOfAll = wide.measure(point).get("train.hits");
    assertTrue(hitsOfAll > 0 && hitsOfAll < 30, "the case is not trivial");
    Vec gradient = vec(wide);
    wide.whole().gradient(point, gradient);
    assertEquals(0, gradient.slice(28, 4).norm());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void anOutputThatIsNaNIsNeverRight(int outputs) {
    Landscape landscape =
        open(Drawn.classes(30, 3, outputs), List.of(Affine.linear(outputs)), OptionalInt.empty());
    Vec point = vec(landscape).fill(Double.NaN);
    assertEquals(0, landscape.measure(point).get("train.hits"));
  }

  @Test
  void aMetricOfClassesIsNotMeasuredOnNumbers() {
    Landscape landscape = open(SMALL, List.of(Affine.linear(2)), OptionalInt.empty());
    Map<String, Double> measured = landscape.measure(start(landscape));
    assertTrue(measured.containsKey("train.loss"));
    assertFalse(measured.containsKey("train.hits"));
  }

  @Test
  void aSplitIsMeasuredAlone() {
    Landscape landscape =
        open(Drawn.classes(30, 3, 2), List.of(Affine.linear(2)), OptionalInt.empty());
    Vec point = start(landscape);
    int before = hits.asked()[0];
    assertEquals(List.of("train", "test"), landscape.splits());
    assertEquals(
        List.of("test.loss", "test.hits"), List.copyOf(landscape.measure(point, "test").keySet()));
    assertEquals(1, hits.asked()[0] - before);
  }

  @Test
  void theLastLayerMustFitTheTargets() {
    DataException e =
        assertThrows(
            DataException.class,
            () -> open(SMALL, List.of(Affine.tanh(5), Affine.linear(1)), OptionalInt.empty()));
    assertEquals(
        "The last layer puts out 1 number per row, but the data have 2 target columns."
            + " Give the last layer 2 units.",
        e.getMessage());
  }

  @Test
  void aNetworkWithoutLayersIsRefused() {
    assertThrows(DataException.class, () -> open(SMALL, List.of(), OptionalInt.empty()));
  }

  @Test
  void itPaysToShareWhereTheNetworkIsLightAndTheRunShort() {
    List<Layer> light = List.of(Affine.linear(2));
    List<Layer> heavy = List.of(Affine.tanh(100), Affine.tanh(100), Affine.linear(2));
    assertTrue(network(light, OptionalInt.of(4)).paysToShare(1000));
    assertFalse(network(light, OptionalInt.of(4)).paysToShare(Long.MAX_VALUE));
    assertFalse(network(heavy, OptionalInt.of(4)).paysToShare(1000));
    assertFalse(network(light, OptionalInt.empty()).paysToShare(1000));
  }

  private NetworkLandscape network(List<Layer> layers, OptionalInt batch) {
    return (NetworkLandscape) open(SMALL, layers, batch);
  }

  private Landscape open(Drawn data, List<Layer> layers, OptionalInt batch) {
    return open(data, layers, batch, Precision.FLOAT64);
  }

  private Landscape open(Drawn data, List<Layer> layers, OptionalInt batch, Precision precision) {
    DataRoom room = new DataRoom(new EmptyShelf());
    return new Net(data, layers)
        .open(
            new TrialWorkshop(
                room, batch, Arithmetic.of(precision), streams, new Feed(), List.of(hits)));
  }

  private Vec start(Landscape landscape) {
    return start(landscape, Precision.FLOAT64);
  }

  private Vec start(Landscape landscape, Precision precision) {
    Vec point = Arithmetic.of(precision).vec(landscape.dimension());
    landscape.start(point, streams);
    return point;
  }

  private static Vec vec(Landscape landscape) {
    return Arithmetic.of(Precision.FLOAT64).vec(landscape.dimension());
  }

  private static Block block(Landscape landscape, String name) {
    return landscape.blocks().stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow();
  }

  private static int slowClass(Matrix rows, int r) {
    if (rows.columns() == 1) {
      return rows.get(r, 0) > 0.5 ? 1 : 0;
    }
    int largest = 0;
    for (int c = 1; c < rows.columns(); c++) {
      largest = rows.get(r, c) > rows.get(r, largest) ? c : largest;
    }
    return largest;
  }

  /** Row by row, from the flat point and the blocks alone. */
  private static double slowLoss(Landscape landscape, Vec point) {
    Predictions rows = landscape.predictions(point).orElseThrow();
    double sum = 0;
    for (int r = 0; r < rows.inputs().rows(); r++) {
      double[] a = rows.inputs().row(r).toArray();
      for (int b = 0; b < landscape.blocks().size(); b += 2) {
        a = slowLayer(landscape.blocks().get(b), landscape.blocks().get(b + 1), point, a);
      }
      for (int c = 0; c < a.length; c++) {
        sum += Math.pow(a[c] - rows.targets().get(r, c), 2);
      }
    }
    return sum / rows.inputs().rows();
  }

  private static double[] slowLayer(Block weights, Block bias, Vec point, double[] inputs) {
    double[] outputs = new double[weights.columns()];
    for (int u = 0; u < outputs.length; u++) {
      double z = point.get(bias.offset() + u);
      for (int i = 0; i < inputs.length; i++) {
        z += inputs[i] * point.get(weights.offset() + i * outputs.length + u);
      }
      outputs[u] = weights.name().startsWith("curved") ? Math.tanh(z) : z;
    }
    return outputs;
  }
}
