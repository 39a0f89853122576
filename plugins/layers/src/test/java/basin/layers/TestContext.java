package basin.layers;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.state.RunState;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Parameter;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Shape;
import basin.spi.random.RandomStream;
import java.util.HashMap;
import java.util.Map;

/** A context whose matrices a test can read, and that counts the working matrices it hands out. */
final class TestContext implements LayerContext {
  private final Arithmetic arithmetic = Arithmetic.of(Precision.FLOAT64);
  private final Map<String, Matrix> values = new HashMap<>();
  private final Map<String, Matrix> gradients = new HashMap<>();
  private final int inputs;
  private final int rows;
  private int matrices;

  TestContext(Layer layer, int inputs, int rows) {
    this.inputs = inputs;
    this.rows = rows;
    for (Parameter parameter : layer.plan(Shape.of(inputs)).parameters()) {
      values.put(parameter.name(), arithmetic.matrix(parameter.rows(), parameter.columns()));
      gradients.put(parameter.name(), arithmetic.matrix(parameter.rows(), parameter.columns()));
    }
  }

  /** Draws every parameter from normal numbers. */
  TestContext drawn(long seed) {
    values.forEach((name, matrix) -> fill(matrix, random(name + seed)));
    return this;
  }

  static void fill(Matrix matrix, RandomStream random) {
    for (int i = 0; i < matrix.all().length(); i++) {
      matrix.all().set(i, random.gaussian());
    }
  }

  int matrices() {
    return matrices;
  }

  @Override
  public Shape inputs() {
    return Shape.of(inputs);
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
    return values.get(parameter);
  }

  @Override
  public Matrix gradient(String parameter) {
    return gradients.get(parameter);
  }

  @Override
  public Matrix matrix(int rows, int columns) {
    matrices++;
    return arithmetic.matrix(rows, columns);
  }

  @Override
  public ActiveLayer inner(int index) {
    throw new UnsupportedOperationException("layers without layers inside");
  }

  @Override
  public RunState state() {
    return new RunState(arithmetic, new SeededStreams(0));
  }

  @Override
  public double value(Schedule schedule) {
    return schedule.at(Progress.of(0, 1, 1));
  }

  private static RandomStream random(String name) {
    return new SeededStreams(0).named(name);
  }
}
