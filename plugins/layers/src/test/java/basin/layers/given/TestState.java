package basin.layers.given;

import basin.engine.number.Arithmetic;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import basin.spi.state.NumberList;
import basin.spi.state.Scalar;
import basin.spi.state.State;
import java.util.HashMap;
import java.util.Map;

/** State whose vectors a test can read and set, with streams of its own choice. */
public final class TestState implements State {
  private final Arithmetic arithmetic;
  private final Streams streams;
  private final String scope;
  private final Map<String, Vec> vectors;

  TestState(Arithmetic arithmetic, Streams streams) {
    this(arithmetic, streams, "", new HashMap<>());
  }

  private TestState(
      Arithmetic arithmetic, Streams streams, String scope, Map<String, Vec> vectors) {
    this.arithmetic = arithmetic;
    this.streams = streams;
    this.scope = scope;
    this.vectors = vectors;
  }

  /** The vector that was asked for by a name, which begins with the layers it is in. */
  public Vec remembered(String name) {
    return vectors.get(name);
  }

  @Override
  public Vec vector(String name, int length) {
    Vec vector = arithmetic.vec(length);
    vectors.put(scope + name, vector);
    return vector;
  }

  @Override
  public Matrix matrix(String name, int rows, int columns) {
    Matrix matrix = arithmetic.matrix(rows, columns);
    vectors.put(scope + name, matrix.all());
    return matrix;
  }

  @Override
  public Scalar number(String name) {
    Vec vector = vector(name, 1);
    return new Scalar() {
      @Override
      public double get() {
        return vector.get(0);
      }

      @Override
      public void set(double value) {
        vector.set(0, value);
      }
    };
  }

  @Override
  public NumberList list(String name) {
    throw new UnsupportedOperationException("no layer keeps a list");
  }

  @Override
  public RandomStream random(String name) {
    return streams.named(scope + name);
  }

  @Override
  public TestState scope(String name) {
    return new TestState(arithmetic, streams, scope + name + ".", vectors);
  }
}
