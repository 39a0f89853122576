package basin.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Tanh;
import basin.engine.random.SeededStreams;
import basin.initializers.Constant;
import basin.initializers.Normal;
import basin.spi.network.Layer;
import basin.spi.number.Vec;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.testkit.EmptyState;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VitalSignsTest {
  private static final double[][] INPUTS = {{1, 0}, {-1, 2}, {0.5, -1}, {2, 1}};

  /** Numbers of mean 2 and variance 5. */
  private static final double[][] TARGETS = {{-1}, {1}, {3}, {5}};

  private static Landscape net(Layer... layers) {
    return Nets.open(INPUTS, TARGETS, List.of(layers), new basin.losses.Mse(), new Normal(0, 0.5));
  }

  private static Notebook look(Landscape net, Vec point) {
    Notebook notebook = new Notebook();
    Watch watch = new VitalSigns(256).attach(net, EmptyState.make());
    watch.observe(StillSnapshot.of(net, point).step(0, 100, 4), notebook);
    return notebook;
  }

  private static double number(Notebook notebook, String series) {
    return notebook.numbers("vital-signs." + series).get(0);
  }

  @Test
  void theBestConstantAnswerToSquaresIsTheMeanAndHasLearntNothing() {
    Landscape net = net(Nets.dense(1, new Identity(), new Constant(2)));
    Vec point = Nets.start(net, 3);
    point.slice(0, 2).fill(0);

    Notebook notebook = look(net, point);

    assertEquals(5, number(notebook, "constant"), 1e-12);
    assertEquals(5, number(notebook, "loss.train"), 1e-12);
    assertEquals(0, number(notebook, "learnt.train"), 1e-12);
  }

  @Test
  void rowsAreDescribedByTheirColumns() {
    Notebook notebook =
        look(net(Nets.dense(1, new Identity())), Nets.start(net(Nets.dense(1, new Identity())), 3));

    assertEquals(2, number(notebook, "target-mean"), 1e-12);
    assertEquals(Math.sqrt(5), number(notebook, "target-deviation"), 1e-12);
    assertEquals(Math.sqrt(6.25 / 4), number(notebook, "input-size"), 1e-12);
    assertEquals(0, number(notebook, "target-kind"));
    assertEquals(4, number(notebook, "rows"));
  }

  @Test
  void rectifiersBelowTheirKinkAreDeadAndUnitsAlikeAreFound() {
    Landscape net =
        net(Nets.dense(3, new Relu(), new Constant(-100)), Nets.dense(1, new Identity()));
    Notebook dead = look(net, Nets.start(net, 3));
    assertEquals(1, number(dead, "dead.dense1"));
    assertEquals(0, number(dead, "equal.dense1"));

    Vec alike = Nets.start(net, 3);
    alike.slice(0, 6).fill(0.25);
    assertEquals(1, number(look(net, alike), "equal.dense1"));
  }

  @Test
  void flatAreSumsOnBothSidesOfATanhAndNotOfARectifier() {
    Landscape net = net(Nets.dense(3, new Tanh(), new Constant(50)), Nets.dense(1, new Identity()));
    assertEquals(1, number(look(net, Nets.start(net, 3)), "flat.dense1"));

    Landscape rectified = net(Nets.dense(3, new Relu()), Nets.dense(1, new Identity()));
    assertTrue(
        look(rectified, Nets.start(rectified, 3)).numbers("vital-signs.flat.dense1").isEmpty());
  }

  @Test
  void gradientsAreThoseOfSignals() {
    Landscape net = net(Nets.dense(3, new Tanh()), Nets.dense(1, new Identity()));
    Vec point = Nets.start(net, 3);
    Notebook signals = new Notebook();
    new Signals(Detail.ECONOMY, 4)
        .attach(net, EmptyState.make())
        .observe(StillSnapshot.of(net, point), signals);

    assertEquals(
        signals.numbers("signals.gradient-z.dense1").get(0),
        number(look(net, point), "gradient.dense1"),
        1e-12);
  }

  @Test
  void phasesAreTheStartAFifthTheMiddleAndTheEnd() {
    Landscape net = net(Nets.dense(1, new Identity()));
    Vec point = Nets.start(net, 3);
    Notebook notebook = new Notebook();
    Watch watch = new VitalSigns(256).attach(net, EmptyState.make());
    for (int step = 0; step <= 10; step++) {
      watch.observe(StillSnapshot.of(net, point).step(step, 10, 4), notebook);
    }
    watch.finish(StillSnapshot.of(net, point).step(10, 10, 4), notebook);

    assertEquals(List.of(0.0, 1.0, 2.0, 3.0), notebook.numbers("vital-signs.phase"));
    assertEquals(11, notebook.numbers("vital-signs.loss").size(), "each step once");
  }

  @Test
  void theNearestRowKnowsTargetsThatFollowFromInputsAndNoOthers() {
    double[][] inputs = Nets.gaussian(200, 2, new SeededStreams(2).named("rows"));
    double[][] related =
        Arrays.stream(inputs).map(x -> new double[] {x[0] + x[1]}).toArray(double[][]::new);
    double[][] random = Nets.gaussian(200, 1, new SeededStreams(3).named("rows"));

    assertTrue(neighbours(inputs, related) > 0.8);
    assertTrue(neighbours(inputs, random) < 0.1);
  }

  private static double neighbours(double[][] inputs, double[][] targets) {
    Landscape net =
        Nets.open(
            inputs,
            targets,
            List.of(Nets.dense(1, new Identity())),
            new basin.losses.Mse(),
            new Normal(0, 0.5));
    return number(look(net, Nets.start(net, 3)), "neighbours");
  }
}
