package basin.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.activations.Identity;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.initializers.Constant;
import basin.layers.given.TestContext;
import basin.layers.windows.Conv1d;
import basin.layers.windows.Conv2d;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Fan;
import basin.spi.network.Pass;
import basin.spi.network.ShapeMismatch;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConvolutionTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of(Shape.of(1, 7, 5), conv(2, List.of(3), List.of(1), "0", 1, 1)),
        Arguments.of(Shape.of(3, 9, 11), conv(5, List.of(3), List.of(1), "0", 1, 1)),
        Arguments.of(Shape.of(2, 6, 23), conv(9, List.of(2, 5), List.of(1), "same", 1, 1)),
        Arguments.of(Shape.of(2, 8, 7), conv(3, List.of(3, 2), List.of(2, 3), "1", 1, 1)),
        Arguments.of(Shape.of(2, 9, 9), conv(3, List.of(3), List.of(1), "2", 3, 1)),
        Arguments.of(Shape.of(3, 4, 19), conv(4, List.of(1), List.of(1), "0", 1, 1)),
        Arguments.of(Shape.of(3, 5, 4), conv(2, List.of(1), List.of(2), "0", 1, 1)),
        Arguments.of(Shape.of(4, 5, 18), conv(8, List.of(3), List.of(1), "1", 1, 2)),
        Arguments.of(Shape.of(3, 5, 6), conv(6, List.of(2), List.of(1), "same", 1, 3)),
        Arguments.of(Shape.of(4, 3, 3), conv(2, List.of(1), List.of(1), "0", 1, 2)),
        Arguments.of(Shape.of(2, 3, 3), conv(2, List.of(3), List.of(1), "0", 1, 1)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anyNumberOfRowsIsThatOfASlowLoop(Shape shape, Conv2d layer) {
    TestContext context = context(layer, shape, 17).drawn(1);
    ActiveLayer active = layer.start(context);
    for (int rows = 17; rows >= 0; rows--) {
      assertAgrees(active, context, layer, shape, rows);
    }
  }

  private static void assertAgrees(
      ActiveLayer active, TestContext context, Conv2d layer, Shape shape, int rows) {
    Matrix x = drawn(rows, shape.size(), "x" + rows);
    Matrix d = drawn(rows, layer.plan(shape).outputs().size(), "d" + rows);
    SlowConvolution slow =
        new SlowConvolution(layer, shape, context.value("weights"), context.value("bias"), x, d);
    assertRows(slow.outputs, active.forward(x, Pass.TRAINING));
    assertRows(slow.inputsGradient, active.backward(d, true));
    assertRows(slow.weightsGradient, context.gradient("weights"));
    assertArrayEquals(slow.biasGradient, context.gradient("bias").all().toArray(), 1e-11);
    assertNull(active.backward(d, false));
  }

  /** A signal is a picture one number high. */
  @Test
  void aSignalIsAPictureOneNumberHigh() {
    Conv1d signal =
        new Conv1d(4, 3, 2, "1", 2, 2, new Identity(), true, Optional.empty(), new Constant(0));
    Conv2d picture =
        new Conv2d(
            4,
            List.of(1, 3),
            List.of(1, 2),
            List.of("0", "1"),
            List.of(1, 2),
            2,
            new Identity(),
            true,
            Optional.empty(),
            new Constant(0));
    TestContext one = context(signal, Shape.of(2, 15), 3).drawn(4);
    TestContext other = context(picture, Shape.of(2, 1, 15), 3).drawn(4);
    Matrix x = drawn(3, 30, "x");
    assertEquals(Shape.of(4, 7), signal.plan(Shape.of(2, 15)).outputs());
    assertEquals(Shape.of(4, 1, 7), picture.plan(Shape.of(2, 1, 15)).outputs());
    assertArrayEquals(
        picture.start(other).forward(x, Pass.TRAINING).all().toArray(),
        signal.start(one).forward(x, Pass.TRAINING).all().toArray());
  }

  /** As torch.nn.init and keras.initializers count them. */
  @Test
  void fansCountTheWindow() {
    Conv2d layer = conv(12, List.of(3, 5), List.of(1), "0", 1, 2);
    assertEquals(new Fan(4 * 15, 12 * 15, 1), fan(layer));
    assertEquals(4 * 15, layer.plan(Shape.of(8, 9, 9)).parameters().get(0).rows());
    assertEquals(12, layer.plan(Shape.of(8, 9, 9)).parameters().get(0).columns());
  }

  private static Fan fan(Conv2d layer) {
    return layer.plan(Shape.of(8, 9, 9)).parameters().get(0).fan();
  }

  @Test
  void aKernelLargerThanTheInputIsRefused() {
    Conv2d layer = conv(1, List.of(3, 2), List.of(1), "0", 2, 1);
    assertEquals(
        "conv2d wants a height of at least 5, for a kernel of 3 and a width of at least 3, for a"
            + " kernel of 2, but what comes in has the shape [1, 4, 9]",
        refusal(layer, Shape.of(1, 4, 9)));
    assertEquals(Shape.of(1, 1, 7), layer.plan(Shape.of(1, 5, 9)).outputs());
    assertEquals(
        "conv1d wants a length of at least 2, for a kernel of 4, but what comes in has the shape"
            + " [3, 1]",
        assertThrows(
                ShapeMismatch.class, () -> PictureLayers.conv1d(4, "1", 1).plan(Shape.of(3, 1)))
            .getMessage());
  }

  @Test
  void rowsOfAnotherShapeAreRefused() {
    assertEquals(
        "conv2d wants rows of shape [channels, height, width], but what comes in has the shape"
            + " [784]",
        refusal(conv(1, List.of(3), List.of(1), "0", 1, 1), Shape.of(784)));
    assertEquals(
        "conv2d wants channels, the first dimension, that 2 groups can share, but what comes in has"
            + " the shape [3, 4, 4]",
        refusal(conv(2, List.of(3), List.of(1), "0", 1, 2), Shape.of(3, 4, 4)));
  }

  private static String refusal(Conv2d layer, Shape shape) {
    return assertThrows(ShapeMismatch.class, () -> layer.plan(shape)).getMessage();
  }

  @Test
  void settingsThatDoNotGoTogetherAreRefused() {
    assertEquals(
        "padding is same, which needs a stride of 1, not 2; give the padding in numbers",
        fault(() -> conv(1, List.of(3), List.of(2), "same", 1, 1)));
    assertEquals(
        "padding must be same, or a number of 0 or more for each side, not half",
        fault(() -> conv(1, List.of(3), List.of(2), "half", 1, 1)));
    assertEquals(
        "kernel takes one number, or two for height and width, not 3",
        fault(() -> conv(1, List.of(3, 3, 3), List.of(2), "0", 1, 1)));
    assertEquals(
        "filters is 4, which 3 groups cannot share evenly; give a multiple of 3",
        fault(() -> conv(4, List.of(3), List.of(2), "0", 1, 3)));
  }

  private static String fault(Runnable making) {
    return assertThrows(IllegalArgumentException.class, making::run).getMessage();
  }

  private static TestContext context(basin.spi.network.Layer layer, Shape shape, int rows) {
    return new TestContext(layer, shape, rows, new SeededStreams(0));
  }

  private static Conv2d conv(
      int filters,
      List<Integer> kernel,
      List<Integer> stride,
      String padding,
      int dilation,
      int groups) {
    return new Conv2d(
        filters,
        kernel,
        stride,
        List.of(padding),
        List.of(dilation),
        groups,
        new Identity(),
        true,
        Optional.empty(),
        new Constant(0));
  }

  private static Matrix drawn(int rows, int columns, String name) {
    Matrix matrix = DOUBLES.matrix(rows, columns);
    TestContext.fill(matrix, new SeededStreams(9).named(name));
    return matrix;
  }

  private static void assertRows(double[][] wanted, Matrix got) {
    assertArrayEquals(
        Arrays.stream(wanted).flatMapToDouble(Arrays::stream).toArray(),
        got.all().toArray(),
        1e-11);
  }
}
