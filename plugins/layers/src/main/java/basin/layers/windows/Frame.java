package basin.layers.windows;

import basin.spi.network.Layer;
import basin.spi.network.ShapeMismatch;
import basin.spi.number.Shape;
import java.util.List;
import java.util.Optional;

/**
 * How windows are set up, before it is known over what: for height and width, or one number for
 * both; for a signal one number alone.
 *
 * @param kernel numbers a window takes in
 * @param stride from a position to the next
 * @param padding zeros on each side
 * @param dilation from a number taken in to the next
 */
record Frame(List<Integer> kernel, List<Integer> stride, Padding padding, List<Integer> dilation) {
  private static final int SIGNAL = 2;
  private static final int PICTURE = 3;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one has too many numbers, or they do not go together
   */
  Frame {
    requirePair("kernel", kernel);
    requirePair("stride", stride);
    requirePair("padding", padding.zeros());
    requirePair("dilation", dilation);
    if (padding.same() && stride.stream().anyMatch(step -> step != 1)) {
      throw new IllegalArgumentException(
          "padding is same, which needs a stride of 1, not "
              + plain(stride)
              + "; give the padding in numbers");
    }
  }

  /**
   * Of windows that lie side by side, if nothing else is said.
   *
   * @throws IllegalArgumentException if a window could lie in the padding alone
   */
  static Frame pooling(
      List<Integer> kernel, Optional<List<Integer>> stride, List<Integer> padding) {
    Frame frame = new Frame(kernel, stride.orElse(kernel), Padding.of(padding), List.of(1));
    for (int d = 0; d < 2; d++) {
      if (2 * at(padding, d) > at(kernel, d)) {
        throw new IllegalArgumentException(
            "padding is %d, more than half the kernel of %d"
                .formatted(at(padding, d), at(kernel, d)));
      }
    }
    return frame;
  }

  private static void requirePair(String name, List<Integer> numbers) {
    if (numbers.isEmpty() || numbers.size() > 2) {
      throw new IllegalArgumentException(
          name + " takes one number, or two for height and width, not " + numbers.size());
    }
  }

  /** Windows over rows of shape [channels, length]. */
  Windows overSignal(Layer layer, Shape inputs) {
    if (inputs.rank() != SIGNAL) {
      throw new ShapeMismatch(layer, inputs, "rows of shape [channels, length]");
    }
    Window along = window(1, inputs.dimension(1));
    require(along.fits(), layer, inputs, "a length of at least " + least(along));
    return new Windows(inputs.dimension(0), Window.whole(1), along, true);
  }

  /** Windows over rows of shape [channels, height, width]. */
  Windows overPicture(Layer layer, Shape inputs) {
    if (inputs.rank() != PICTURE) {
      throw new ShapeMismatch(layer, inputs, "rows of shape [channels, height, width]");
    }
    Window down = window(0, inputs.dimension(1));
    Window along = window(1, inputs.dimension(2));
    require(
        down.fits() && along.fits(),
        layer,
        inputs,
        "a height of at least " + least(down) + " and a width of at least " + least(along));
    return new Windows(inputs.dimension(0), down, along, false);
  }

  /** Windows over rows of either shape. */
  Windows over(Layer layer, Shape inputs) {
    if (inputs.rank() != SIGNAL && inputs.rank() != PICTURE) {
      throw new ShapeMismatch(
          layer, inputs, "rows of shape [channels, length] or [channels, height, width]");
    }
    boolean flat = inputs.rank() == SIGNAL;
    boolean pairs =
        kernel.size() + stride.size() + padding.zeros().size() + dilation.size() > PICTURE + 1;
    require(
        !flat || !pairs,
        layer,
        inputs,
        "rows of shape [channels, height, width], since it is set for height and width");
    return flat ? overSignal(layer, inputs) : overPicture(layer, inputs);
  }

  private static void require(boolean holds, Layer layer, Shape inputs, String wants) {
    if (!holds) {
      throw new ShapeMismatch(layer, inputs, wants);
    }
  }

  /** What the dimension must measure for a window to have room. */
  private static String least(Window window) {
    int least = Math.max(1, window.reach() - window.before() - window.after());
    return least + ", for a kernel of " + window.kernel();
  }

  private Window window(int dimension, int size) {
    int width = at(kernel, dimension);
    int gap = at(dilation, dimension);
    int zeros = at(padding.zeros(), dimension);
    return padding.same()
        ? Window.same(size, width, gap)
        : new Window(size, width, at(stride, dimension), zeros, zeros, gap);
  }

  private static int at(List<Integer> numbers, int dimension) {
    return numbers.get(Math.min(dimension, numbers.size() - 1));
  }

  private static String plain(List<Integer> numbers) {
    return numbers.size() == 1 ? numbers.get(0).toString() : numbers.toString();
  }
}
