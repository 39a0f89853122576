package basin.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.layers.given.TestContext;
import basin.layers.shape.Reshape;
import basin.layers.windows.AvgPool;
import basin.layers.windows.MaxPool;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Layer;
import basin.spi.network.Pass;
import basin.spi.network.ShapeMismatch;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PoolingTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  /** Channels, height, width; kernel, stride, padding. */
  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of(Shape.of(1, 4, 6), 2, 2, 0),
        Arguments.of(Shape.of(3, 7, 5), 2, 2, 0),
        Arguments.of(Shape.of(2, 6, 37), 3, 1, 1),
        Arguments.of(Shape.of(2, 9, 8), 3, 2, 1),
        Arguments.of(Shape.of(2, 5, 5), 2, 3, 1),
        Arguments.of(Shape.of(4, 3, 3), 3, 3, 0),
        Arguments.of(Shape.of(2, 1, 1), 1, 1, 0));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theLargestIsThatOfASlowLoop(Shape shape, int kernel, int stride, int padding) {
    assertAgrees(
        new MaxPool(List.of(kernel), Optional.of(List.of(stride)), List.of(padding)),
        new SlowPool(shape, kernel, stride, padding, SlowPool.Kind.LARGEST));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theMeanIsThatOfASlowLoop(Shape shape, int kernel, int stride, int padding) {
    for (boolean zeros : new boolean[] {true, false}) {
      assertAgrees(
          new AvgPool(List.of(kernel), Optional.of(List.of(stride)), List.of(padding), zeros),
          new SlowPool(
              shape,
              kernel,
              stride,
              padding,
              zeros ? SlowPool.Kind.MEAN : SlowPool.Kind.MEAN_OF_THOSE_INSIDE));
    }
  }

  private static void assertAgrees(Layer layer, SlowPool slow) {
    Shape outputs = layer.plan(slow.shape()).outputs();
    assertEquals(slow.outputs(), outputs);
    TestContext context = new TestContext(layer, slow.shape(), 17, new SeededStreams(0));
    ActiveLayer active = layer.start(context);
    for (int rows = 17; rows >= 0; rows--) {
      Matrix x = drawn(rows, slow.shape().size(), "x" + rows);
      Matrix got = active.forward(x, Pass.TRAINING);
      for (int r = 0; r < rows; r++) {
        assertArrayEquals(slow.forward(x.row(r).toArray()), got.row(r).toArray(), 1e-14);
      }
      Matrix d = drawn(rows, outputs.size(), "d" + rows);
      double[][] wanted = new double[rows][];
      for (int r = 0; r < rows; r++) {
        wanted[r] = slow.backward(x.row(r).toArray(), d.row(r).toArray());
      }
      Matrix back = active.backward(d, true);
      for (int r = 0; r < rows; r++) {
        assertArrayEquals(wanted[r], back.row(r).toArray(), 1e-14);
      }
    }
  }

  @Test
  void ofEqualsTheFirstTakesTheGradient() {
    MaxPool pool = new MaxPool(List.of(2), Optional.empty(), List.of(0));
    ActiveLayer active =
        pool.start(new TestContext(pool, Shape.of(1, 2, 2), 1, new SeededStreams(0)));
    Matrix x = DOUBLES.matrix(1, 4);
    x.all().set(new double[] {-1, 3, 3, 2});
    active.forward(x, Pass.TRAINING);
    Matrix d = DOUBLES.matrix(1, 1);
    d.all().fill(5);
    assertArrayEquals(new double[] {0, 5, 0, 0}, active.backward(d, true).all().toArray());
  }

  @Test
  void aSignalIsPooledByOneNumber() {
    MaxPool pool = new MaxPool(List.of(3), Optional.empty(), List.of(0));
    assertEquals(Shape.of(2, 3), pool.plan(Shape.of(2, 11)).outputs());
    MaxPool pair = new MaxPool(List.of(3, 2), Optional.empty(), List.of(0));
    assertEquals(
        "max-pool wants rows of shape [channels, height, width], since it is set for height and"
            + " width, but what comes in has the shape [2, 11]",
        assertThrows(ShapeMismatch.class, () -> pair.plan(Shape.of(2, 11))).getMessage());
  }

  @Test
  void aKernelLargerThanTheInputIsRefused() {
    AvgPool pool = new AvgPool(List.of(4), Optional.empty(), List.of(0), true);
    assertEquals(
        "avg-pool wants a height of at least 4, for a kernel of 4 and a width of at least 4, for a"
            + " kernel of 4, but what comes in has the shape [1, 3, 8]",
        assertThrows(ShapeMismatch.class, () -> pool.plan(Shape.of(1, 3, 8))).getMessage());
    assertEquals(
        "padding is 2, more than half the kernel of 3",
        assertThrows(
                IllegalArgumentException.class,
                () -> new MaxPool(List.of(3), Optional.empty(), List.of(2)))
            .getMessage());
  }

  @Test
  void aDimensionIsWorkedOut() {
    assertEquals(Shape.of(2, 6, 2), new Reshape(List.of(2, -1, 2)).plan(Shape.of(24)).outputs());
    assertEquals(
        "reshape wants rows of a multiple of 5 numbers for its [5, -1], but what comes in has the"
            + " shape [24]",
        assertThrows(ShapeMismatch.class, () -> new Reshape(List.of(5, -1)).plan(Shape.of(24)))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Reshape(List.of(-1, -1)));
    assertThrows(IllegalArgumentException.class, () -> new Reshape(List.of(0)));
  }

  private static Matrix drawn(int rows, int columns, String name) {
    Matrix matrix = DOUBLES.matrix(rows, columns);
    TestContext.fill(matrix, new SeededStreams(9).named(name));
    return matrix;
  }
}
