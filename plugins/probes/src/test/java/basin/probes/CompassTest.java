package basin.probes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.spi.descent.Penalty;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.testkit.EmptyState;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Probes that tell where a run stands, how far it went and which way. */
class CompassTest {
  private static final Landscape LINE =
      Scenes.network(
          new double[][] {{1, 2}, {3, 4}},
          new double[][] {{1}, {2}},
          List.of(new Dense(1, new Identity(), true, Optional.empty(), new Constant(0))),
          new Mse());

  private final Notebook notebook = new Notebook();

  @Test
  void weightsAreDescribedByBlock() {
    observe(new WeightStatistics(), at(7, 1, -3));
    assertEquals(List.of(-1.0), notebook.numbers("weight-mean.dense1.weights"));
    assertEquals(List.of(2.0), notebook.numbers("weight-deviation.dense1.weights"));
    assertEquals(List.of(-3.0), notebook.numbers("weight-smallest.dense1.weights"));
    assertEquals(List.of(1.0), notebook.numbers("weight-largest.dense1.weights"));
    assertEquals(Math.sqrt(10), notebook.numbers("weight-norm.dense1.weights").get(0), 1e-15);
    assertEquals(List.of(0.0), notebook.numbers("weight-deviation.dense1.bias"));
    assertEquals(10, notebook.names().size());
  }

  @Test
  void updatesAreDescribedLikewise() {
    observe(new UpdateStatistics(), at(7, 1, -3).update(line(0.5, 3, 4)));
    assertEquals(List.of(3.5), notebook.numbers("update-mean.dense1.weights"));
    assertEquals(List.of(0.5), notebook.numbers("update-deviation.dense1.weights"));
    assertEquals(List.of(5.0), notebook.numbers("update-norm.dense1.weights"));
    assertEquals(List.of(0.5), notebook.numbers("update-largest.dense1.bias"));
  }

  @Test
  void theEffectiveRateIsThatOfPlainDescent() {
    observe(new EffectiveRate(), at(0, 0, 0).gradient(line(0, -3, 4)).update(line(0, 0.3, -0.4)));
    assertEquals(0.1, notebook.numbers("effective-rate").get(0), 1e-15);
    assertEquals(0.1, notebook.numbers("effective-rate.dense1.weights").get(0), 1e-15);
    assertEquals(List.of(0.0), notebook.numbers("effective-rate.dense1.bias"));
  }

  @Test
  void aStepWithoutAGradientHasAnInfiniteRate() {
    observe(new EffectiveRate(), at(0, 0, 0).gradient(line(0, 0, 1)).update(line(1, 0, 0)));
    assertEquals(List.of(Double.POSITIVE_INFINITY), notebook.numbers("effective-rate.dense1.bias"));
  }

  @Test
  void distanceIsMeasuredFromTheStart() {
    observe(new StartDistance(), at(1, 5, 6).from(line(1, 2, 2)));
    assertEquals(List.of(5.0), notebook.numbers("start-distance"));
    assertEquals(List.of(5.0), notebook.numbers("start-distance.dense1.weights"));
    assertEquals(List.of(0.0), notebook.numbers("start-distance.dense1.bias"));
  }

  @Test
  void theEndPointIsKeptWithTheDecayOfEachBlock() {
    StillSnapshot end = at(7, 1, -3).penalty(Penalty.decay(0.25));
    observe(new EndPoint(), end);
    assertArrayEquals(end.point().toArray(), notebook.vectors("end-point").get(0));
    assertArrayEquals(new double[] {0.25, 0.25}, notebook.vectors("end-point.decay").get(0));
    assertArrayEquals(
        new double[] {end.blocks().get(0).length() == 2 ? Math.sqrt(5) : 7, 7},
        notebook.vectors("end-point.length").get(0),
        1e-15);

    observe(new EndPoint(), end.penalty(Penalty.decay(0.25).on(LINE.blocks().subList(1, 2))));
    assertArrayEquals(new double[] {0, 0.25}, notebook.vectors("end-point.decay").get(1));
    assertEquals(List.of(), notebook.remarks());
  }

