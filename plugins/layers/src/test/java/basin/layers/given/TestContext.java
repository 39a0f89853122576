package basin.layers.given;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Parameter;
import basin.spi.network.Plan;
import basin.spi.network.Sequential;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A context whose matrices a test can read, and that counts the working matrices it hands out. What
 * layers inside learn and remember goes by the names they have in the layer: {@code
 * dense1.weights}.
 */
public final class TestContext implements LayerContext {
  private static final Arithmetic ARITHMETIC = Arithmetic.of(Precision.FLOAT64);

  private final Shape inputs;
  private final int rows;
  private final String path;
  private final Map<String, Matrix> values;
  private final Map<String, Matrix> gradients;
  private final TestState state;
  private final List<List<Inner>> inner = new ArrayList<>();
  private int matrices;

  private record Inner(Layer layer, TestContext context) {}

  public TestContext(Layer layer, int inputs, int rows) {
    this(layer, Shape.of(inputs), rows, new SeededStreams(0));
  }

  public TestContext(Layer layer, Shape inputs, int rows, Streams streams) {
    this(
        layer,
        inputs,
        rows,
        "",
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new TestState(ARITHMETIC, streams));
  }

  private TestContext(
      Layer layer,
      Shape inputs,
      int rows,
      String path,
      Map<String, Matrix> values,
      Map<String, Matrix> gradients,
      TestState state) {
    this.inputs = inputs;
    this.rows = rows;
    this.path = path;
    this.values = values;
    this.gradients = gradients;
    this.state = state;
    Plan plan = layer.plan(inputs);
    for (Parameter parameter : plan.parameters()) {
      values.put(path + parameter.name(), matrixOf(parameter));
      gradients.put(path + parameter.name(), matrixOf(parameter));
    }
    Map<String, Integer> numbers = new HashMap<>();
    plan.inner().forEach(sequential -> inner.add(within(sequential, numbers)));
  }

  /** Draws every parameter from normal numbers. */
  public TestContext drawn(long seed) {
    values.forEach((name, matrix) -> fill(matrix, random(name + seed)));
    return this;
  }

  public static void fill(Matrix matrix, RandomStream random) {
    for (int i = 0; i < matrix.all().length(); i++) {
      matrix.all().set(i, random.gaussian());
    }
  }

  public int matrices() {
    return matrices;
  }

  /** What was asked for by a name from the layer's state, or from that of one inside. */
  public Vec remembered(String name) {
    return state.remembered(name);
  }

  @Override
  public Shape inputs() {
    return inputs;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }

  @Override
  public Matrix value(String parameter) {
    return values.get(path + parameter);
  }

  @Override
  public Matrix gradient(String parameter) {
    return gradients.get(path + parameter);
  }

  @Override
  public Matrix matrix(int rows, int columns) {
    matrices++;
    return ARITHMETIC.matrix(rows, columns);
  }

  @Override
  public ActiveLayer inner(int index) {
    return TestChain.of(
        inner.get(index).stream().map(one -> one.layer().start(one.context())).toList());
  }

  @Override
  public TestState state() {
    return state;
  }

  @Override
  public double value(Schedule schedule) {
    return schedule.at(Progress.of(0, 1, 1));
  }

  private List<Inner> within(Sequential sequential, Map<String, Integer> numbers) {
    List<Inner> placed = new ArrayList<>();
    Shape shape = sequential.inputs();
    for (Layer layer : sequential.layers()) {
      String name = layer.label() + numbers.merge(layer.label(), 1, Integer::sum);
      TestContext context =
          new TestContext(
              layer, shape, rows, path + name + ".", values, gradients, state.scope(name));
      placed.add(new Inner(layer, context));
      shape = layer.plan(shape).outputs();
    }
    return placed;
  }

  private static Matrix matrixOf(Parameter parameter) {
    return ARITHMETIC.matrix(parameter.rows(), parameter.columns());
  }

  private static RandomStream random(String name) {
    return new SeededStreams(0).named(name);
  }
}
