package basin.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Sigmoid;
import basin.activations.Tanh;
import basin.engine.random.SeededStreams;
import basin.initializers.Constant;
import basin.initializers.Normal;
import basin.initializers.Orthogonal;
import basin.layers.composition.Repeat;
import basin.layers.composition.Residual;
import basin.layers.dense.Maxout;
import basin.layers.recurrent.Rnn;
import basin.layers.shape.Reshape;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Pass;
import basin.spi.number.Vec;
import basin.spi.probe.Timing;
import basin.spi.problem.Crossing;
import basin.spi.problem.Landscape;
import basin.spi.problem.Passage;
import basin.spi.state.State;
import basin.testkit.EmptyState;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignalsTest {
  private static final int ROWS = 8;
  private static final double[][] INPUTS =
      Nets.gaussian(ROWS, 3, new SeededStreams(1).named("rows"));

  private static Notebook look(Landscape net, Vec point, Detail detail) {
    Notebook notebook = new Notebook();
    new Signals(detail, ROWS)
        .attach(net, EmptyState.make())
        .observe(StillSnapshot.of(net, point), notebook);
    return notebook;
  }

  private static double number(Notebook notebook, String series) {
    return notebook.numbers(series).get(0);
  }

  @Test
  void gradientsAreThoseOfRowsPassedOneByOne() {
    Landscape net = Nets.open(INPUTS, layers(new Tanh()), 2, new Normal(0, 0.8));
    Vec point = Nets.start(net, 4);
    Notebook notebook = look(net, point, Detail.STANDARD);
    double squares = 0;
    Vec sum = Nets.DOUBLES.vec(net.dimension());
    for (int r = 0; r < ROWS; r++) {
      Passage one = net.passage(point, Pass.EVALUATION, r).orElseThrow();
      squares += Math.pow(layer(one, "repeat1.dense1").signal().orElseThrow().all().norm(), 2);
      sum.add(one.gradient());
    }
    assertEquals(
        Math.sqrt(squares / ROWS), number(notebook, "signals.gradient-z.repeat1.dense1"), 1e-12);
    assertEquals(
        sum.slice(0, 12).norm() / ROWS, number(notebook, "signals.gradient-weights.dense1"), 1e-12);
  }

  /** 862 rows: a look at 64, as 192 that train, is to be a twentieth or less. */
  @Test
  void whereEpochsAreSmallSeveralPassFromLookToLook() {
    Landscape small =
        Nets.open(new double[862][1], List.of(Nets.dense(1, new Identity())), 1, new Constant(0));
    assertEquals(Timing.SPARING, new Signals(Detail.STANDARD, 64).timing());
    assertEquals(5, new Signals(Detail.STANDARD, 64).pace(small));
    assertEquals(3, new Signals(Detail.ECONOMY, 64).pace(small));
    assertEquals(18, new Signals(Detail.FULL, 64).pace(small));
    assertEquals(60, new Signals(Detail.STANDARD, 4096).pace(small), "no more rows than there are");
    Landscape large =
        Nets.open(new double[3840][1], List.of(Nets.dense(1, new Identity())), 1, new Constant(0));
    assertEquals(1, new Signals(Detail.STANDARD, 64).pace(large));
    assertEquals(2, new Signals(Detail.STANDARD, 65).pace(large));
  }

  private static List<Layer> layers(basin.spi.network.Activation activation) {
    return List.of(
        Nets.dense(4, activation),
        new Repeat(2, List.of(Nets.dense(4, activation))),
        Nets.dense(2, new Identity()));
  }

  private static Crossing layer(Passage passage, String path) {
    return passage.layers().stream().filter(l -> l.path().equals(path)).findFirst().orElseThrow();
  }

  @Test
  void unitsThatAreFlatAtEveryRowAreDead() {
    Initializer twoDown = (block, fan, random) -> block.fill(1).set(0, -50).set(1, -50);
    List<Layer> layers = List.of(Nets.dense(4, new Relu(), twoDown), Nets.dense(2, new Identity()));
    Landscape net = Nets.open(INPUTS, layers, 2, new Constant(0.01));
    Notebook notebook = look(net, Nets.start(net, 1), Detail.STANDARD);
    assertEquals(0.5, number(notebook, "signals.dead.dense1"));
    assertEquals(0.5, number(notebook, "signals.flat.dense1"));
    assertEquals(0.5, number(notebook, "signals.zero.dense1"));
  }

  @Test
  void sigmoidsFarFromZeroAreSaturated() {
    List<Layer> layers =
        List.of(Nets.dense(4, new Sigmoid(), new Constant(9)), Nets.dense(2, new Identity()));
    Landscape net = Nets.open(INPUTS, layers, 2, new Constant(0.01));
    Notebook notebook = look(net, Nets.start(net, 1), Detail.ECONOMY);
    assertEquals(1, number(notebook, "signals.flat.dense1"));
    assertEquals(9, number(notebook, "signals.mean.dense1"), 0.2);
  }

  @Test
  void rowsThatAreAlikeHaveCosineOneAndNoRank() {
    double[][] same = {{1, 2, 3}, {1, 2, 3}, {1, 2, 3}};
    Landscape net = Nets.open(same, layers(new Tanh()), 2, new Normal(0, 0.8));
    Notebook notebook = look(net, Nets.start(net, 4), Detail.STANDARD);
    assertEquals(1, number(notebook, "signals.cosine.dense1"), 1e-12);
    assertEquals(0, number(notebook, "signals.rank.dense1"));
  }

  @Test
  void rowsAtRightAnglesHaveFullRank() {
    Alike alike = Alike.of(Nets.DOUBLES.view(Nets.DOUBLES.vec(1, 0, -1, 0, 0, 1, 0, -1), 0, 4, 2));
    assertEquals(2, alike.rank(), 1e-12);
    assertEquals(-2.0 / 6, alike.cosine(), 1e-12);
  }

  @Test
  void rotationsKeepAllSingularValues() {
    List<Layer> layers = Nets.times(3, Nets.dense(3, new Identity()));
    Landscape net = Nets.open(INPUTS, layers, 3, new Orthogonal(2));
    Notebook notebook = look(net, Nets.start(net, 4), Detail.FULL);
    assertEquals(8, number(notebook, "signals.jacobian-largest"), 1e-9);
    assertEquals(8, number(notebook, "signals.jacobian-smallest"), 1e-9);
    assertArrayEquals(new double[] {8, 8, 8}, notebook.vectors("signals.jacobian").get(0), 1e-9);
  }

  @Test
  void lossesOfNumbersTooSmallForFloat32AreCounted() {
    List<Layer> layers = List.of(Nets.dense(4, new Identity()), Nets.dense(2, new Identity()));
    Landscape net = Nets.open(INPUTS, layers, 2, new Normal(0, 1e-39));
    Notebook notebook = look(net, Nets.start(net, 4), Detail.STANDARD);
    assertEquals(1, number(notebook, "signals.underflow.dense1"));
    assertEquals(0, number(notebook, "signals.underflow.dense2"));
  }

  @Test
  void theorySaysWhereItEnds() {
    List<Layer> layers =
        List.of(
            Nets.dense(4, new Tanh()),
            new Repeat(1, List.of(new Maxout(4, 2, true, Optional.empty(), new Constant(0)))),
            Nets.dense(2, new Identity()));
    Landscape net = Nets.open(INPUTS, layers, 2, new Normal(0, 1));
    Notebook notebook = theory(net, Nets.start(net, 4));
    assertEquals(
        List.of("signal-theory: there is no theory of repeat1.maxout1 here"), notebook.remarks());
    Landscape zero = Nets.open(INPUTS, layers(new Tanh()), 2, new Constant(0));
    assertEquals(
        List.of("signal-theory: the weights of dense1 are zero"),
        theory(zero, Nets.start(zero, 1)).remarks());
    Landscape all = Nets.open(INPUTS, layers(new Tanh()), 2, new Constant(1));
    assertEquals(
        List.of("signal-theory: the weights of dense1 are not drawn around zero"),
        theory(all, Nets.start(all, 1)).remarks());
  }

  private static Notebook theory(Landscape net, Vec point) {
    Notebook notebook = new Notebook();
    State state = EmptyState.make();
    new SignalTheory(4, 39).attach(net, state).observe(StillSnapshot.of(net, point), notebook);
    return notebook;
  }

  @Test
  void theoryOfTimeStandsBesideWhatIsMeasured() {
    Layer rnn =
        new Rnn(
            6,
            new Tanh(),
            basin.layers.recurrent.Steps.LAST,
            false,
            Optional.empty(),
            Optional.of(new Orthogonal(0.7)),
            new Constant(0));
    List<Layer> layers = List.of(new Reshape(List.of(5, 3)), rnn, Nets.dense(2, new Identity()));
    double[][] rows = Nets.gaussian(4, 15, new SeededStreams(1).named("rows"));
    Landscape net = Nets.open(rows, layers, 2, new Normal(0, 0.5));
    Vec point = Nets.start(net, 3);
    Notebook expected = theory(net, point);
    Notebook measured = new Notebook();
    new Signals(Detail.FULL, 4)
        .attach(net, EmptyState.make())
        .observe(StillSnapshot.of(net, point), measured);
    assertEquals(List.of(), expected.remarks());
    assertEquals(
        number(measured, "signals.time-slope.rnn1"),
        number(expected, "theory.time-slope-measured.rnn1"),
        1e-12);
    double low = number(expected, "theory.time-slope-low.rnn1");
    double high = number(expected, "theory.time-slope-high.rnn1");
    assertTrue(low > 0 && low < high, low + " to " + high);
    assertTrue(number(expected, "theory.time-slope-chance.rnn1") > 0.01);
    assertEquals(5, expected.vectors("theory.time-low.rnn1").get(0).length);
  }

  /** Each block adds its own to what goes past it: 1 + χ per block, Yang and Schoenholz 2017. */
  @Test
  void residualNetsGrowByOnePlusChi() {
    List<Layer> layers =
        List.of(
            Nets.dense(40, new Identity()),
            new Repeat(
                4,
                List.of(
                    new Residual(
                        List.of(Nets.dense(40, new Identity())), List.of(), new Identity()))),
            Nets.dense(2, new Identity()));
    Initializer half =
        (block, fan, r) -> new Normal(0, Math.sqrt(0.5 / fan.in())).fill(block, fan, r);
    Landscape net = Nets.open(INPUTS, layers, 2, half);
    Notebook notebook = theory(net, Nets.start(net, 7));
    double first = number(notebook, "theory.variance.repeat1.residual1.dense1");
    double last = number(notebook, "theory.variance.repeat1.residual4.dense1");
    assertEquals(Math.pow(1.5, 3), last / first, 0.2);
    assertTrue(number(notebook, "theory.slope-chance") > 0.01);
  }
}