  @Test
  void whatIsNoSumOfSquaresIsSaidToBeLeftOut() {
    observe(new EndPoint(), at(7, 1, -3).penalty(Penalty.indefinite("it only drifts")));
    assertArrayEquals(
        new double[] {Double.NaN, Double.NaN}, notebook.vectors("end-point.decay").get(0));
    observe(new EndPoint(), at(0, 0, 0).penalty(new Absolute()));
    assertTrue(Double.isNaN(notebook.vectors("end-point.decay").get(1)[0]));
    assertEquals(2, notebook.remarks().size());
  }

  @Test
  void cosinesCompareWithTheLookBefore() {
    Watch watch = new GradientCosine().attach(LINE, EmptyState.make());
    watch.observe(at(0, 0, 0), notebook);
    watch.observe(at(0, 0, 0).gradient(line(0, 1, 0)), notebook);
    assertEquals(List.of(), notebook.names(), "there was none before");
    watch.observe(at(0, 0, 0).gradient(line(0, 0, 5)), notebook);
    watch.observe(at(0, 0, 0).gradient(line(-2, 0, -0.1)), notebook);
    watch.observe(at(0, 0, 0).gradient(line(-4, 0, -0.2)), notebook);
    List<Double> whole = notebook.numbers("gradient-cosine");
    assertEquals(0, whole.get(0));
    assertEquals(-0.1 / Math.sqrt(4.01), whole.get(1), 1e-15);
    assertEquals(1, whole.get(2), 1e-15);
    assertEquals(List.of(0.0, -1.0, 1.0), notebook.numbers("gradient-cosine.dense1.weights"));
    assertEquals(List.of(1.0), notebook.numbers("gradient-cosine.dense1.bias"));
  }

  @Test
  void stepsThereAndBackAreOpposite() {
    Watch watch = new UpdateCosine().attach(LINE, EmptyState.make());
    watch.observe(at(0, 0, 0).update(line(1, 2, 3)), notebook);
    watch.observe(at(0, 0, 0).update(line(-0.5, -1, -1.5)), notebook);
    assertEquals(-1, notebook.numbers("update-cosine").get(0), 1e-15);
  }

  @Test
  void oneRateIsASeriesAndSeveralAreCalledByPlace() {
    observe(new LearningRate(), at(0, 0, 0).rates(Map.of("inner.rate", 0.5)));
    assertEquals(List.of(0.5), notebook.numbers("learning-rate"));
    Map<String, Double> two = new LinkedHashMap<>();
    two.put("links.1.rate", 0.1);
    two.put("links.2.rate", 0.2);
    observe(new LearningRate(), at(0, 0, 0).rates(two));
    assertEquals(List.of(0.2), notebook.numbers("learning-rate.links.2.rate"));
  }

  @Test
  void anOptimizerWithoutARateIsRemarkedUpon() {
    observe(new LearningRate(), at(0, 0, 0).step(1, 10, 1));
    assertTrue(notebook.remarks().get(0).contains("no setting 'rate'"));
  }

  private void observe(Probe probe, StillSnapshot snapshot) {
    probe.attach(LINE, EmptyState.make()).observe(snapshot, notebook);
  }

  private static StillSnapshot at(double bias, double first, double second) {
    return StillSnapshot.of(LINE, line(bias, first, second));
  }

  /** Weights lie before the bias. */
  private static Vec line(double bias, double first, double second) {
    return Scenes.vec(first, second, bias);
  }

  /** ‖w‖₁. */
  private record Absolute() implements Penalty {
    @Override
    public double value(Vec point) {
      return Arrays.stream(point.toArray()).map(Math::abs).sum();
    }

    @Override
    public void addGradient(Vec point, Vec gradient) {
      for (int i = 0; i < point.length(); i++) {
        gradient.set(i, gradient.get(i) + Math.signum(point.get(i)));
      }
    }

    @Override
    public void addHessianProduct(Vec point, Vec direction, Vec product) {}
  }
}
